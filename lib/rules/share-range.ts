import { normalizeText, withoutLookalikes } from '@/lib/vi/fold';
import type { Fraction } from './majority';
import type { Range } from './vote-counts';

/** One end of what a share can be, as two whole numbers; `open` where the end itself is not in it. */
type End = { readonly part: number; readonly of: number; readonly open: boolean };

/** What a printed share leaves open of the exact one; null where it sets no such end. */
export type ShareRange = { readonly low: End | null; readonly high: End | null };

/** Tried in this order: «không quá» holds «quá», «không dưới» holds «dưới». */
const QUALIFIERS: readonly [RegExp, 'above' | 'from' | 'below' | 'up_to' | 'about'][] = [
  [/không quá|nhiều nhất|tối đa/u, 'up_to'],
  [/không dưới|ít nhất|tối thiểu|từ/u, 'from'],
  [/khoảng|xấp xỉ|chừng|ước/u, 'about'],
  [/gần|dưới|chưa đến|chưa tới/u, 'below'],
  [/hơn|trên|quá|vượt/u, 'above'],
];
const PERCENT = /(?<![\d.,])(\d{1,3})(?:[.,](\d{1,6}))?(?![\d.,]*\d)(?!\s*\/)/gu;
const FRACTION = /(?<![\d.,/])(\d{1,5})\s*\/\s*(\d{1,5})(?![\d/])/gu;
const HALF = /nửa|bán/u;

/** The share that is printed, and by how much its last place may be off. */
function printedShare(text: string): { part: number; of: number; isRounded: boolean } | null {
  const fractions = [...text.matchAll(FRACTION)];
  const percents = [...text.replace(FRACTION, '').matchAll(PERCENT)];
  const [fraction, another] = fractions;
  const [percent, second] = percents;
  if (fraction && !another && !percent)
    return { part: Number(fraction[1]), of: Number(fraction[2]), isRounded: false };
  if (percent && !second && !fraction) {
    const decimals = percent[2] ?? '';
    return { part: Number(`${percent[1]}${decimals}`), of: 100 * 10 ** decimals.length, isRounded: true };
  }
  return !fraction && !percent && HALF.test(text) ? { part: 1, of: 2, isRounded: false } : null;
}

/**
 * Between which shares the exact one lies that a source prints, «95,65%», «hơn 90%», «quá 2/3». Decimals may be rounded or cut
 * off, as sources do both. Null where the words name no single share, or one above the whole.
 */
export function shareRange(printed: string): ShareRange | null {
  const text = withoutLookalikes(normalizeText(printed)).toLocaleLowerCase('vi');
  const share = printedShare(text);
  if (!share || share.of === 0 || share.part > share.of) return null;
  const { part, of, isRounded } = share;
  const how = QUALIFIERS.find(([words]) => words.test(text))?.[1];
  const end = (open: boolean): End => ({ part, of, open });
  if (how === 'about') return { low: null, high: null };
  if (how === 'above' || how === 'from') return { low: end(how === 'above'), high: null };
  if (how === 'below' || how === 'up_to') return { low: null, high: end(how === 'below') };
  if (!isRounded) return { low: end(false), high: end(false) };
  return {
    low: { part: Math.max(0, 2 * part - 1), of: 2 * of, open: false },
    high: part === of ? null : { part: part + 1, of, open: true },
  };
}

/** How many of so many the share can be. */
export function countOfShare({ low, high }: ShareRange, whole: number): Range {
  const floor = (end: End) => Math.floor((end.part * whole) / end.of);
  const isWhole = (end: End) => (end.part * whole) % end.of === 0;
  const least = low ? (isWhole(low) && !low.open ? floor(low) : floor(low) + 1) : 0;
  const most = high ? floor(high) - (isWhole(high) && high.open ? 1 : 0) : whole;
  return { least, most };
}

/** Whether every share of the range is enough, or none is; null where some are. */
export function shareVerdict({ low, high }: ShareRange, asked: Fraction): 'enough' | 'short' | null {
  const against = ({ part, of }: End) => part * asked.denominator - asked.numerator * of;
  if (low && (against(low) > 0 || (against(low) === 0 && (low.open || !asked.strict)))) return 'enough';
  if (high && (against(high) < 0 || (against(high) === 0 && (high.open || asked.strict)))) return 'short';
  return null;
}
