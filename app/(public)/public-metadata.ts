import type { Metadata } from 'next';
import { paths } from '@/lib/paths';
import { councilFullName, type LocatedCouncil } from '@/lib/public/council-name';
import { origin } from './load';

export type PageWords = {
  /** The page's heading: the title begins with it. */
  heading: string;
  description: string;
  /** The permanent address, from lib/paths. */
  path: string;
  council?: LocatedCouncil & { slug: string };
  /** The share image's path. */
  image?: string;
  isArticle?: boolean;
  /** Kept out of search engines: an old version, a search, a record taken down. */
  isUnlisted?: boolean;
};

const LONGEST_DESCRIPTION = 200;

/** Title, description, canonical address and Open Graph of a public page. */
export function publicMetadata(page: PageWords): Metadata {
  const siteName = page.council ? councilFullName(page.council) : 'Nghị Trường';
  const description = shorten(page.description);
  const base = new URL(origin());
  return {
    metadataBase: base,
    title: { absolute: `${page.heading} – ${siteName}` },
    description,
    alternates: {
      canonical: page.path,
      ...(page.council && {
        types: { 'application/atom+xml': paths.feed(page.council.slug) },
      }),
    },
    robots: page.isUnlisted ? { index: false, follow: true } : undefined,
    openGraph: {
      title: page.heading,
      description,
      url: page.path,
      locale: 'vi_VN',
      siteName,
      type: page.isArticle ? 'article' : 'website',
      images: page.image ? [{ url: page.image, width: 1200, height: 630, alt: page.heading }] : undefined,
    },
    twitter: { card: page.image ? 'summary_large_image' : 'summary' },
  };
}

/** The same of an address whose record was taken down. */
export function tombstoneMetadata(label: string, reason: string | null, path: string): Metadata {
  return publicMetadata({
    heading: `${label}: hồ sơ đã thu hồi`,
    description: reason ?? 'Hồ sơ này không còn được công bố.',
    path,
    isUnlisted: true,
  });
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_DESCRIPTION) return line;
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST_DESCRIPTION))} …`;
}
