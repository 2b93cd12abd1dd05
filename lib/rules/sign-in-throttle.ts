/** Failures counted so far for one key. `lastFailedAt` is a UTC instant. */
export type Failures = { readonly failures: number; readonly lastFailedAt: string };

/** A count older than this starts again from nothing, and no wait is longer. */
export const THROTTLE_WINDOW_MS = 15 * 60_000;

/** Failures allowed before waiting begins. A whole ward may sit behind one address, so that limit is far higher. */
export const FREE_FAILURES = { account: 5, address: 100 } as const;

const FIRST_WAIT_MS = 60_000;

/**
 * How long the key must still wait, in milliseconds; 0 lets the attempt through. The wait starts at one minute and
 * doubles with every further failure, up to the window. Attempts refused while waiting are not failures.
 */
export function waitMs(counted: Failures | null, free: number, now: string): number {
  if (!counted || counted.failures < free) return 0;
  const sinceMs = Date.parse(now) - Date.parse(counted.lastFailedAt);
  const delayMs = Math.min(FIRST_WAIT_MS * 2 ** (counted.failures - free), THROTTLE_WINDOW_MS);
  return Math.max(0, delayMs - sinceMs);
}
