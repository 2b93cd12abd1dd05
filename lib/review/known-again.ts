/** Two texts are one that was reworded when at least so many of their syllables, in 100, are shared. */
const ALIKE = 50;

/** One of a list of pieces as it may be known again: its words with those of its parts, and the name it goes by, if it has one. */
export type Known = { readonly words: string; readonly name?: string };

/**
 * Which piece of an older text each one of a newer text is, where nothing but the words can tell: what stands unchanged from the
 * beginning and to the end, then the same words in the same order, the same words elsewhere, and at last the words that are most alike.
 * What is equally alike goes to the nearest place, so a number decides where words do not. No old piece is two new ones.
 *
 * @returns for each of `news` its place among `olds`; `null` for what is new
 */
export function knownAgain(olds: readonly Known[], news: readonly Known[]): (number | null)[] {
  const found: (number | null)[] = news.map(() => null);
  const free = new Set(olds.keys());
  const take = (is: number, was: number) => {
    found[is] = was;
    free.delete(was);
  };
  const isSame = (was: number, is: number) => isOne(olds[was], news[is]);

  let start = 0;
  for (; start < Math.min(olds.length, news.length) && isSame(start, start); start += 1) take(start, start);
  for (let back = 1; back <= Math.min(olds.length, news.length) - start; back += 1) {
    const [was, is] = [olds.length - back, news.length - back];
    if (!isSame(was, is)) break;
    take(is, was);
  }
  const open = () => [...news.keys()].filter((is) => found[is] === null);
  let last = -1;
  for (const is of open()) {
    const was = [...free].find((one) => one > last && isSame(one, is));
    if (was === undefined) continue;
    take(is, was);
    last = was;
  }
  for (const is of open()) {
    const was = [...free].find((one) => isSame(one, is));
    if (was !== undefined) take(is, was);
  }
  for (const { was, is } of alikePairs(olds, news, [...free], open()))
    if (free.has(was) && found[is] === null) take(is, was);
  return found;
}

const isOne = (one: Known | undefined, other: Known | undefined) =>
  one !== undefined && one.words === other?.words && one.name === other.name;

type Pair = { readonly was: number; readonly is: number; readonly share: number };

/** Every pair that is alike, the most alike first, then the nearest. */
function alikePairs(
  olds: readonly Known[],
  news: readonly Known[],
  free: readonly number[],
  open: readonly number[],
): Pair[] {
  const bags = new Map(free.map((was) => [was, syllables(olds[was]?.words ?? '')]));
  return open
    .flatMap((is) => {
      const words = syllables(news[is]?.words ?? '');
      return free.map((was): Pair => {
        const share = shareOf(bags.get(was) ?? [], words);
        const isNamesake = Boolean(news[is]?.name) && olds[was]?.name === news[is]?.name;
        return { was, is, share: isNamesake ? Math.max(share, ALIKE) : share };
      });
    })
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share || Math.abs(a.was - a.is) - Math.abs(b.was - b.is) || a.is - b.is);
}

/** How many syllables, in 100 of the longer text, the two have in common. */
function shareOf(one: readonly string[], other: readonly string[]): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0) return 0;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (shared * 100) / longer;
}

const syllables = (text: string) => text.toLocaleLowerCase('vi').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
