import { foldForSearch } from '@/lib/vi/fold';
import { compareNames } from '@/lib/vi/names';
import { delegateOfName, type NamedOfficer } from './role-person';

/** Delegates as they are numbered for the minutes: by name, from 1. */
export const numbered = (delegates: readonly NamedOfficer[]): NamedOfficer[] =>
  delegates.toSorted((a, b) => compareNames(a.name, b.name));

/**
 * The delegate whom a secretary means by a few letters: the whole name, a number of the list, or the first letters of the words of a
 * name («ltc» for Lê Thị Cúc, «tc» where no other name ends so). Null where it is nobody's or two's: nothing is guessed.
 */
export function speakerOf(typed: string, delegates: readonly NamedOfficer[]): NamedOfficer | null {
  const whole = delegateOfName(typed, delegates);
  if (whole) return whole;
  const short = foldForSearch(typed).replace(/[\s.]/g, '');
  if (/^\d{1,4}$/.test(short)) return numbered(delegates)[Number(short) - 1] ?? null;
  if (!/^[a-z]{2,6}$/.test(short)) return null;
  const exact = delegates.filter((one) => lettersOf(one) === short);
  const ending = exact.length > 0 ? exact : delegates.filter((one) => lettersOf(one).endsWith(short));
  return ending.length === 1 ? (ending[0] ?? null) : null;
}

/** «Lê Thị Cúc» → «ltc». */
const lettersOf = ({ name }: NamedOfficer): string =>
  foldForSearch(name)
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');
