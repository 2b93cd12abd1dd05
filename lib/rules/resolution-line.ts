import { foldForSearch } from '@/lib/vi/fold';
import { readResolutionNumber } from '@/lib/vi/resolution-number';
import type { PastedRow } from './pasted-rows';

/** «12/NQ-HĐND về …», «Nghị quyết số 12/NQ-HĐND ngày 10/12/2026 về …»: the number that begins a line, and what follows. */
const NUMBERED = /^(?:nghị quyết\s+|nq\s+)?(?:số\s*:?\s*)?(\d{1,4}\s?\p{L}?\s?\/[^\s,;:]+)\s*[,:;.–—-]?\s*/iu;

/** A pasted resolution whose line begins with its number, with the number in its place. */
export function readResolutionRow(row: PastedRow): PastedRow {
  const title = row.title ?? '';
  if (row.number) return row;
  const found = NUMBERED.exec(title);
  const number = found && readResolutionNumber(found[1] ?? '');
  const rest = found ? title.slice(found[0].length).trim() : '';
  return number && rest ? { ...row, number, title: rest } : row;
}

/** Words that say nothing of which matter it is. */
const COMMON = new Set(
  'nghi to trinh bao cao ve viec cua va cac cho theo tai nam hdnd ubnd phuong xa thong qua'.split(' '),
);

const wordsOf = (title: string): Set<string> =>
  new Set(
    foldForSearch(title)
      .replace(/\b(?:du thao|nghi quyet)\b/g, ' ')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word && !COMMON.has(word)),
  );

type Item = { readonly id: string; readonly title: string; readonly kind?: string };

/**
 * The one item of the agenda that a resolution is most likely of: most of its own words stand in the item's title, and in
 * no other's so many. `null` where none does, or several.
 */
export function itemOf(title: string, items: readonly Item[]): Item | null {
  const words = wordsOf(title);
  if (words.size < 2) return null;
  const shares = items.map((item) => {
    const there = wordsOf(item.title);
    return { item, share: [...words].filter((word) => there.has(word)).length / words.size };
  });
  const best = shares.toSorted((a, b) => b.share - a.share);
  const [first, second] = best;
  return first && first.share > 0.8 && first.share > (second?.share ?? 0) ? first.item : null;
}
