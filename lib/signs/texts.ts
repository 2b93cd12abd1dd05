import { normalizeText } from '@/lib/vi/fold';
import type { DraftText, SignPlace } from './sign';

type PlacedText = SignPlace & {
  readonly text: string;
  /** The same with its tones in one place, as long as it. */
  readonly even: string;
  readonly isHeading: boolean;
};

/** A row is never changed, only replaced: its texts are the same for every rule that asks. */
const known = new WeakMap<DraftText, readonly PlacedText[]>();

/** Every text of a draft with the field it is typed in, in the order of the paper. */
export function textsOf(row: DraftText): readonly PlacedText[] {
  const texts = known.get(row) ?? readTexts(row);
  known.set(row, texts);
  return texts;
}

const lowered = new WeakMap<DraftText, string>();

/** All of a draft in small letters, to see whether a word is in it at all. */
export function allWords(row: DraftText): string {
  const words =
    lowered.get(row) ??
    textsOf(row)
      .map(({ even }) => even)
      .join('\n')
      .toLocaleLowerCase('vi');
  lowered.set(row, words);
  return words;
}

function readTexts(row: DraftText): PlacedText[] {
  const { title, printedTitle, sessionPrinted, legalBases, effectRule, closing, recipients } = row;
  const at = (place: SignPlace, typed: string | null | undefined, isHeading = false): PlacedText[] => {
    const text = typed?.normalize('NFC');
    return text ? [{ ...place, text, even: evenTones(text), isHeading }] : [];
  };
  return [
    ...at({ field: 'title' }, title, true),
    ...at({ field: 'printedTitle' }, printedTitle, true),
    ...at({ field: 'sessionPrinted' }, sessionPrinted),
    ...legalBases.flatMap((base, line) => at({ field: 'legalBases', line }, base)),
    ...row.articles.flatMap(({ id, heading, text, clauses }) => [
      ...at({ field: 'articles', piece: id }, heading, true),
      ...at({ field: 'articles', piece: id }, text),
      ...clauses.flatMap((clause) => [
        ...at({ field: 'articles', piece: clause.id }, clause.text),
        ...clause.points.flatMap((point) => at({ field: 'articles', piece: point.id }, point.text)),
      ]),
    ]),
    ...row.annexes.flatMap(({ title: name, text }) => [
      ...at({ field: 'annexes' }, name, true),
      ...at({ field: 'annexes' }, text),
    ]),
    ...at({ field: 'effectRule' }, effectRule),
    ...at({ field: 'closing' }, closing),
    ...at({ field: 'recipients' }, recipients),
  ];
}

/** The sentence that says by whom, when and at which session it was adopted: of its own field, or at the end of the text. */
export function closingOf(row: DraftText): (SignPlace & { text: string }) | null {
  if (row.closing?.trim()) return { field: 'closing', text: row.closing.trim() };
  const last = textsOf(row).findLast(({ field }) => field === 'articles');
  const sentence = /nghị quyết (?:này )?(?:đã )?được[\s\S]*thông qua[\s\S]*$/iu.exec(last?.text ?? '')?.[0];
  return last && sentence ? { field: last.field, piece: last.piece, text: sentence.trim() } : null;
}

const DATE = /ngày\s+(\d{1,2})\s*(?:tháng\s+(\d{1,2})\s+năm|\/\s*(\d{1,2})\s*\/)\s*(\d{4})/giu;

/** The days a text names to the day, «ngày 12 tháng 6 năm 2020» or «ngày 12/6/2020», each with where it stands. */
export function datesIn(text: string): { day: string; written: string; at: number }[] {
  return [...text.matchAll(DATE)].map((match) => {
    const [written, day = '', month, slashed, year] = match;
    const of = (month ?? slashed ?? '').padStart(2, '0');
    return { day: `${year}-${of}-${day.padStart(2, '0')}`, written, at: match.index };
  });
}

/** A text with the tone on the first of two vowels, as in «ủy», «hòa»; as long as it was, so that places stay. */
export const evenTones = (text: string): string =>
  text.normalize('NFC').replace(/u\u1ef7|U\u1ef7|U\u1ef6|oà|Oà|OÀ/gu, (late) => EVEN.get(late) ?? late);

const EVEN = new Map([
  ['u\u1ef7', 'ủy'],
  ['U\u1ef7', 'Ủy'],
  ['U\u1ef6', 'ỦY'],
  ['oà', 'òa'],
  ['Oà', 'Òa'],
  ['OÀ', 'ÒA'],
]);

const LONGEST = 160;

/** Words as they are quoted: on one line, and not longer than the eye takes in. */
export function quoted(words: string): string {
  const line = normalizeText(words).replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
