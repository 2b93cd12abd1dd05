import { paths } from '@/lib/paths';
import { sitemapPart } from '@/lib/public/sitemap';
import { readEnv } from '@/lib/server/env';
import { forEverybody } from '../everybody';

export const dynamic = 'force-dynamic';

/** The part of the sitemap above all councils: a council's own may name only what lies below it. */
export const GET = (): Response =>
  forEverybody(
    sitemapPart([{ path: paths.home(), changedAt: undefined }], readEnv().publicUrl),
    'application/xml',
  );
