import 'server-only';
import type { NextRequest } from 'next/server';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { signIn } from '@/db/access/accounts/sign-in';
import { SIGN_IN_LASTS_S } from '@/db/access/accounts/sign-in-rows';
import { orStoreRefusal } from '@/db/access/store-refusal';
import { paths } from '@/lib/paths';
import { readEnv } from '@/lib/server/env';
import { dropStrays, heldMarks, heldToken, isSecure, keepMarks, signInCookie } from './sign-in/cookies';

const { signInSecret, publicUrl } = readEnv();
// Otherwise next-auth makes addresses of whatever name the request says it was sent to.
process.env.NEXTAUTH_URL ||= publicUrl;

/**
 * next-auth checks that a sign-in was asked for by our own page and sets the cookie. What the cookie holds is our
 * token as it is: who it stands for and what they may do is read from the database each time.
 */
const authOptions: NextAuthOptions = {
  secret: signInSecret,
  useSecureCookies: isSecure,
  cookies: { sessionToken: signInCookie },
  pages: { signIn: paths.signIn(), error: paths.signIn() },
  session: { strategy: 'jwt', maxAge: SIGN_IN_LASTS_S },
  jwt: { encode: ({ token }) => String(token?.signIn), decode: () => null },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const address = String(request.headers?.['x-forwarded-for'] ?? '');
        const agent = request.headers?.['user-agent'];
        const { email, password } = credentials ?? {};
        const [marks, held] = [await heldMarks(), await heldToken()];
        const done = await orStoreRefusal(() =>
          signIn({ email, password, address, agent, marks, held }, new Date().toISOString()),
        );
        if (!done.ok) throw new Error(done.code);
        await keepMarks(done.marks);
        return { id: done.token };
      },
    }),
  ],
  callbacks: {
    jwt: ({ user }) => ({ signIn: user.id }),
    // Our own page knows where a person goes next; whatever a request says of it is not looked at.
    redirect: ({ baseUrl }) => baseUrl,
  },
};

/** Hands one of next-auth's requests to it. Those that have no address in `app/api/auth` are not there. */
export async function askNextAuth(request: NextRequest, ...nextauth: string[]): Promise<Response> {
  await dropStrays();
  return NextAuth(request, { params: Promise.resolve({ nextauth }) }, authOptions);
}
