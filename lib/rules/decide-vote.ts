import { percentHalfUp } from '@/lib/vi/number';
import { decideNothing, decidePrinted } from './decide-uncounted';
import { momentText } from './local-time';
import { requiredVotes } from './majority';
import type { Reason } from './reason';
import { tallyContradictions } from './tally';
import { type Threshold, thresholdOn } from './thresholds';
import {
  requiredOf,
  UNKNOWN_COUNTS,
  type VoteCounts,
  type VoteDecision,
  type VoteInput,
  type VoteRule,
} from './vote-decision';

const RULE_TEXT: Record<VoteRule, string> = {
  ordinary: 'Nghị quyết được thông qua khi có quá nửa tổng số đại biểu Hội đồng nhân dân tán thành.',
  dismissal:
    'Việc bãi nhiệm đại biểu được thông qua khi có ít nhất hai phần ba tổng số đại biểu Hội đồng nhân dân tán thành.',
};

const OTHER_RULE_TEXT =
  'Nội dung biểu quyết được thông qua khi có quá nửa tổng số đại biểu Hội đồng nhân dân tán thành.';

/**
 * What follows from one open vote under the law of its date. The share of all delegates in office decides,
 * never the share of those present. What was not recorded stays null; counts that contradict one another, and words that
 * contradict the entry, decide nothing. Throws RangeError for a date or time that is not one, or a date before the first
 * dated rule.
 */
export function decideVote(input: VoteInput): VoteDecision {
  const threshold = thresholdOn(input.rule, input.date, input.term);
  const { entry } = input;
  if ('printed' in entry) return decidePrinted(input, entry, threshold);
  if (entry.kind !== 'totals') return decideNothing(input, entry.kind, threshold);
  const counts = { for: entry.for, against: entry.against, notVoting: entry.notVoting };
  return decideCounted(input, counts, threshold, lawOf(input, threshold));
}

/** The rule of the day with its article, and the doubt about it where there is one. */
function lawOf({ rule, isOnResolution }: VoteInput, { article, doubt }: Threshold): Reason[] {
  const isOther = rule === 'ordinary' && isOnResolution === false;
  const lawful = { code: 'rule', text: isOther ? OTHER_RULE_TEXT : RULE_TEXT[rule], article };
  return doubt ? [lawful, { code: 'rule_doubt', text: doubt }] : [lawful];
}

function decideCounted(
  input: VoteInput,
  counts: VoteCounts,
  threshold: Threshold,
  lawful: readonly Reason[],
): VoteDecision {
  const { total, present } = input;
  const impossible = tallyContradictions({ total, present, ...counts });
  const known = {
    ...UNKNOWN_COUNTS,
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
    const because = [...lawful, totalUnknownReason(input)];
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
    because: [...lawful, baseReason(input, total, required), verdict, ...presenceReason(present)],
  };
}

function totalUnknownReason(input: VoteInput): Reason {
  const text = `Không ghi tổng số đại biểu đương nhiệm ${atMoment(input)} nên chưa xác định được kết quả.`;
  return { code: 'total_unknown', text };
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
