import { observeStore } from '@/db/access/keeping/observe-store';
import { readMetrics } from '@/lib/server/observe/metrics';
import { askedByOperator } from '../../operator';

export const dynamic = 'force-dynamic';

const KEPT_BY_NOBODY = { 'Cache-Control': 'no-store' };

/** What was measured since the start, for a caller that shows METRICS_TOKEN. Without one set, there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  const asked = askedByOperator(request);
  if (asked === 'nobody_can') return new Response(null, { status: 404, headers: KEPT_BY_NOBODY });
  if (asked === 'no')
    return new Response(null, { status: 401, headers: { ...KEPT_BY_NOBODY, 'WWW-Authenticate': 'Bearer' } });
  await observeStore();
  const { contentType, text } = await readMetrics();
  return new Response(text, { headers: { ...KEPT_BY_NOBODY, 'Content-Type': contentType } });
}
