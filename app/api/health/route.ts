import { databaseAnswers } from '@/db/access/health';

export const dynamic = 'force-dynamic';

/** Whether this process serves and its database answers: 200, or 503 so that a proxy looks elsewhere. */
export async function GET() {
  const ready = await databaseAnswers();
  return Response.json(
    { live: true, ready },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
