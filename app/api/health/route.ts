import { getHealth } from '@/db/access/health';

export const dynamic = 'force-dynamic';

/** Whether this process serves and its database answers: 200, or 503 so that a proxy looks elsewhere. */
export async function GET() {
  const health = await getHealth();
  return Response.json(health, {
    status: health.ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
