import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import { changesSince } from '@/lib/convening/changes';
import { hasBegun, isOver, offOccurrenceOf } from '@/lib/policies/convening';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { convened } from '../../schema/convening';
import { councilSessions } from '../../schema/sessions';
import { type Notice, unsafeNoticeOf } from './notices';
import { unsafeLoadConvened, unsafeLoadSendings } from './sendings';

/**
 * The convening of a session as the delegate it asks reads it: as it was sent, with what is different from the sending before and
 * their own answers. `null` for a viewer it does not ask. Callers have checked that the viewer may enter the session's chamber.
 *
 * @param now a UTC instant: until the session begins an answer may be changed
 */
export async function unsafeLoadMyConvening(viewer: Viewer, sessionId: string, now: string) {
  if (!viewer.personId) return null;
  const sendings = await unsafeLoadSendings(sessionId);
  const newest = sendings.at(-1);
  const own = (await unsafeLoadConvened(sendings)).find(({ personId }) => personId === viewer.personId);
  if (!newest || !own) return null;
  const before = sendings.at(-2);
  const { number, sentAt, facts, replyBy, contact, practical } = newest;
  return {
    convenedId: own.id,
    openedAt: own.openedAt,
    sending: { number, sentAt, facts, replyBy, contact, practical },
    changes: before ? changesSince(before.facts, facts) : [],
    answers: own.answers.map(({ id, answer, reason, receivedAt, enteredBy, number: of }) => ({
      ...{ id, answer, reason, receivedAt, number: of },
      isOwn: enteredBy === viewer.userId,
    })),
    standing: own.standing && { answer: own.standing.answer, receivedAt: own.standing.receivedAt },
    hasBegun: hasBegun(facts, now),
    notice: await noticeOf(sessionId, newest.id),
  };
}

/** That they were told it is put off or called off, while its file still says so. */
async function noticeOf(
  sessionId: string,
  conveningId: string,
): Promise<Pick<Notice, 'kind' | 'note' | 'sentAt'> | null> {
  const [session] = await db
    .select({ occurrence: councilSessions.occurrence })
    .from(councilSessions)
    .where(eq(councilSessions.id, sessionId));
  const found = session && (await unsafeNoticeOf(conveningId, session.occurrence));
  return found ? { kind: found.kind, note: found.note, sentAt: found.sentAt } : null;
}

export type MyConvening = NonNullable<Awaited<ReturnType<typeof unsafeLoadMyConvening>>>;

/**
 * The sessions still to come, or put off or called off meanwhile, whose newest sending asks the viewer, the first to begin first, each with
 * the answer that stands.
 * Callers have checked that the viewer may enter the council's chamber.
 */
export async function unsafeListMyConvenings(viewer: Viewer, councilId: string, now: string) {
  const { personId } = viewer;
  if (!personId) return [];
  const rows = await db
    .selectDistinct({ sessionId: convened.sessionId, occurrence: councilSessions.occurrence })
    .from(convened)
    .innerJoin(councilSessions, eq(councilSessions.id, convened.sessionId))
    .where(
      and(
        eq(convened.personId, personId),
        eq(councilSessions.councilId, councilId),
        ne(councilSessions.occurrence, 'held'),
        ne(councilSessions.state, 'deleted'),
      ),
    );
  const all = await Promise.all(
    rows.map(async ({ sessionId, occurrence }) => ({
      ...{ sessionId, off: offOccurrenceOf(occurrence) },
      convening: await unsafeLoadMyConvening(viewer, sessionId, now),
    })),
  );
  return all
    .flatMap(({ sessionId, off, convening }) => {
      if (!convening || isOver(convening.sending.facts, now)) return [];
      const { sending, standing, openedAt } = convening;
      return [{ sessionId, off, sending, answer: standing?.answer ?? null, isNew: openedAt === null }];
    })
    .sort((a, b) => (a.sending.facts.startsOn < b.sending.facts.startsOn ? -1 : 1));
}
