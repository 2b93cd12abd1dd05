import type { MetadataRoute } from 'next';
import { listCouncils } from '@/db/access/published';
import { listSiteAddresses } from '@/db/access/published-addresses';
import { readEnv } from '@/db/env';
import { paths } from '@/lib/paths';

export const dynamic = 'force-dynamic';

/** Every permanent address that shows something published. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = readEnv().publicUrl;
  const councils = await listCouncils();
  const lists = await Promise.all(councils.map(listSiteAddresses));
  return [{ path: paths.home(), changedAt: undefined }, ...lists.flat()].map(({ path, changedAt }) => ({
    url: origin + path,
    lastModified: changedAt,
  }));
}
