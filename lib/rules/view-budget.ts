import { networksOf } from './sign-in-throttle';

/** How long one network's opening of a page stands for all its openings. */
export const VIEW_LASTS_MS = 6 * 3_600_000;

/** More openings than these in so many hours are no longer told apart, and are not counted. */
export const MOST_VIEWS = 50_000;

/**
 * What an opening of a page is counted by: the page and the network it came from. An IPv6 address counts by its /48, the
 * most one customer is given: with a /64 a single script could be sixty thousand readers.
 */
export function viewKey(path: string, address: string): string {
  const { address: one, site, block } = networksOf(address);
  return `${site === null ? one : block} ${path}`;
}

/**
 * Whether an opening is a new one; if so it is remembered in `seen`, which maps each key to when it is forgotten, in
 * milliseconds since 1970, oldest first. What is over is dropped from it. While `seen` is full nothing is new, so that
 * nobody can make it forget by filling it.
 */
export function isNewView(seen: Map<string, number>, key: string, nowMs: number): boolean {
  for (const [oldest, forgottenAtMs] of seen) {
    // A clock that was set back would keep what it had counted for as long.
    if (forgottenAtMs > nowMs && forgottenAtMs <= nowMs + VIEW_LASTS_MS) break;
    seen.delete(oldest);
  }
  if (seen.has(key) || seen.size >= MOST_VIEWS) return false;
  seen.set(key, nowMs + VIEW_LASTS_MS);
  return true;
}
