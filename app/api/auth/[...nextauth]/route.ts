import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '../../../auth';

type Context = { params: Promise<{ nextauth: string[] }> };

const handler: (request: NextRequest, context: Context) => Promise<Response> = NextAuth(authOptions);

export { handler as GET };

/**
 * A wrong password is an answer to a question, not a failed request: next-auth's client reads it from the body, and with
 * 401 every browser would log an error besides.
 */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const answer = await handler(request, context);
  return answer.status === 401 ? new Response(answer.body, { headers: answer.headers }) : answer;
}
