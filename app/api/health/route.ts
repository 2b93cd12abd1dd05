import { canWrite } from '@/db/access/keeping/can-write';
import { canRead, getHealth } from '@/db/access/keeping/health';
import { askedByOperator } from '../../operator';

export const dynamic = 'force-dynamic';

/**
 * Whether this process serves and its database answers: 200, or 503 so that a proxy looks elsewhere. `?can=read` and
 * `?can=write` ask about one of the two alone: where nothing can be written, residents may still be sent here. How it
 * stands in detail is told to anybody who holds METRICS_TOKEN; a stranger would learn from it what to attack.
 */
export async function GET(request: Request): Promise<Response> {
  const can = new URL(request.url).searchParams.get('can');
  if (can === 'read') return told(await canRead());
  if (can === 'write') return told(await canWrite());
  const { ready, ...details } = await getHealth();
  // A proxy waits for no write: one may take its time, and says nothing of whether pages are served.
  if (askedByOperator(request) !== 'yes') return told(ready);
  return told(ready, { reads: await canRead(), writes: await canWrite(), ...details });
}

const told = (isUp: boolean, details: object = {}): Response =>
  Response.json(
    { status: isUp ? 'up' : 'down', ...details },
    { status: isUp ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
