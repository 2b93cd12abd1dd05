import 'server-only';
import { and, eq, inArray, max } from 'drizzle-orm';
import { sections } from '@/lib/words';
import { db } from '../client';
import { log } from '../observe/log';
import { events } from '../schema/events';

/**
 * Whether `now` lies before something that was already done with the session: the clock was set back, and a version
 * dated by it would be published before it was written, or before the version it corrects. Every publication is a step
 * too, so this holds for versions. Told in the log, for whoever can set the clock right.
 */
export async function isBehind(sessionId: string, now: string): Promise<boolean> {
  const [newest] = await db
    .select({ at: max(events.at) })
    .from(events)
    .where(and(inArray(events.aggregate, ['session', ...sections]), eq(events.aggregateId, sessionId)));
  const latest = newest?.at ?? '';
  if (now >= latest) return false;
  log.warn(
    { event: 'clock.behind', now, latest },
    'The clock is behind what was already done: set it right.',
  );
  return true;
}
