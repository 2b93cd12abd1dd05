import type { Qualifier } from '@/lib/words';
import { withoutLookalikes } from './fold';
import { type AmountResult, formatDong, formatDongShort, parseAmount, takeQualifier } from './money';
import { type PercentResult, parsePercent } from './number';

/*
 * Figures with a sign. «-5» and «âm 5» are less than nothing; «tăng 5» and «giảm 5» are no amount but how much one moved,
 * and are never shown without that word.
 */

/** What stands before a number; '' where nothing does. */
export type Sign = '' | '-' | '+' | 'âm' | 'tăng' | 'giảm';

const SIGNED = /^(?:(-|\+)\s*|(âm|tăng|giảm)\s+)(?=\S)/;
/** A sign within what the amount reader reads is a second one. */
const SECOND = /^(?:[-+]|(?:âm|tăng|giảm)\s)/;

type Signed = { readonly sign: Sign; readonly words: string; readonly rest: string };

/** «ước giảm khoảng 5 tỷ» → «giảm», «ước » and «khoảng 5 tỷ». */
export function takeSign(text: string): Signed {
  const plain = withoutLookalikes(text).toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  const { words, rest } = takeQualifier(plain);
  const [all = '', mark, word] = SIGNED.exec(rest) ?? [];
  const sign = (mark ?? word ?? '') as Sign;
  return { sign, words, rest: rest.slice(all.length) };
}

/** What a printed figure has before its number. */
export const signOf = (printed: string | null | undefined): Sign => takeSign(printed ?? '').sign;

/** Whether a printed figure says how much something moved, not how much it is. */
export const isMovement = (printed: string | null | undefined): boolean =>
  ['tăng', 'giảm'].includes(signOf(printed));

const isMinus = (sign: Sign): boolean => sign === '-' || sign === 'âm' || sign === 'giảm';
export const withSign = (sign: Sign, value: number): number =>
  isMinus(sign) && value !== 0 ? -value : value;

/** `parseAmount` of what may have a sign: «-1.234 triệu đồng», «âm 3 tỷ», «tăng 500 triệu», «giảm hơn 1,2 tỷ đồng». */
export function parseSignedAmount(text: string): AmountResult {
  const { sign, words, rest } = takeSign(text);
  if (sign === '') return parseAmount(text);
  if (SECOND.test(takeQualifier(rest).rest)) return { ok: false, reason: 'format' };
  const read = parseAmount(words + rest);
  if (read.ok) return { ...read, dong: withSign(sign, read.dong), printed: text.normalize('NFC').trim() };
  if (!read.suggestions) return read;
  const before = sign.length > 1 ? `${sign} ` : sign;
  const suggestions = read.suggestions.map(({ label, dong }) => ({
    label: before + label,
    dong: withSign(sign, dong),
  }));
  return { ...read, suggestions };
}

type SignedPercent =
  | { ok: true; ppm: number; qualifier: Qualifier | null; sign: Sign }
  | Extract<PercentResult, { ok: false }>;

/** `parsePercent` of what may have a sign and a word before it: «hơn 91%», «-5,2%», «tăng khoảng 3%». */
export function parseSignedPercent(text: string): SignedPercent {
  const { sign, words, rest } = takeSign(text);
  const behind = takeQualifier(rest);
  const read = SECOND.test(behind.rest)
    ? ({ ok: false, reason: 'format' } as const)
    : parsePercent(behind.rest);
  if (!read.ok) return read;
  const qualifier = behind.qualifier ?? takeQualifier(words).qualifier;
  return { ok: true, ppm: withSign(sign, read.ppm), qualifier, sign };
}

/**
 * The share of its base a printed percentage comes to, in parts per million: «tăng 5,2%» and «-5,2%» say how much more or
 * less than the whole, all others how much of it.
 */
export const shareOfBase = (ppm: number, printed: string | null): number =>
  signOf(printed) === '' ? ppm : 1_000_000 + ppm;

/** «giảm 1,234 tỷ đồng», «âm 3 tỷ đồng», «-3 tỷ đồng»: an amount with the sign it was printed with. */
export function signedDong(dong: number, printed: string | null, write = formatDongShort): string {
  const sign = signOf(printed);
  return sign.length > 1 ? `${sign} ${write(Math.abs(dong))}` : write(dong);
}

/** The same in full. */
export const signedDongInFull = (dong: number, printed: string | null): string =>
  signedDong(dong, printed, formatDong);
