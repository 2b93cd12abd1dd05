import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { agentOf } from '@/lib/rules/agents';
import { networksOf } from '@/lib/rules/sign-in-throttle';
import { instantAfter } from '@/lib/vi/date';
import { db } from '../../client';
import { signIns } from '../../schema/accounts';
import { keyedHash } from './sign-in-keys';
import { signInIdOf } from './viewer';

/** A sign-in ends after this long however busy it is: one working day at a shared desk. */
export const SIGN_IN_LASTS_S = 12 * 60 * 60;
/** So long the second step may take after the password. */
const STEP_LASTS_S = 10 * 60;

/** What a sign-in is known by to its owner. */
export type SeenDevice = Pick<typeof signIns.$inferInsert, 'browser' | 'system' | 'network'>;

/** Of a request: the browser as it calls itself, and a word that tells its network apart from others and nobody where it is. */
export const deviceOf = (address: string, agent: string | null | undefined): SeenDevice => ({
  ...agentOf(agent),
  network: keyedHash('network', networksOf(address).block)
    .replace(/[^a-z0-9]/gi, '')
    .slice(0, 6)
    .toLowerCase(),
});

/** A new sign-in: the token its browser keeps, which nothing else knows, and the statement that opens it. */
export function openSignIn(userId: string, now: string, device: SeenDevice = {}, awaitsFactor = false) {
  const token = randomBytes(32).toString('base64url');
  const row = {
    ...{ id: signInIdOf(token), userId, startedAt: now, seenAt: now, awaitsFactor },
    expiresAt: instantAfter(now, (awaitsFactor ? STEP_LASTS_S : SIGN_IN_LASTS_S) * 1000),
    confirmedAt: awaitsFactor ? null : now,
    ...device,
  };
  return { token, statement: db.insert(signIns).values(row) };
}

/** The statement that ends the sign-in a browser held, when somebody signs in with it anew. */
export const endSignInOf = (token: string, now: string) =>
  db
    .update(signIns)
    .set({ endedAt: now })
    .where(and(eq(signIns.id, signInIdOf(token)), isNull(signIns.endedAt)));

/** The statement that ends a person's sign-ins, all but `exceptId`; part of the commit that gives the reason. */
export const endSignInsOf = (userId: string, now: string, exceptId = '') =>
  db
    .update(signIns)
    .set({ endedAt: now })
    .where(and(eq(signIns.userId, userId), isNull(signIns.endedAt), ne(signIns.id, exceptId)));

/** A sign-in as its owner and their admin name it: not by the row's id, which stands for the token. */
export const handleOf = (signInId: string): string => keyedHash('sign-in-handle', signInId).slice(0, 22);
