import 'server-only';
import { and, eq, inArray, max } from 'drizzle-orm';
import { CLOCK_SLACK_MS } from '@/lib/rules/sign-in-throttle';
import { log } from '@/lib/server/observe/log';
import { instantAfter } from '@/lib/vi/date';
import { sections } from '@/lib/words';
import { db } from '../../client';
import { events } from '../../schema/events';

/**
 * Whether the clock was set back, so that a version dated `now` would come before the one it follows, or before it was
 * written. People who work at once take the time a moment before their change is made, so steps may be a little ahead;
 * a version never. The log tells the operator, who can set the clock right.
 *
 * @param versionAt when the newest version was published; '' before the first
 */
export async function isBehind(sessionId: string, versionAt: string, now: string): Promise<boolean> {
  const [newest] = await db
    .select({ at: max(events.at) })
    .from(events)
    .where(and(inArray(events.aggregate, ['session', ...sections]), eq(events.aggregateId, sessionId)));
  const latest = newest?.at ?? '';
  const soon = instantAfter(now, CLOCK_SLACK_MS);
  if (now >= versionAt && soon >= latest) return false;
  log.warn(
    { event: 'clock.behind', now, latest },
    'The clock is behind what was already done: set it right.',
  );
  return true;
}
