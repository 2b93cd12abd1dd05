import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { readEnv } from '@/lib/server/env';

/** Whether the operator asks: the caller shows METRICS_TOKEN. Without one set, nobody can. */
export function askedByOperator(request: Request): 'yes' | 'no' | 'nobody_can' {
  const { metricsToken } = readEnv();
  if (!metricsToken) return 'nobody_can';
  return isSame(request.headers.get('authorization') ?? '', `Bearer ${metricsToken}`) ? 'yes' : 'no';
}

/** Compared in a time that tells nothing of where they differ. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
