import type { MetadataRoute } from 'next';
import { readEnv } from '@/db/env';
import { paths } from '@/lib/paths';

export const dynamic = 'force-dynamic';

/** Public pages are for everybody; what needs a sign-in is of no use to a crawler. */
export default function robots(): MetadataRoute.Robots {
  const signedIn = [paths.desk(), paths.chamber(), paths.admin(), paths.account(), paths.signIn()];
  return {
    rules: { userAgent: '*', allow: '/', disallow: [...signedIn, '/api/'] },
    sitemap: `${readEnv().publicUrl}/sitemap.xml`,
  };
}
