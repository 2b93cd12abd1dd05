import { foldForSearch } from '@/lib/vi/fold';

export type SnippetPart = { text: string; isHit: boolean };

const BEFORE = 60;
const LENGTH = 220;

/** Splits a text at the words a search found, which may be written with or without diacritics. */
export function markHits(text: string, words: readonly string[]): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let end = 0;
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (!isHit(foldForSearch(word), words)) continue;
    if (index > end) parts.push({ text: text.slice(end, index), isHit: false });
    parts.push({ text: word, isHit: true });
    end = index + word.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isHit: false });
  return parts;
}

const isHit = (folded: string, words: readonly string[]): boolean =>
  words.some((word, index) => (index === words.length - 1 ? folded.startsWith(word) : folded === word));

/** The part of a body around its densest run of hits, marked, with «…» where it was cut; empty for an empty body. */
export function snippet(body: string, words: readonly string[]): SnippetPart[] {
  const text = oneLine(body);
  const hits = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .filter(({ 0: word }) => isHit(foldForSearch(word), words))
    .map(({ index }) => index);
  const start = cutBefore(text, densest(hits));
  const end = cutAfter(text, start + LENGTH);
  const parts = markHits(text.slice(start, end).replace(/^[·\s]+|[·\s]+$/g, ''), words);
  if (start > 0) parts.unshift({ text: '… ', isHit: false });
  if (end < text.length) parts.push({ text: ' …', isHit: false });
  return parts;
}

/** Lines become sentences on one line; a dot between those that do not end in a stop of their own. */
const oneLine = (body: string): string =>
  body.replace(/([.,:;])?\s*\n\s*/g, (_, stop?: string) => (stop ? `${stop} ` : ' · ')).replace(/\s+/g, ' ');

/** The hit after which the most others follow within one snippet. */
function densest(hits: readonly number[]): number {
  const within = (from: number) => hits.filter((at) => at >= from && at < from + LENGTH - BEFORE).length;
  return hits.reduce((best, at) => (within(at) > within(best) ? at : best), hits[0] ?? 0);
}

function cutBefore(text: string, hit: number): number {
  if (hit <= BEFORE) return 0;
  const space = text.indexOf(' ', hit - BEFORE);
  return space < 0 || space >= hit ? hit : space + 1;
}

function cutAfter(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const space = text.lastIndexOf(' ', wanted);
  return space <= 0 ? wanted : space;
}
