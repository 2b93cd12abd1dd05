import { paths } from '@/lib/paths';
import { privateSegments } from '@/lib/segments';
import { readEnv } from '@/lib/server/env';
import { forEverybody } from '../everybody';

export const dynamic = 'force-dynamic';

/** Public pages are for everybody; what is made for one person is of no use to a crawler. */
export function GET(): Response {
  const lines = [
    ...['User-agent: *', 'Allow: /'],
    ...privateSegments.map((segment) => `Disallow: /${segment}${segment === 'api' ? '/' : ''}`),
    `\nSitemap: ${readEnv().publicUrl}${paths.sitemap()}`,
  ];
  return forEverybody(`${lines.join('\n')}\n`, 'text/plain');
}
