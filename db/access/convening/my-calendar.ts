import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, eq, ne } from 'drizzle-orm';
import { type CalledSession, conveningCalendar } from '@/lib/convening/calendar';
import { councilFullName } from '@/lib/public/council-name';
import type { Result } from '@/lib/refusal';
import { readEnv } from '@/lib/server/env';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { userRoles, users } from '../../schema/accounts';
import { calendarFeeds } from '../../schema/calendars';
import { convened } from '../../schema/convening';
import { councils } from '../../schema/councils';
import { councilSessions } from '../../schema/sessions';
import { keyedHash } from '../accounts/sign-in-keys';
import { unsafeListDeadlines } from '../review/standing-deadlines';
import { event, versionOf } from '../trail/event';
import { tryCommit } from '../try-commit';
import { unsafeLoadConvened, unsafeLoadSendings } from './sendings';

type Reader = Pick<Viewer, 'personId' | 'roles'>;

const hashOf = (token: string): string => keyedHash('calendar', token);
const isCouncillor = ({ roles }: Pick<Viewer, 'roles'>): boolean =>
  roles.some(({ role }) => role === 'councillor');

/**
 * Makes a new private address of the viewer's calendar; the one before leads nowhere from then on. The token is told this once: only
 * its keyed hash is kept. Anybody may have one of their own; it leads somewhere while they are a councillor.
 */
export async function renewCalendar(viewer: Viewer, now: string): Promise<Result<{ token: string }>> {
  const token = randomBytes(32).toString('base64url');
  const row = { userId: viewer.userId, tokenHash: hashOf(token), madeAt: now };
  const done = await tryCommit(
    [await ownEvent(viewer, now, 'calendar_renewed')],
    [db.insert(calendarFeeds).values(row).onConflictDoUpdate({ target: calendarFeeds.userId, set: row })],
  );
  return done.ok ? { ok: true, token } : done;
}

/** Takes the address away. Doing it twice is doing it once. */
export async function removeCalendar(viewer: Viewer, now: string): Promise<Result> {
  if (!(await calendarMadeAt(viewer))) return { ok: true };
  return tryCommit(
    [await ownEvent(viewer, now, 'calendar_removed')],
    [db.delete(calendarFeeds).where(eq(calendarFeeds.userId, viewer.userId))],
  );
}

/** When the viewer's address was made; null where there is none. */
export async function calendarMadeAt(viewer: Viewer): Promise<string | null> {
  const [feed] = await db
    .select({ madeAt: calendarFeeds.madeAt })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.userId, viewer.userId));
  return feed?.madeAt ?? null;
}

async function ownEvent(viewer: Viewer, now: string, verb: EventVerb) {
  const seq = (await versionOf('account', viewer.userId)) + 1;
  const councilId = viewer.roles[0]?.councilId ?? null;
  return event(viewer, now, { aggregate: 'account', aggregateId: viewer.userId, seq, verb, councilId });
}

/** The calendar behind a private address; `null` where it leads nowhere, or to somebody who is no councillor any more. */
export async function getCalendar(token: string, now: string): Promise<string | null> {
  const rows = await db
    .select({ personId: users.personId, councilId: userRoles.councilId, role: userRoles.role })
    .from(calendarFeeds)
    .innerJoin(users, and(eq(users.id, calendarFeeds.userId), eq(users.isActive, true)))
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .where(eq(calendarFeeds.tokenHash, hashOf(token)));
  const [first] = rows;
  const reader = { personId: first?.personId ?? null, roles: rows };
  if (!isCouncillor(reader)) return null;
  return calendarOf(reader, now);
}

/**
 * One session that calls the viewer, or asks for comments by a day, to be put into a calendar; `null` where it does neither.
 *
 * @param now a UTC instant: the deadline stands there while the viewer may read the drafts
 */
export async function getSessionCalendar(
  viewer: Viewer,
  sessionId: string,
  now: string,
): Promise<string | null> {
  return calendarOf(viewer, now, sessionId);
}

async function calendarOf(reader: Reader, now: string, only?: string): Promise<string | null> {
  const councilIds = reader.roles
    .filter(({ role }) => role === 'councillor')
    .map(({ councilId }) => councilId);
  const [sessions, deadlines] = await Promise.all([
    calledSessions(reader, only),
    unsafeListDeadlines(councilIds, now, only),
  ]);
  if (only !== undefined && sessions.length + deadlines.length === 0) return null;
  return conveningCalendar(sessions, readEnv().publicUrl, deadlines);
}

async function calledSessions(reader: Reader, only?: string): Promise<CalledSession[]> {
  const { personId } = reader;
  if (!personId) return [];
  const rows = await db
    .selectDistinct({ session: councilSessions, council: councils })
    .from(convened)
    .innerJoin(councilSessions, eq(councilSessions.id, convened.sessionId))
    .innerJoin(councils, eq(councils.id, councilSessions.councilId))
    .where(
      and(
        eq(convened.personId, personId),
        ne(councilSessions.state, 'deleted'),
        only === undefined ? undefined : eq(councilSessions.id, only),
      ),
    );
  const mine = rows.filter(({ council }) =>
    reader.roles.some(({ councilId, role }) => councilId === council.id && role === 'councillor'),
  );
  const all = await Promise.all(
    mine.map(async ({ session, council }) => {
      const sendings = await unsafeLoadSendings(session.id);
      const own = (await unsafeLoadConvened(sendings)).find((one) => one.personId === personId);
      const sending = sendings.at(-1);
      if (!own || !sending) return [];
      const { id: sessionId, occurrence } = session;
      const isAwaited = own.standing === null;
      return [
        { sessionId, occurrence, sending, isAwaited, council: councilFullName(council), hasPage: true },
      ];
    }),
  );
  return all.flat();
}
