import { NextRequest } from 'next/server';
import { askNextAuth } from '../../../auth';

/** Gives the sign-in page the token it must post, and the browser the cookie it must match. */
export function GET(request: NextRequest): Promise<Response> {
  return askNextAuth(new NextRequest(new URL(request.url).origin), 'csrf');
}
