import { paths } from '@/lib/paths';

/** A page whose openings are counted: a session's record or a resolution, at its newest version. */
export type CountedPage = { kind: 'session' | 'resolution'; council: string; slug: string };

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const COUNTED = new RegExp(`^/(${SLUG})/(ky-hop|hoat-dong|nghi-quyet)/(${SLUG})$`);

/** The page a path names; null for every other address. */
export function countedPage(path: string): CountedPage | null {
  const [, council, list, slug] = COUNTED.exec(path) ?? [];
  if (!council || !slug) return null;
  if (list === 'nghi-quyet') return { kind: 'resolution', council, slug };
  // A meeting that is no session has its page among the meetings alone, and the other way round.
  return path === paths.session(council, slug) ? { kind: 'session', council, slug } : null;
}

const CRAWLER =
  /bot|crawl|spider|slurp|archiver|facebookexternalhit|embedly|preview|monitor|curl|wget|python|java\/|go-http|axios|node-fetch|lighthouse/i;

/** Whether a user agent names itself as a program that reads for others; none at all counts as one. */
export function isCrawler(userAgent: string | null): boolean {
  return !userAgent || CRAWLER.test(userAgent);
}
