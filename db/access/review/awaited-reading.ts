import 'server-only';
import { and, eq } from 'drizzle-orm';
import { isPast } from '@/lib/review/comment-deadline';
import { db } from '../../client';
import { userRoles, users } from '../../schema/accounts';
import { commentDeadlines } from '../../schema/deadlines';
import { councilSessions } from '../../schema/sessions';
import { unsafeStandingDeadline } from './deadlines';
import { unsafeReadingsOf, unsafeReleasedOf } from './review';

/**
 * What somebody has still to read of a session before its deadline for comments: how many drafts they never opened, and how many they
 * opened and did not mark as read, by whichever account of theirs. `null` where nothing waits: all is read, the deadline was moved,
 * withdrawn or is past, the session will not be held then, or they are no councillor any more. For the letter that goes to that account
 * alone.
 */
export async function unsafeAwaitedReading(
  { deadlineId, userId, councilId }: { deadlineId: string | null; userId: string | null; councilId: string },
  now: string,
) {
  const [found] = await db
    .select({ session: councilSessions })
    .from(commentDeadlines)
    .innerJoin(councilSessions, eq(councilSessions.id, commentDeadlines.sessionId))
    .where(eq(commentDeadlines.id, deadlineId ?? ''));
  const session = found?.session;
  if (!session || session.state === 'deleted' || session.occurrence !== 'planned') return null;
  const deadline = await unsafeStandingDeadline(session.id);
  if (deadline?.id !== deadlineId || !deadline || isPast(deadline.until, now)) return null;
  const accounts = await accountsOf(userId ?? '', councilId);
  if (!accounts.includes(userId ?? '')) return null;
  const released = await unsafeReleasedOf([session.id], now);
  const readings = [...(await unsafeReadingsOf(accounts, released)).values()];
  const unopened = readings.filter(({ state }) => state === 'new').length;
  const unread = readings.filter(({ state }) => state !== 'read').length - unopened;
  if (unopened + unread === 0) return null;
  return { sessionId: session.id, session: session.label, until: deadline.until, unopened, unread };
}

/** The active accounts with a seat in the council's chamber of whoever has this account. */
async function accountsOf(userId: string, councilId: string): Promise<string[]> {
  const [own] = await db.select({ personId: users.personId }).from(users).where(eq(users.id, userId));
  const rows = await db
    .select({ id: users.id })
    .from(users)
    .innerJoin(userRoles, and(eq(userRoles.userId, users.id), eq(userRoles.councilId, councilId)))
    .where(
      and(
        eq(userRoles.role, 'councillor'),
        eq(users.isActive, true),
        own?.personId ? eq(users.personId, own.personId) : eq(users.id, userId),
      ),
    );
  return rows.map(({ id }) => id);
}
