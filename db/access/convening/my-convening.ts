import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import { changesSince } from '@/lib/convening/changes';
import type { ConveningFacts } from '@/lib/convening/facts';
import { hasBegun } from '@/lib/policies/convening';
import { localDateOf } from '@/lib/vi/date';
import { isSurelyBefore } from '@/lib/vi/partial-date';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { convened } from '../../schema/convening';
import { councilSessions } from '../../schema/sessions';
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
  };
}

export type MyConvening = NonNullable<Awaited<ReturnType<typeof unsafeLoadMyConvening>>>;

/**
 * The sessions still to come whose newest sending asks the viewer, the first to begin first, each with the answer that stands.
 * Callers have checked that the viewer may enter the council's chamber.
 */
export async function unsafeListMyConvenings(viewer: Viewer, councilId: string, now: string) {
  const { personId } = viewer;
  if (!personId) return [];
  const rows = await db
    .selectDistinct({ sessionId: convened.sessionId })
    .from(convened)
    .innerJoin(councilSessions, eq(councilSessions.id, convened.sessionId))
    .where(
      and(
        eq(convened.personId, personId),
        eq(councilSessions.councilId, councilId),
        eq(councilSessions.occurrence, 'planned'),
        ne(councilSessions.state, 'deleted'),
      ),
    );
  const all = await Promise.all(
    rows.map(async ({ sessionId }) => ({
      sessionId,
      convening: await unsafeLoadMyConvening(viewer, sessionId, now),
    })),
  );
  return all
    .flatMap(({ sessionId, convening }) => {
      if (!convening || isOver(convening.sending.facts, now)) return [];
      const { sending, standing, openedAt } = convening;
      return [{ sessionId, sending, answer: standing?.answer ?? null, isNew: openedAt === null }];
    })
    .sort((a, b) => (a.sending.facts.startsOn < b.sending.facts.startsOn ? -1 : 1));
}

/** Whether its last day is past, as far as it is known. */
const isOver = ({ startsOn, endsOn }: ConveningFacts, now: string): boolean =>
  isSurelyBefore(endsOn ?? startsOn, localDateOf(now));
