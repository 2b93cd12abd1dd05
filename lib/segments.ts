/*
 * The first segments of addresses that are no council's. Named here once: for the addresses themselves, for the front
 * (bin/serve), and for what next.config.ts says of each.
 */

/** What is made for one person or one request, and must not be kept by anybody else. */
export const privateSegments = ['account', 'admin', 'api', 'chamber', 'desk', 'sign-in'] as const;

/** What is the same for everybody and no page: descriptions, files people handed in, Next's own. */
export const openSegments = ['schema', 'tep', '_next'] as const;

/** Kept free for what is to come: nothing stands there yet. */
const laterSegments = ['live', 'xac-minh'] as const;

/** First segments a council's slug may not take. */
export const reservedSegments = [...privateSegments, ...openSegments, ...laterSegments] as const;

const answeredApart: ReadonlySet<string> = new Set([...privateSegments, ...openSegments]);

/**
 * The part of the site an address belongs to: a few words for any number of addresses.
 *
 * @param path without its query, beginning with `/`
 * @returns its first segment where that is one of ours; `public` for residents' pages and for whatever is not there.
 */
export function partOf(path: string): string {
  const first = path.split('/', 2)[1] ?? '';
  return answeredApart.has(first) ? first : 'public';
}
