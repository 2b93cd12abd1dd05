/*
 * The first segments of addresses that are no council's. Named here once: for the addresses themselves, for the front
 * (bin/serve), and for what next.config.ts says of each.
 */

/** Answers under these are for one person or one request, and nobody else may keep them. */
export const privateSegments = ['account', 'admin', 'api', 'chamber', 'desk', 'province', 'sign-in'] as const;

/** Not pages, and the same for everybody: descriptions of formats, files people handed in, Next's own files. */
export const openSegments = ['schema', 'tep', '_next'] as const;

/** Kept free for pages to come: nothing is there yet. */
const laterSegments = ['live', 'xac-minh'] as const;

/** First segments a council's slug may not take. */
export const reservedSegments = [...privateSegments, ...openSegments, ...laterSegments] as const;

const answeredApart: ReadonlySet<string> = new Set([...privateSegments, ...openSegments]);

/**
 * The part of the site an address belongs to: a few words for any number of addresses.
 *
 * @param path without its query, beginning with `/`
 * @returns its first segment where that is one of ours; `public` for residents' pages and for addresses that do not exist.
 */
export function partOf(path: string): string {
  const first = path.split('/', 2)[1] ?? '';
  return answeredApart.has(first) ? first : 'public';
}
