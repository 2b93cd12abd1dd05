import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { endSignIn, SIGN_IN_LASTS_S, signIn } from '@/db/access/sign-in';
import { orStoreRefusal } from '@/db/access/store-refusal';
import { getViewer } from '@/db/access/viewer';
import { readEnv } from '@/db/env';
import { paths } from '@/lib/paths';

// The server may answer under any name or port; next-auth then takes its own address from the request.
process.env.AUTH_TRUST_HOST ??= 'true';

const { signInSecret, publicUrl } = readEnv();
const isSecure = publicUrl.startsWith('https:');

/** What the cookie's signed token carries: the sign-in's token, and nothing about the person. */
export type SignInToken = { signIn?: string };

export const signInCookie = {
  name: `${isSecure ? '__Secure-' : ''}nghi-truong.sign-in`,
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
} as const;

/**
 * The address nearest to us in the chain of proxies. Without a proxy of the operator's own, a caller may write what it
 * likes there; the limit on each account does not depend on it.
 */
const addressOf = (forwarded: unknown) =>
  String(forwarded ?? '')
    .split(',')
    .at(-1)
    ?.trim() || 'unknown';

/** next-auth signs and reads the cookie; who the person is and what they may do is read from the database each time. */
export const authOptions: NextAuthOptions = {
  secret: signInSecret,
  useSecureCookies: isSecure,
  session: { strategy: 'jwt', maxAge: SIGN_IN_LASTS_S },
  cookies: { sessionToken: signInCookie },
  pages: { signIn: paths.signIn(), error: paths.signIn() },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const address = addressOf(request.headers?.['x-forwarded-for']);
        const { email, password } = credentials ?? {};
        const done = await orStoreRefusal(() =>
          signIn({ email, password, address }, new Date().toISOString()),
        );
        if (!done.ok) throw new Error(done.code);
        return { id: done.token };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => ({ signIn: user ? user.id : token.signIn }),
    // `/api/auth/session` tells a browser's script nothing.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      const now = new Date().toISOString();
      const { signIn: held } = token as SignInToken;
      const viewer = held ? await getViewer(held, now) : null;
      if (viewer) await endSignIn(viewer, now);
    },
  },
};
