import { percentHalfUp } from '@/lib/vi/number';
import { momentText } from './local-time';
import { requiredVotes } from './majority';
import type { Reason } from './reason';
import { tallyContradictions } from './tally';
import { type Threshold, thresholdOn } from './thresholds';
import { isWhole } from './whole';

export type VoteEntry =
  | { readonly kind: 'unanimous_uncounted'; readonly printed: string }
  | { readonly kind: 'uncounted_failed'; readonly printed: string }
  | ({ readonly kind: 'totals' } & VoteCounts);

export type VoteCounts = { readonly for: number; readonly against: number; readonly notVoting: number };

export type VoteRule = 'ordinary' | 'dismissal';

export type VoteInput = {
  /** Local date and time of the vote; the rule and the base are those of that moment. */
  readonly date: string;
  readonly time: string | null;
  readonly rule: VoteRule;
  /** Delegates in office at that moment; null = not recorded. */
  readonly total: number | null;
  /** Delegates attending at that moment; null = not recorded. */
  readonly present: number | null;
  readonly entry: VoteEntry;
};

export type VoteDecision = {
  readonly outcome: 'adopted' | 'rejected' | 'undetermined';
  /** Whether the outcome follows from counts, or is what the source printed. */
  readonly basis: 'counted' | 'printed';
  readonly required: number | null;
  readonly total: number | null;
  readonly present: number | null;
  readonly counts: VoteCounts | null;
  /** «96,15%»: votes in favour of all delegates in office, and of those present; null when not computable. */
  readonly shareOfTotal: string | null;
  readonly shareOfPresent: string | null;
  /** Votes in favour still missing: 0 when adopted by counts, null when it cannot be known. */
  readonly shortBy: number | null;
  readonly article: string;
  readonly because: readonly Reason[];
};

const RULE_TEXT: Record<VoteRule, string> = {
  ordinary: 'Nghị quyết được thông qua khi có quá nửa tổng số đại biểu Hội đồng nhân dân tán thành.',
  dismissal:
    'Việc bãi nhiệm đại biểu được thông qua khi có ít nhất hai phần ba tổng số đại biểu Hội đồng nhân dân tán thành.',
};

/**
 * What follows from one open vote under the law of its date. The share of all delegates in office decides,
 * never the share of those present. What was not recorded stays null; counts that contradict one another
 * decide nothing. Throws RangeError for a date or time that is not one, or a date before the first dated rule.
 */
export function decideVote(input: VoteInput): VoteDecision {
  const threshold = thresholdOn(input.rule, input.date);
  const lawful = { code: 'rule', text: RULE_TEXT[input.rule], article: threshold.article };
  const { entry } = input;
  if (entry.kind !== 'totals') return decidePrinted(input, entry, threshold);
  const counts = { for: entry.for, against: entry.against, notVoting: entry.notVoting };
  return decideCounted(input, counts, threshold, lawful);
}

function decidePrinted(
  { total, present, rule }: VoteInput,
  entry: Exclude<VoteEntry, { kind: 'totals' }>,
  threshold: Threshold,
): VoteDecision {
  const adopted = entry.kind === 'unanimous_uncounted';
  const verdict = rule === 'dismissal' ? 'việc bãi nhiệm' : 'nghị quyết';
  return {
    ...unknownCounts(threshold.article),
    outcome: adopted ? 'adopted' : 'rejected',
    basis: 'printed',
    required: requiredOf(total, threshold),
    total,
    present,
    because: [
      { code: 'printed', text: printedText(entry.printed, verdict, adopted) },
      { code: 'no_counts', text: 'Không ghi số phiếu nên không tính được số tán thành và tỷ lệ.' },
    ],
  };
}

function printedText(printed: string, what: string, adopted: boolean): string {
  const verdict = `${what} ${adopted ? 'được' : 'không được'} thông qua`;
  const source = printed.trim();
  return source === '' ? `Ghi nhận ${verdict}.` : `Nguồn ghi “${source}”: ${verdict}.`;
}

function decideCounted(
  input: VoteInput,
  counts: VoteCounts,
  threshold: Threshold,
  lawful: Reason,
): VoteDecision {
  const { total, present } = input;
  const impossible = tallyContradictions({ total, present, ...counts });
  const known = {
    ...unknownCounts(threshold.article),
    basis: 'counted' as const,
    required: requiredOf(total, threshold),
    total,
    present,
    counts,
  };
  if (impossible.length > 0) {
    const because = impossible.map(({ code, text }) => ({ code, text }));
    return { ...known, outcome: 'undetermined', because };
  }
  const shareOfPresent = present === null || present === 0 ? null : percentHalfUp(counts.for, present);
  if (total === null) {
    const because = [lawful, totalUnknownReason(input)];
    return { ...known, outcome: 'undetermined', shareOfPresent, because };
  }
  const required = requiredVotes(total, threshold);
  const shortBy = Math.max(0, required - counts.for);
  const verdict = verdictReason(counts.for, total, shortBy);
  return {
    ...known,
    outcome: shortBy === 0 ? 'adopted' : 'rejected',
    shareOfTotal: percentHalfUp(counts.for, total),
    shareOfPresent,
    shortBy,
    because: [lawful, baseReason(input, total, required), verdict, ...presenceReason(present)],
  };
}

function totalUnknownReason(input: VoteInput): Reason {
  const text = `Không ghi tổng số đại biểu đương nhiệm ${atMoment(input)} nên chưa xác định được kết quả.`;
  return { code: 'total_unknown', text };
}

function unknownCounts(article: string) {
  return { required: null, counts: null, shareOfTotal: null, shareOfPresent: null, shortBy: null, article };
}

function requiredOf(total: number | null, threshold: Threshold): number | null {
  return total !== null && isWhole(total) && total > 0 ? requiredVotes(total, threshold) : null;
}

function atMoment({ date, time }: VoteInput): string {
  return time === null ? momentText(date, null) : `lúc ${momentText(date, time)}`;
}

function baseReason(input: VoteInput, total: number, required: number): Reason {
  return {
    code: 'base',
    text: `Tổng số đại biểu đương nhiệm ${atMoment(input)} là ${total}, cần ít nhất ${required} đại biểu tán thành.`,
  };
}

function verdictReason(inFavour: number, total: number, shortBy: number): Reason {
  const share = `Có ${inFavour}/${total} đại biểu tán thành, đạt ${percentHalfUp(inFavour, total)} tổng số đại biểu`;
  return shortBy === 0
    ? { code: 'enough', text: `${share}: đủ số cần thiết.` }
    : { code: 'short', text: `${share}: còn thiếu ${shortBy} đại biểu tán thành.` };
}

function presenceReason(present: number | null): Reason[] {
  if (present !== null) return [];
  return [
    {
      code: 'present_unknown',
      text: 'Không ghi số đại biểu có mặt nên không tính tỷ lệ so với đại biểu có mặt.',
    },
  ];
}
