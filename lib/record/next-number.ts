import { type KnownDate, yearOf } from '@/lib/vi/partial-date';
import { numberAfter, readResolutionNumber, resolutionCount, yearInNumber } from '@/lib/vi/resolution-number';
import type { Elsewhere, Numbered } from './elsewhere';

type Dated = Pick<Numbered, 'adoptedOn' | 'issuedOn'>;

/**
 * The year a number was given in: that of its issue, of its adoption where none is recorded, at last of its session; null
 * where none of them is known.
 */
export const numberedIn = ({ issuedOn, adoptedOn }: Dated, startsOn: KnownDate): number | null =>
  yearOf(issuedOn ?? adoptedOn ?? startsOn);

/** A number of the council with the name of the session it was given in. */
export type LastNumber = { readonly number: string; readonly label: string };

/**
 * The last number the council gave in a year, of those that do not hold their year before those that do; numbering starts
 * again each year (NĐ 30/2020, Điều 15). `null` where none of that year is known: what the next one is, nobody can say then.
 */
export function lastNumberOf(year: number, elsewhere: Elsewhere): LastNumber | null {
  const given = elsewhere.flatMap(({ label, startsOn, resolutions }) =>
    resolutions
      .filter((one) => numberedIn(one, startsOn) === year)
      .map(({ number }) => ({ number, label, count: resolutionCount(number), own: yearInNumber(number) })),
  );
  const plain = given.filter(({ own }) => own === null);
  const [last] = (plain.length > 0 ? plain : given).toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0));
  return last?.count ? { number: last.number, label: last.label } : null;
}

/**
 * Numbers in sequence from the first: «12/NQ-HĐND», «13/NQ-HĐND» …; those in `taken` are passed over. `null` for a first
 * that is no number of a resolution.
 */
export function numbersFrom(first: string, count: number, taken: readonly string[] = []): string[] | null {
  const start = readResolutionNumber(first);
  if (!start) return null;
  const used = new Set(taken.map(readResolutionNumber));
  const numbers: string[] = [];
  for (let step = 0; numbers.length < count; step += 1) {
    const next = numberAfter(start, step);
    if (next === null) return null;
    if (!used.has(next)) numbers.push(next);
  }
  return numbers;
}
