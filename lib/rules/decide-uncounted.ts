import { type UncountedKind, wordsAgainst } from './printed-verdict';
import type { Threshold } from './thresholds';
import {
  requiredOf,
  UNKNOWN_COUNTS,
  type VoteDecision,
  type VoteEntry,
  type VoteInput,
} from './vote-decision';

const MISSING = {
  no_ballots: 'Chưa ghi ý kiến của đại biểu nào nên chưa đủ số liệu.',
  counts_missing: 'Chưa ghi đủ số tán thành, không tán thành và không biểu quyết nên chưa đủ số liệu.',
};

/**
 * A vote by name before anybody's ballot was recorded, or with not all of its counts: what is not written yet is not
 * nobody in favour.
 */
export function decideNothing(
  { total, present }: VoteInput,
  code: keyof typeof MISSING,
  threshold: Threshold,
): VoteDecision {
  return {
    ...UNKNOWN_COUNTS,
    outcome: 'undetermined',
    required: requiredOf(total, threshold),
    total,
    present,
    because: [{ code, text: MISSING[code] }],
  };
}

type Uncounted = Extract<VoteEntry, { readonly printed: string }>;

/** What the source says of a vote it gives no numbers of, as far as its words and those who were there allow. */
export function decidePrinted(input: VoteInput, entry: Uncounted, threshold: Threshold): VoteDecision {
  const { total, present } = input;
  const required = requiredOf(total, threshold);
  const known = { ...UNKNOWN_COUNTS, required, total, present };
  const against = wordsAgainst(entry.kind, entry.printed);
  if (against) {
    const text = `Ghi là “${SAID[entry.kind].label}”, nhưng lời của nguồn “${entry.printed.trim()}” ${against}.`;
    return { ...known, outcome: 'undetermined', because: [{ code: 'words_against', text }] };
  }
  const { outcome } = SAID[entry.kind];
  if (outcome === 'adopted' && present !== null && required !== null && present < required) {
    const text = `Có mặt ${present} đại biểu, ít hơn ${required} đại biểu cần tán thành: không thể đã được thông qua.`;
    return { ...known, outcome: 'undetermined', because: [{ code: 'too_few', text }] };
  }
  return {
    ...known,
    outcome,
    because: [
      { code: 'printed', text: printedText(entry.printed, whatOf(input), outcome) },
      { code: 'no_counts', text: noCountsText(entry.printed) },
    ],
  };
}

const SAID: Record<UncountedKind, { label: string; outcome: VoteDecision['outcome'] }> = {
  unanimous_uncounted: { label: 'thống nhất thông qua', outcome: 'adopted' },
  uncounted_passed: { label: 'thông qua', outcome: 'adopted' },
  uncounted_failed: { label: 'không thông qua', outcome: 'rejected' },
  uncounted_not_stated: { label: 'không nói rõ kết quả', outcome: 'undetermined' },
};

function whatOf({ rule, isOnResolution }: VoteInput): string {
  if (rule === 'dismissal') return 'việc bãi nhiệm';
  return isOnResolution === false ? 'nội dung biểu quyết' : 'nghị quyết';
}

/** A source may print numbers that do not make three counts: it is not said then that it printed none. */
const noCountsText = (printed: string): string =>
  /\d/.test(printed)
    ? 'Hồ sơ không ghi đủ từng số phiếu nên không tính lại số tán thành và tỷ lệ.'
    : 'Không ghi số phiếu nên không tính được số tán thành và tỷ lệ.';

const VERDICTS = { adopted: 'được thông qua', rejected: 'không được thông qua' } as const;

function printedText(printed: string, what: string, outcome: VoteDecision['outcome']): string {
  const source = printed.trim();
  const said = source === '' ? '' : `Nguồn ghi “${source}”: `;
  if (outcome === 'undetermined') return `${said || 'Nguồn '}không nói rõ kết quả biểu quyết.`;
  const verdict = `${what} ${VERDICTS[outcome]}`;
  return said ? `${said}${verdict}.` : `Ghi nhận ${verdict}.`;
}
