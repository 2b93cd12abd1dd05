import { z } from 'zod';
import { countView } from '@/db/access/publications/views';
import { isCrawler } from '@/lib/public/counted-page';
import { isFromOurPages } from '../../action';

const input = z.object({ path: z.string().max(300) });

/**
 * Counts one opening of a public page and answers with its new count. Only our own pages may ask, programs that name
 * themselves are not counted, and nothing about who asked is written down.
 */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  if (!(await isFromOurPages()) || isCrawler(headers.get('user-agent')))
    return new Response(null, { status: 403 });
  const parsed = input.safeParse(await request.json().catch(() => null));
  const from = headers.get('x-forwarded-for') ?? '';
  const views = parsed.success ? await countView(parsed.data.path, from, Date.now()) : null;
  if (views === null) return new Response(null, { status: 404 });
  return Response.json({ views }, { headers: { 'Cache-Control': 'no-store' } });
}
