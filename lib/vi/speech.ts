import { expandAbbreviations } from './abbreviations';
import { normalizeText } from './fold';
import { DOCUMENTS } from './speech-documents';
import { MOMENTS } from './speech-moments';
import { NUMBERS, RATIOS } from './speech-numbers';
import type { Reading } from './speech-reading';

/** What speech engines take in one breath: some browsers fall silent on longer utterances. */
const LONGEST_SENTENCE = 180;

/** Places to break a sentence that is too long, best first. */
const BREAKS = [/[;:]\s/gu, /,\s/gu, /\s–\s/gu, /\s/gu];

/** A full stop after one of these, or after a number that opens its line, ends no sentence. */
const NO_END = /(?:^|[\s(])(?:TP|TS|ThS|PGS|GS|TM|KT|TL|TUQ|Q|P|Tx|TT)\.$|^(?:\d{1,3}|[IVX]+)\.$/u;

/** The last break of the best kind that leaves a first part of at most the longest length. */
function breakPoint(text: string): number {
  for (const pattern of BREAKS) {
    const ends = [...text.slice(0, LONGEST_SENTENCE + 1).matchAll(pattern)].map(({ index }) => index + 1);
    const end = ends.findLast((at) => at > 1 && at <= LONGEST_SENTENCE);
    if (end !== undefined) return end;
  }
  const code = text.charCodeAt(LONGEST_SENTENCE - 1);
  return code >= 0xd800 && code <= 0xdbff ? LONGEST_SENTENCE - 1 : LONGEST_SENTENCE;
}

function cutLong(sentence: string): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > LONGEST_SENTENCE) {
    const end = breakPoint(rest);
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...parts, rest];
}

function endsOf(line: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const piece of line.split(/(?<=[.!?…]["”»)]*)\s+/u)) {
    open = open ? `${open} ${piece}` : piece;
    if (NO_END.test(open)) continue;
    found.push(open);
    open = '';
  }
  return open ? [...found, open] : found;
}

/**
 * The sentences of a text, in order and none lost, each of at most 180 UTF-16 units: split at line ends and full stops
 * (not in «TP. Hà Nội» or «1. …»), then, where still too long, at semicolons, commas, dashes, spaces.
 */
export function sentences(text: string): string[] {
  return normalizeText(text)
    .split(/\s*\n\s*/u)
    .flatMap((line) => endsOf(line.trim()))
    .flatMap(cutLong)
    .filter((sentence) => sentence !== '');
}

/** In this order: what holds a slash, a hyphen or a colon is read before the numbers inside it. */
const READINGS: readonly Reading[] = [
  [/\.\/\./g, '.'],
  [/(?<!\p{L})TP\.?\s?HCM(?!\p{L})/gu, 'thành phố Hồ Chí Minh'],
  [/(?<!\p{L})TP\.\s?(?=\p{Lu})/gu, 'thành phố '],
  [/(?<=[%‰])(?=[\p{L}\d])/gu, ' '],
  ...DOCUMENTS,
  ...RATIOS,
  ...MOMENTS,
  ...NUMBERS,
];

/**
 * The text as a voice should read it: abbreviations, document numbers, dates, times, percentages, proportions, amounts
 * and numbers in Vietnamese words, so that no speech engine has to know how Vietnam prints them. No number is left out.
 */
export function speakable(text: string): string {
  let spoken = normalizeText(text);
  for (const [pattern, reading] of READINGS) {
    // The two overloads of `replace` cannot be chosen from a union.
    spoken =
      typeof reading === 'string' ? spoken.replace(pattern, reading) : spoken.replace(pattern, reading);
  }
  return expandAbbreviations(spoken);
}
