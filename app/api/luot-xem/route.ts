import { z } from 'zod';
import { countView } from '@/db/access/views';
import { isCrawler } from '@/lib/public/counted-page';

const input = z.object({ path: z.string().max(300) });

/**
 * Counts one opening of a public page and answers with its new count. Only our own pages may ask, programs that name
 * themselves are not counted, and nothing about who asked is kept.
 */
export async function POST(request: Request): Promise<Response> {
  const isOurs = request.headers.get('sec-fetch-site') === 'same-origin';
  if (!isOurs || isCrawler(request.headers.get('user-agent'))) return new Response(null, { status: 403 });
  const parsed = input.safeParse(await request.json().catch(() => null));
  const views = parsed.success ? await countView(parsed.data.path) : null;
  if (views === null) return new Response(null, { status: 404 });
  return Response.json({ views }, { headers: { 'Cache-Control': 'no-store' } });
}
