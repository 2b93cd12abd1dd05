import { requiredVotes } from './majority';
import type { Reason } from './reason';
import { isWhole } from './whole';

type Ratio = { readonly num: number; readonly den: number };

export type QuorumInput = {
  /** Delegates in office at that moment; null = not recorded. */
  readonly total: number | null;
  /** Delegates attending; null = not recorded. */
  readonly present: number | null;
  /** The council's own ratio, usually 2/3; null where nobody has entered one, as of a body's own meetings. */
  readonly ratio: Ratio | null;
};

export type QuorumDecision = {
  /** Null when the record does not say enough. */
  readonly met: boolean | null;
  /** The smallest attendance that is a quorum; null when the total is unknown or impossible. */
  readonly required: number | null;
  readonly because: readonly Reason[];
};

const ARTICLE = 'Quy chế làm việc của Hội đồng nhân dân';

function undecided(required: number | null, reason: Reason): QuorumDecision {
  return { met: null, required, because: [reason] };
}

function assertRatio({ num, den }: Ratio): void {
  if (!isWhole(num) || !isWhole(den) || num < 1 || den < num) {
    throw new RangeError(`A quorum ratio lies above 0 and up to 1, got ${num}/${den}`);
  }
}

/**
 * Whether a sitting may be held: at least the ratio of all delegates in office attend, by cross-multiplication.
 * Missing or contradictory counts leave it undecided with the reason; an impossible ratio throws RangeError.
 */
export function decideQuorum({ total, present, ratio }: QuorumInput): QuorumDecision {
  if (ratio === null)
    return undecided(null, {
      code: 'ratio_unknown',
      text: 'Chưa khai số người phải có mặt để họp nên không xác định được đủ hay chưa.',
    });
  assertRatio(ratio);
  if (total === null) {
    return undecided(null, {
      code: 'total_unknown',
      text: 'Không ghi tổng số đại biểu đương nhiệm nên không xác định được phiên họp có đủ đại biểu hay không.',
    });
  }
  if (!isWhole(total) || total === 0) {
    return undecided(null, {
      code: 'total_invalid',
      text: 'Tổng số đại biểu phải là số nguyên từ 1 trở lên.',
    });
  }
  const required = requiredVotes(total, { numerator: ratio.num, denominator: ratio.den, strict: false });
  if (present === null) {
    return undecided(required, {
      code: 'present_unknown',
      text: `Không ghi số đại biểu có mặt; phiên họp cần ít nhất ${required}/${total} đại biểu.`,
    });
  }
  if (!isWhole(present) || present > total) {
    return undecided(required, {
      code: 'present_invalid',
      text: `Số đại biểu có mặt phải là số nguyên từ 0 đến ${total}.`,
    });
  }
  return decideKnown(total, present, required, ratio);
}

function decideKnown(total: number, present: number, required: number, ratio: Ratio): QuorumDecision {
  const met = present >= required;
  const verdict = met
    ? { code: 'met', text: `Có mặt ${present}/${total} đại biểu, đủ điều kiện tiến hành phiên họp.` }
    : {
        code: 'not_met',
        text: `Có mặt ${present}/${total} đại biểu, còn thiếu ${required - present} đại biểu để tiến hành phiên họp.`,
      };
  const rule = {
    code: 'required',
    text: `Phiên họp được tiến hành khi có ít nhất ${ratio.num}/${ratio.den} tổng số đại biểu tham dự, tức ít nhất ${required} trên tổng số ${total} đại biểu.`,
    article: ARTICLE,
  };
  return { met, required, because: [rule, verdict] };
}
