import type { Qualifier } from '@/lib/words';
import { takeQualifier } from './money';
import { parseSignedAmount, parseSignedPercent, takeSign } from './signed';

/*
 * A figure as printed, with its reading where there is one. Nothing is refused: what cannot be read, or reads two ways,
 * stays as it was printed, and somebody who knows may have said which number it is.
 */

/** What a person read in a text: `value` in đồng, or in parts per million of a percentage. */
type Known = readonly { readonly printed: string; readonly value: number }[];

/** A number with the word before it; both null where none is known. */
export type ReadFigure = { readonly value: number | null; readonly qualifier: Qualifier | null };

const UNREAD: ReadFigure = { value: null, qualifier: null };

/** What somebody read in this very text; of two readings that are possible it has to be one. */
function known(printed: string, readings: Known, choices: readonly number[]): ReadFigure {
  const value = readings.find((one) => one.printed === printed)?.value;
  if (value === undefined || (choices.length > 0 && !choices.includes(value))) return UNREAD;
  const { words, rest } = takeSign(printed);
  return { value, qualifier: takeQualifier(rest).qualifier ?? takeQualifier(words).qualifier };
}

/** A printed amount in đồng. */
export function readAmount(printed: string | null, readings: Known = []): ReadFigure {
  const read = parseSignedAmount(printed ?? '');
  if (read.ok) return { value: read.dong, qualifier: read.qualifier };
  const choices = read.reason === 'ambiguous' ? (read.suggestions ?? []) : [];
  return known(
    printed ?? '',
    readings,
    choices.map(({ dong }) => dong),
  );
}

/** A printed percentage in parts per million. */
export function readPercent(printed: string | null, readings: Known = []): ReadFigure {
  const read = parseSignedPercent(printed ?? '');
  return read.ok ? { value: read.ppm, qualifier: read.qualifier } : known(printed ?? '', readings, []);
}
