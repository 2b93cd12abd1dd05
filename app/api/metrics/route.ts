import { timingSafeEqual } from 'node:crypto';
import { readEnv } from '@/db/env';
import { readMetrics } from '@/db/observe/metrics';

export const dynamic = 'force-dynamic';

const KEPT_BY_NOBODY = { 'Cache-Control': 'no-store' };

/** What was measured since the start, for whoever holds METRICS_TOKEN. Without one set, there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  const { metricsToken } = readEnv();
  if (!metricsToken) return new Response(null, { status: 404, headers: KEPT_BY_NOBODY });
  if (!isSame(request.headers.get('authorization') ?? '', `Bearer ${metricsToken}`))
    return new Response(null, { status: 401, headers: { ...KEPT_BY_NOBODY, 'WWW-Authenticate': 'Bearer' } });
  const { contentType, text } = await readMetrics();
  return new Response(text, { headers: { ...KEPT_BY_NOBODY, 'Content-Type': contentType } });
}

/** Compared in a time that tells nothing of where they differ. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
