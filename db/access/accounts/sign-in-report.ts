import 'server-only';
import { log } from '@/lib/server/observe/log';
import { metrics } from '@/lib/server/observe/metrics';
import type { Counter } from './sign-in-throttle';

const sentences = {
  wrong: 'A wrong address or password was given.',
  throttled: 'Too many wrong passwords: further attempts are held back.',
  spent: 'A temporary password was given that is used up or out of date.',
  busy: 'Too many passwords wait to be checked: one more was turned away, uncounted.',
} as const;

/** An attack is thousands of attempts; a line a minute for each thing counted says as much. */
const QUIET_MS = 60_000;
const REMEMBERED_MOST = 10_000;
const told = new Map<string, number>();

/**
 * Lets the operator see guessing as it happens: a metric for every refusal, a line for each burst. `counter` is the
 * beginning of a keyed hash: lines about the same person or place can be told together, and nobody can be told.
 */
export function tellRefused(reason: keyof typeof sentences, { scope, key }: Counter, now: string): void {
  metrics.signIns.inc({ result: reason });
  const nowMs = Date.parse(now);
  const burst = `${reason} ${key}`;
  if (Math.abs(nowMs - (told.get(burst) ?? 0)) < QUIET_MS) return;
  if (told.size >= REMEMBERED_MOST) told.clear();
  told.set(burst, nowMs);
  log.warn({ event: 'sign_in.refused', reason, scope, counter: key.slice(0, 8) }, sentences[reason]);
}
