import { normalizeText } from '@/lib/vi/fold';
import type { NamedDelegate } from './name-match';
import { countsPrinted, type PrintedCounts } from './printed-tally';
import { parseVoteLine, type VoteLine, type VoteLineQuestion } from './vote-line';

/** One result that several votes share, as a clerk types it. */
export type UniformLine =
  /** «25/25 tán thành»: counted, nobody by name. */
  | { readonly kind: 'totals'; readonly counts: PrintedCounts }
  /** «tất cả tán thành, trừ Đạt không»: everybody who is there, by name. */
  | { readonly kind: 'by_name'; readonly line: Extract<VoteLine, { ok: true }> }
  /** «thống nhất thông qua», where nobody knows who was there: the words, and no number. */
  | { readonly kind: 'words'; readonly printed: string }
  | { readonly kind: 'question'; readonly questions: readonly VoteLineQuestion[] }
  /** Numbers that leave `left` of `of` without a choice; below zero where they are too many. */
  | { readonly kind: 'incomplete'; readonly left: number; readonly of: number };

/**
 * Reads the one result of several votes. Numbers come first: they claim nothing of anybody by name. Of «24/25 tán thành»
 * one delegate is left, whose choice nobody said, and that is asked and not made up; «25/26 tán thành» is whole where
 * `present` is 25. Where nobody knows of how many, a choice that is not named stays unknown.
 *
 * @param voters who was there, in office at that moment; empty where nobody knows.
 */
export function readUniformLine(
  text: string,
  voters: readonly NamedDelegate[],
  present: number | null = voters.length || null,
): UniformLine {
  const words = normalizeText(text);
  const printed = countsPrinted(words);
  if (printed) {
    const { of, ...counts } = printed;
    const { against, notVoting, otherOpinion = 0, blank = 0 } = counts;
    const sum = counts.for + (against ?? 0) + (notVoting ?? 0) + otherOpinion + blank;
    const whole = of ?? present;
    if (whole === null) return { kind: 'totals', counts };
    // A fraction of those who were there, or of all in office of whom only these were there.
    if (sum !== of && sum !== present) return { kind: 'incomplete', left: whole - sum, of: whole };
    return { kind: 'totals', counts: { ...counts, against: against ?? 0, notVoting: notVoting ?? 0 } };
  }
  const line = parseVoteLine(words, voters);
  if (!line.ok) return { kind: 'question', questions: line.questions };
  if (voters.length > 0) return { kind: 'by_name', line };
  const isFor = line.default === 'for' && line.exceptions.length === 0;
  return isFor
    ? { kind: 'words', printed: words }
    : { kind: 'question', questions: [{ text: words, kind: 'choice' }] };
}
