/** What a reader did with a draft: the versions opened, and the one marked as read. */
type Opened = { readonly n: number; readonly changesSeenAt: string | null };
/** `n` is null of a mark from before versions were kept. */
type Marked = { readonly n: number | null; readonly readAt: string };

export type Reading = {
  /**
   * `new`: never opened. `revised`: opened or read once, and there is a newer version whose changes were not looked at.
   * `read`: the current version is marked as read.
   */
  readonly state: 'new' | 'revised' | 'opened' | 'read';
  /** When the current version was marked as read; `null` while it is not. */
  readonly readAt: string | null;
  /** An earlier version that was marked as read, while the current one is not. */
  readonly readBefore: { readonly n: number | null; readonly readAt: string } | null;
  /** The newest version before the current one that was opened or read: what changes are counted from. */
  readonly lastSeen: number | null;
};

/** How a reader stands with the current version of a draft. */
export function readingOf(current: number, opened: readonly Opened[], mark: Marked | null): Reading {
  const isRead = mark?.n === current;
  const now = opened.find(({ n }) => n === current);
  const earlier = [...opened.map(({ n }) => n), ...(mark?.n ? [mark.n] : [])].filter((n) => n < current);
  const lastSeen = earlier.length > 0 ? Math.max(...earlier) : null;
  const state = isRead
    ? 'read'
    : lastSeen !== null && !now?.changesSeenAt
      ? 'revised'
      : now || mark
        ? 'opened'
        : 'new';
  return {
    state,
    readAt: isRead ? mark.readAt : null,
    readBefore: mark && !isRead ? { n: mark.n, readAt: mark.readAt } : null,
    lastSeen,
  };
}
