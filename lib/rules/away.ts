import { parseTimeRange } from '@/lib/vi/parse-moment';

/** Somebody left at `from` and was back at `to`, local `HH:MM`. */
export type Away = { readonly from: string; readonly to: string };

/** More comings and goings than in any sitting. */
const MOST = 10;

/**
 * Reads when a delegate was away within a sitting, «9h30-10h; 11h-11h15»: in order, none overlapping another. Nothing is
 * an empty list; `null` is what cannot be read.
 */
export function readAway(text: string | null): Away[] | null {
  const written = (text ?? '').split(/\s*(?:;|,|\n|\svà\s)\s*/u).filter((part) => part !== '');
  const spans = written.slice(0, MOST + 1).flatMap((part) => {
    const read = parseTimeRange(part);
    return read.ok ? [{ from: read.from, to: read.to }] : [];
  });
  if (spans.length < written.length || spans.length > MOST) return null;
  const sorted = spans.sort((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.every((span, index) => index === 0 || (sorted[index - 1]?.to ?? '') <= span.from)
    ? sorted
    : null;
}

/** «09:30–10:00; 11:00–11:15», the one spelling that is stored; `null` for never away. */
export const writeAway = (spans: readonly Away[]): string | null =>
  spans.map(({ from, to }) => `${from}–${to}`).join('; ') || null;
