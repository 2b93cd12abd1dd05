import { readNumeral, scaleNumeral } from '@/lib/vi/numeral';
import { percentAgrees } from './budget';

/**
 * How a printed share («86,3») stands to part ÷ whole: `rounded` to the places it has, `cut` off after them, or `other`.
 * Both in one unit; nothing is a share of a whole that is not above 0.
 */
export function sharePrinted(share: string, part: number, whole: number): 'rounded' | 'cut' | 'other' {
  if (whole <= 0) return 'other';
  const decimals = /[.,](\d+)$/.exec(share)?.[1]?.length ?? 0;
  const reading = readNumeral(share);
  const value = reading?.kind === 'either' ? reading.decimal : reading?.value;
  const printed = value && scaleNumeral(value, decimals);
  if (printed === null || printed === undefined) return 'other';
  const of = BigInt(whole);
  const difference = BigInt(part) * 100n * 10n ** BigInt(decimals) - printed * of;
  if (2n * difference >= -of && 2n * difference <= of) return 'rounded';
  return difference > 0n && difference < of ? 'cut' : 'other';
}

/** The digits of a printed share, «đạt 86,3 %» → «86,3». */
const digitsOf = (printed: string) => /\d[\d.,]*/.exec(printed)?.[0] ?? '';

/**
 * What a figure's printed share says of its printed amount and base: that it `fits`, give or take the 0,05 points that
 * amounts rounded for print leave open; that its decimals were `cut` off instead of rounded; or that it `differs`.
 */
export function figureShare(
  value: number,
  base: number,
  share: { ppm: number; printed: string | null },
): 'fits' | 'cut' | 'differs' {
  const how = sharePrinted(digitsOf(share.printed ?? ''), value, base);
  if (how === 'rounded' || percentAgrees(value, base, share.ppm)) return 'fits';
  return how === 'cut' ? 'cut' : 'differs';
}
