import 'server-only';
import { AggregatorRegistry, Counter, Gauge, Histogram, register } from 'prom-client';
import { serverProcess } from './process';

/*
 * What `/api/metrics` tells besides the requests, which `bin/serve.mjs` measures. Next may load this module several
 * times; the registry is one for the process, so each metric is made once and found again.
 */

function counter<Label extends string>(name: string, help: string, label: Label): Counter<Label> {
  const known = register.getSingleMetric(name) as Counter<Label> | undefined;
  return known ?? new Counter({ name, help, labelNames: [label] });
}

/** From a write on a quick disk to one that somebody waits for. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

function seconds<Label extends string>(name: string, help: string, label: Label): Histogram<Label> {
  const known = register.getSingleMetric(name) as Histogram<Label> | undefined;
  return known ?? new Histogram({ name, help, labelNames: [label], buckets: SECONDS });
}

function histogram(name: string, help: string, buckets: number[]): Histogram {
  const known = register.getSingleMetric(name) as Histogram | undefined;
  return known ?? new Histogram({ name, help, buckets });
}

/** What stands at the moment it is read; of what several threads say, the greatest is right. */
function gauge<Label extends string = never>(
  name: string,
  help: string,
  ...labelNames: Label[]
): Gauge<Label> {
  const known = register.getSingleMetric(name) as Gauge<Label> | undefined;
  if (known) return known;
  const made = new Gauge({ name, help, labelNames, aggregator: 'max' });
  // prom-client lets one without labels stand at 0, which would be an answer; until it is set, there is none.
  if (labelNames.length === 0) made.remove();
  return made;
}

/** `council` is the part of its address: as many as there are councils, and none that a stranger made up. */
export const metrics = {
  /** `result`: done, conflict, broken or fault. */
  commitSeconds: seconds(
    'nghi_truong_commit_seconds',
    'Time to write one change durably, by how it ended.',
    'result',
  ),
  /** `asker`: known or stranger. */
  passwordWait: seconds(
    'nghi_truong_password_wait_seconds',
    'Time a password waited for its turn to be checked, by who asked.',
    'asker',
  ),
  passwordsAtOnce: histogram(
    'nghi_truong_passwords_at_once',
    'Passwords being hashed or checked, this one among them, whenever one was begun.',
    [1, 2, 3, 4, 8, 16],
  ),
  refusals: counter('nghi_truong_refusals_total', 'Changes that were refused, by code.', 'code'),
  signIns: counter('nghi_truong_sign_ins_total', 'Attempts to sign in, by how they ended.', 'result'),
  security: counter(
    'nghi_truong_security_events_total',
    'What touched accounts, roles and second factors, and tries at what is not one’s own, by kind.',
    'what',
  ),
  publications: counter('nghi_truong_publications_total', 'Versions published, by kind.', 'kind'),
  /** `result`: sent, refused or later. */
  letters: counter(
    'nghi_truong_letters_total',
    'Letters handed to the mail server, by how it went.',
    'result',
  ),
  canRead: gauge('nghi_truong_can_read', '1 while the store answers questions, else 0.'),
  canWrite: gauge('nghi_truong_can_write', '1 while the store takes changes, else 0.'),
  lastBackup: gauge('nghi_truong_last_backup_timestamp_seconds', 'The instant the newest backup holds.'),
  lastStandby: gauge('nghi_truong_last_standby_timestamp_seconds', "The instant the standby's copy holds."),
  councilChanges: gauge('nghi_truong_council_changes', 'Changes a council ever saved.', 'council'),
  councilPublications: gauge(
    'nghi_truong_council_publications',
    'Versions a council ever published.',
    'council',
  ),
  councilFileBytes: gauge(
    'nghi_truong_council_file_bytes',
    'What the files of a council take, in bytes.',
    'council',
  ),
  councilRefusals: counter(
    'nghi_truong_council_refusals_total',
    'Changes people of a council were refused.',
    'council',
  ),
  slowQueries: counter('nghi_truong_slow_queries_total', 'Statements slower than the limit.', 'verb'),
};

/** Everything measured, on every thread, in Prometheus' text format. */
export async function readMetrics(): Promise<{ contentType: string; text: string }> {
  const elsewhere = await serverProcess.measuredElsewhere();
  const all = AggregatorRegistry.aggregate([await register.getMetricsAsJSON(), elsewhere]);
  return { contentType: all.contentType, text: await all.metrics() };
}
