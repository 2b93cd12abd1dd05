import { findCouncil } from '@/db/access/publications/published';
import { listSiteAddresses } from '@/db/access/publications/published-addresses';
import { MOST_URLS, sitemapPart } from '@/lib/public/sitemap';
import { readQuery } from '@/lib/public-query';
import { readEnv } from '@/lib/server/env';
import { forEverybody } from '../../../everybody';

type Context = { params: Promise<{ council: string }> };

/** Every permanent address of a council that shows something published; further parts where one file may not hold all. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const council = await findCouncil((await params).council);
  const { trang } = readQuery('list', Object.fromEntries(new URL(request.url).searchParams));
  const before = MOST_URLS * ((trang ?? 1) - 1);
  const part = council ? (await listSiteAddresses(council)).slice(before, before + MOST_URLS) : [];
  if (part.length === 0) return new Response('Không có sơ đồ trang này.\n', { status: 404 });
  return forEverybody(sitemapPart(part, readEnv().publicUrl), 'application/xml');
}
