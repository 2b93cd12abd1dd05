import 'server-only';
import { metrics } from '@/lib/server/observe/metrics';
import { serverProcess } from '@/lib/server/observe/process';
import { prepared } from '../prepared';
import { canWrite } from './can-write';
import { canRead } from './health';
import { lastBackup } from './last-backup';

/** What councils hold changes slowly, and is counted anew for whoever reads the metrics no oftener than this. */
const COUNTED_EVERY_MS = 60_000;

/** One council's, from indices alone: how long its chain of events is, how often it published, what its files take. */
const OF_COUNCILS = `select slug,
    coalesce((select max(chain_seq) from events where chain = councils.id), 0) as changes,
    (select count(*) from publications where council_id = councils.id) as publications,
    (select coalesce(sum(bytes), 0) from files where council_id = councils.id) as fileBytes
  from councils`;

type OfCouncil = { slug: string; changes: number; publications: number; fileBytes: number };

let countedAt = Number.NEGATIVE_INFINITY;

/**
 * Brings the gauges up to date that say how the store stands and what each council has there. Counts of a council are of
 * all its people: nothing tells one from another.
 */
export async function observeStore(nowMs = performance.now()): Promise<void> {
  const [reads, writes] = await Promise.all([canRead(), canWrite()]);
  metrics.canRead.set(reads ? 1 : 0);
  metrics.canWrite.set(writes && !serverProcess.isStopping ? 1 : 0);
  tellInstant(metrics.lastBackup, (await lastBackup())?.at ?? null);
  tellInstant(metrics.lastStandby, (await lastBackup('standby'))?.at ?? null);
  if (!reads || nowMs - countedAt < COUNTED_EVERY_MS) return;
  countedAt = nowMs;
  for (const { slug, changes, publications, fileBytes } of (await prepared(
    OF_COUNCILS,
    'recent',
  ).all()) as OfCouncil[]) {
    metrics.councilChanges.set({ council: slug }, changes);
    metrics.councilPublications.set({ council: slug }, publications);
    metrics.councilFileBytes.set({ council: slug }, fileBytes);
  }
}

/** None is no instant: then there is no line, and the alert asks for that too. */
const tellInstant = (gauge: typeof metrics.lastBackup, at: string | null) =>
  at === null ? gauge.remove() : gauge.set(Date.parse(at) / 1_000);
