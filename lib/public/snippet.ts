import { foldForSearch, normalizeText } from '@/lib/vi/fold';
import { sensesIn } from '@/lib/vi/senses';
import type { HitMarks } from './search-query';

export type SnippetPart = { text: string; isHit: boolean };
type Span = { start: number; end: number };

const BEFORE = 60;
const LENGTH = 220;

/** Splits a text at what a search found, which may be written with or without diacritics, or otherwise. */
export function markHits(text: string, marks: HitMarks): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let end = 0;
  for (const hit of hitsIn(text, marks)) {
    if (hit.start > end) parts.push({ text: text.slice(end, hit.start), isHit: false });
    parts.push({ text: text.slice(hit.start, hit.end), isHit: true });
    end = hit.end;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isHit: false });
  return parts;
}

/** What of a text was asked for, in its order, no two overlapping. */
function hitsIn(text: string, { words, beginning, keys }: HitMarks): Span[] {
  // Positions in a text that is not as it is stored would be of another.
  const senses = keys.length > 0 && text === normalizeText(text) ? sensesIn(text) : [];
  const meant = senses.filter((sense) => [...sense.keys, ...sense.wider].some((key) => keys.includes(key)));
  const isHit = (word: string) => words.includes(word) || (beginning !== null && word.startsWith(beginning));
  const written = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .filter(({ 0: word }) => isHit(foldForSearch(word)))
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  const outside = written.filter(
    (word) => !meant.some(({ start, end }) => word.start < end && start < word.end),
  );
  return [...meant, ...outside].sort((a, b) => a.start - b.start);
}

/** The part of a body around its densest run of hits, marked, with «…» where it was cut; empty for an empty body. */
export function snippet(body: string, marks: HitMarks): SnippetPart[] {
  const text = oneLine(body);
  const start = cutBefore(text, densest(hitsIn(text, marks).map((hit) => hit.start)));
  const end = cutAfter(text, start + LENGTH);
  const parts = markHits(text.slice(start, end).replace(/^[·\s]+|[·\s]+$/g, ''), marks);
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
