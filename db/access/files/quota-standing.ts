import 'server-only';
import { QUOTA_DAY_MS, quotaWarnings } from '@/lib/rules/quotas';
import { instantAfter } from '@/lib/vi/date';
import type { Viewer } from '@/lib/viewer';
import { prepared } from '../prepared';
import { filesUsed } from './file-register';

const OF_ACTOR = 'select count(*) from events where actor_id = ? and at > ?';
const OF_COUNCIL = 'select count(*) from events where council_id = ? and at > ?';

/** What a person should know of limits that they or their council will soon reach; `now` is a UTC instant. */
export async function nearQuotas(viewer: Viewer, councilId: string, now: string): Promise<string[]> {
  const since = instantAfter(now, -QUOTA_DAY_MS);
  const { council, person } = await filesUsed(councilId, viewer.userId, since);
  const events = (sql: string, whose: string) => prepared(sql).pluck().get(whose, since) as Promise<number>;
  return quotaWarnings({
    council: { ...council, events: await events(OF_COUNCIL, councilId) },
    person: { ...person, events: await events(OF_ACTOR, viewer.userId) },
  });
}
