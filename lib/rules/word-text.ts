import { type Legacy, legacyOf, toUnicode } from '@/lib/vi/legacy-letters';
import { pointLetter } from '@/lib/vi/point-letter';

/** Words in one typeface; `font` is named only where its letters are not those of Unicode. */
export type WordRun = { text: string; font: string | null };

/** A paragraph; `label` is the number Word puts before it, `letter` its place among points lettered by Word, from 0. */
export type WordLine = {
  runs: readonly WordRun[];
  label?: { text: string; letter: number | null };
};

/** A document of Word as it is read, and what of it was taken, left out or not read. */
export type WordText = {
  lines: readonly WordLine[];
  left: {
    /** Tracked changes: insertions are taken, deletions left out. */
    inserted: number;
    deleted: number;
    /** Left out. */
    comments: number;
    notes: number;
    hidden: number;
    /** Words in pictures cannot be read. */
    pictures: number;
    /** Read where they are anchored. */
    boxes: number;
  };
};

/** Which letters from before Unicode a document is written in, by its typefaces or its letters; `null` for none. */
export const legacyOfWord = ({ lines }: WordText): Legacy | null =>
  legacyOf(lines.flatMap(({ runs }) => runs));

/**
 * The paragraphs as plain text, a line each, with the numbers that Word puts before them.
 *
 * @param legacy the letters to convert from; `null` leaves every letter as it stands
 */
export function plainLines({ lines }: WordText, legacy: Legacy | null): string[] {
  return lines.map(({ runs, label }) => {
    const words = runs.map((run) => (legacy ? toUnicode(run, legacy) : run.text)).join('');
    return label ? `${labelText(label)} ${words}` : words;
  });
}

/** Word letters points a b c d e; the decree has đ between d and e, and the desk letters them so. */
function labelText({ text, letter }: NonNullable<WordLine['label']>): string {
  return letter === null ? text : `${pointLetter(letter)}${text.slice(-1)}`;
}

/** Whether Word lettered so far that its letters are not the decree's. */
export const isRelettered = ({ lines }: WordText): boolean =>
  lines.some(({ label }) => (label?.letter ?? 0) >= 4);

/** A draft that was handed in: its file as it is kept, and its words. */
export type StoredDraft = { digest: string; name: string; word: WordText };
