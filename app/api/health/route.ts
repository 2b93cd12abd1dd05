import { getHealth } from '@/db/access/keeping/health';
import { askedByOperator } from '../../operator';

export const dynamic = 'force-dynamic';

/**
 * Whether this process serves and its database answers: 200, or 503 so that a proxy looks elsewhere. How it stands in
 * detail is told to anybody who holds METRICS_TOKEN; a stranger would learn from it what to attack.
 */
export async function GET(request: Request): Promise<Response> {
  const { ready, ...details } = await getHealth();
  const status = ready ? 'up' : 'down';
  return Response.json(askedByOperator(request) === 'yes' ? { status, ...details } : { status }, {
    status: ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
