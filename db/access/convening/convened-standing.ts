import 'server-only';
import { and, desc, eq, ne } from 'drizzle-orm';
import type { Result } from '@/lib/refusal';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import { Conflict, commit, db } from '../../client';
import { convened, convenings } from '../../schema/convening';
import { councilSessions } from '../../schema/sessions';
import { event, versionOf } from '../trail/event';

/** One who was asked, with the sending, the session and whether a newer sending has taken its place. Nobody was checked yet. */
export async function findConvened(convenedId: string) {
  const [found] = await db
    .select({ asked: convened, sending: convenings, session: councilSessions })
    .from(convened)
    .innerJoin(convenings, eq(convenings.id, convened.conveningId))
    .innerJoin(councilSessions, eq(councilSessions.id, convened.sessionId))
    .where(and(eq(convened.id, convenedId), ne(councilSessions.state, 'deleted')))
    .limit(1);
  if (!found) return null;
  const [newest] = await db
    .select({ id: convenings.id })
    .from(convenings)
    .where(eq(convenings.sessionId, found.session.id))
    .orderBy(desc(convenings.number))
    .limit(1);
  return { ...found, isNewest: newest?.id === found.sending.id };
}

export type FoundConvened = NonNullable<Awaited<ReturnType<typeof findConvened>>>;

type Entry = {
  verb: EventVerb;
  detail?: Record<string, unknown>;
  statements: Parameters<typeof commit>[1];
};

/** Only one's own other window, or the clerk who writes down a telephone call, can overtake; once. */
const ATTEMPTS = 3;

/**
 * Writes what became of one who was asked. Each is an aggregate of its own, so that a whole council may answer in one instant;
 * `decide` is asked anew when another hand was faster.
 */
export async function writeConvened<T extends Result>(
  viewer: Viewer,
  convenedId: string,
  now: string,
  decide: (found: FoundConvened) => T | Entry,
): Promise<T | { ok: true } | null> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findConvened(convenedId);
    if (!found) return null;
    const decided = decide(found);
    if ('ok' in decided) return decided;
    const { statements, detail, verb } = decided;
    const seq = (await versionOf('convened', convenedId)) + 1;
    const what = { aggregate: 'convened', aggregateId: convenedId, seq, verb };
    const told = { sessionId: found.session.id, ...detail };
    try {
      const { councilId } = found.session;
      await commit([event(viewer, now, { ...what, councilId, detail: told })], statements);
      return { ok: true };
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === ATTEMPTS) throw error;
    }
  }
}
