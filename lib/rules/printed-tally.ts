import { narrowAscii } from '@/lib/vi/fold';
import { readNumeral, scaleNumeral } from '@/lib/vi/numeral';

type Counted = {
  readonly counts: { readonly for: number; readonly against: number; readonly notVoting: number } | null;
  readonly present: number | null;
  readonly total: number | null;
};

/** «20/22», «20/22/23», but no day, no number of a paper, no part of a longer run. */
const FRACTION = /(?<![\d/.,-]|ngày\s)(\d{1,3})\s*\/\s*(\d{1,3})(?:\s*\/\s*(\d{1,3}))?(?![\d/.,-]*[\d/])/giu;
const PERCENT = /(\d{1,3}(?:[.,]\d{1,3})?)\s*%/gu;
/** A part of all who attended, not of all who agreed. */
const ATTENDED = /có mặt|tham dự|tham gia|dự họp/iu;

/**
 * Whether what a source printed of a vote («20/22/23, đạt 86,95%») can be said of its counts. True where it prints no
 * numbers, and where what they would be compared with is not recorded. Shares may be cut off or rounded, as sources do
 * both.
 */
export function printedTallyFits(printed: string, vote: Counted): boolean {
  const text = narrowAscii(printed);
  const fractions = [...text.matchAll(FRACTION)].map(([, ...parts]) =>
    parts.filter((part) => part !== undefined).map(Number),
  );
  const shares = [...text.matchAll(PERCENT)].map(([, share = '']) => share);
  const { counts } = vote;
  if (!counts) return fractions.every(isWhole) && (ATTENDED.test(text) || shares.every(isAll));
  const sum = counts.for + counts.against + counts.notVoting;
  const wholes = [sum, vote.present, vote.total];
  const parts = ATTENDED.test(text) ? [counts.for, sum, vote.present] : [counts.for];
  return (
    fractions.every(
      ([part = 0, ...of]) => isOneOf(part, parts) && of.every((whole) => isOneOf(whole, wholes)),
    ) && shares.every((share) => parts.some((part) => wholes.some((whole) => isShare(share, part, whole))))
  );
}

/** Nobody said what is not recorded, so anything may be it. */
const isOneOf = (value: number, known: readonly (number | null)[]) =>
  known.some((one) => one === null || one === value);

const isWhole = ([part, ...of]: number[]) => of.every((whole) => whole === part);
const isAll = (share: string) => /^100(?:[.,]0+)?$/.test(share);

/** Whether part ÷ whole, cut off or rounded where it was printed to, is the share. */
function isShare(share: string, part: number | null, whole: number | null): boolean {
  if (part === null || whole === null) return true;
  if (whole === 0) return false;
  const decimals = /[.,](\d+)$/.exec(share)?.[1]?.length ?? 0;
  const reading = readNumeral(share);
  const value = reading?.kind === 'exact' ? reading.value : reading?.decimal;
  const printed = value && scaleNumeral(value, decimals);
  if (printed === null || printed === undefined) return false;
  const exact = BigInt(part) * 100n * 10n ** BigInt(decimals);
  const difference = exact - printed * BigInt(whole);
  return difference > -BigInt(whole) && difference < BigInt(whole);
}
