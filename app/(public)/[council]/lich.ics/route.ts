import { findCouncil } from '@/db/access/publications/published';
import { listCalendar } from '@/db/access/publications/published-lists';
import { sessionCalendar } from '@/lib/public/calendar';
import { readEnv } from '@/lib/server/env';

type Context = { params: Promise<{ council: string }> };

/** The council's sessions as a calendar to subscribe to. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const council = await findCouncil((await params).council);
  if (!council) return new Response('Không có hội đồng này.\n', { status: 404 });
  const sessions = await listCalendar(council.id);
  return new Response(sessionCalendar(council, sessions, readEnv().publicUrl), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'public, no-cache' },
  });
}
