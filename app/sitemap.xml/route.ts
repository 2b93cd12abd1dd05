import { listSitemapParts } from '@/db/access/publications/published-addresses';
import { paths } from '@/lib/paths';
import { sitemapIndex } from '@/lib/public/sitemap';
import { readEnv } from '@/lib/server/env';
import { forEverybody } from '../everybody';

export const dynamic = 'force-dynamic';

/** The list of the sitemap's parts: the directory's, and those of each council. */
export async function GET(): Promise<Response> {
  const ofCouncils = await listSitemapParts();
  const parts = [{ path: paths.directorySitemap(), changedAt: undefined }, ...ofCouncils];
  return forEverybody(sitemapIndex(parts, readEnv().publicUrl), 'application/xml');
}
