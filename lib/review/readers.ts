/** The number of the version and the instant; `n` is null of a mark from before versions were kept. */
type Step = { readonly n: number | null; readonly at: string };

/** One reader: the newest version opened and the one marked as read, `null` where there is none. */
export type Reader = { readonly name: string; readonly opened: Step | null; readonly read: Step | null };

type Account = { readonly userId: string; readonly name: string; readonly personId: string | null };
type Opening = { readonly userId: string; readonly n: number; readonly openedAt: string };
type Mark = { readonly userId: string; readonly n: number | null; readonly readAt: string };

/**
 * Who opened and read a draft. A delegate is one reader, however many accounts are theirs; an account of nobody in office is
 * among `others`, where it opened or read anything. Whoever read a version has opened it.
 */
export function readersAmong(
  delegates: readonly { readonly personId: string; readonly name: string }[],
  accounts: readonly Account[],
  openings: readonly Opening[],
  marks: readonly Mark[],
): { delegates: Reader[]; others: Reader[] } {
  const readerOf = (name: string, theirs: readonly Account[]): Reader => {
    const isTheirs = ({ userId }: { userId: string }) => theirs.some((account) => account.userId === userId);
    const read = newest(marks.filter(isTheirs).map(({ n, readAt }) => ({ n, at: readAt })));
    const opened = newest(openings.filter(isTheirs).map(({ n, openedAt }) => ({ n, at: openedAt })));
    return { name, read, opened: read && (read.n ?? 0) > (opened?.n ?? -1) ? read : opened };
  };
  const inOffice = new Set(delegates.map(({ personId }) => personId));
  const strangers = accounts.filter(({ personId }) => !personId || !inOffice.has(personId));
  return {
    delegates: delegates.map(({ personId, name }) =>
      readerOf(
        name,
        accounts.filter((account) => account.personId === personId),
      ),
    ),
    others: strangers.map((account) => readerOf(account.name, [account])).filter(({ opened }) => opened),
  };
}

/** Of the newest version the first time. */
const newest = (steps: readonly Step[]): Step | null =>
  steps.toSorted((a, b) => (b.n ?? 0) - (a.n ?? 0) || (a.at < b.at ? -1 : 1))[0] ?? null;
