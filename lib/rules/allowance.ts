/** What somebody may do at once, and how soon each comes back. */
export type Allowance = { readonly most: number; readonly eachMs: number };

/** What was left of it at an instant, in milliseconds since 1970; a part counts. */
export type Left = { readonly left: number; readonly atMs: number };

/**
 * Takes one of an allowance that fills again by itself.
 *
 * @returns what is left then; `null` where there is none to take
 */
export function takeOne(before: Left | undefined, nowMs: number, { most, eachMs }: Allowance): Left | null {
  // A clock that was set back gives nothing, and takes nothing.
  const passedMs = before ? Math.max(0, nowMs - before.atMs) : 0;
  const there = before ? Math.min(most, before.left + passedMs / eachMs) : most;
  return there < 1 ? null : { left: there - 1, atMs: nowMs };
}
