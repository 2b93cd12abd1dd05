import { decideQuorum } from '@/lib/rules/quorum';
import type { Ratio } from '../attendance/marks';
import { newVote } from '../votes/new-vote';
import { decideTyped, type VoteContext, type Voter, votersOf } from '../votes/typed-vote';
import type { Moment } from './moment';

/** Who is there at a moment, and how many are needed; null is what nobody knows. */
export type Presence = {
  /** Null where the roll of that sitting was not called, or nobody knows which sitting it is. */
  readonly here: number | null;
  readonly away: readonly Voter[];
  /** Of those in office, who has no mark in the roll. */
  readonly unmarked: number;
  /** All in office, of whom a vote is a share. */
  readonly total: number | null;
  readonly quorum: number | null;
  /** Votes in favour that an ordinary decision needs. */
  readonly majority: number | null;
};

/** By the roll as it is marked now, and by the rule of that day: what a vote taken at that moment would be decided from. */
export function presenceAt(
  context: VoteContext,
  ratio: Ratio,
  { sittingId, hour }: Pick<Moment, 'sittingId' | 'hour'>,
): Presence {
  const row = { ...newVote(context), sittingId, heldAt: hour, entry: 'by_name' as const };
  const voters = votersOf(context, row);
  const ballots = voters
    .slice(0, 1)
    .map(({ id }) => ({ id: row.id, voteId: row.id, mandateId: id, choice: 'for' as const }));
  const vote = voters.length > 0 ? decideTyped(context, row, ballots) : null;
  const total = vote?.total ?? null;
  const marks = context.attendance.filter((mark) => mark.sittingId === sittingId);
  const marked = new Set(marks.map(({ mandateId }) => mandateId));
  const here = marks.length > 0 ? voters.filter(({ away }) => away === null).length : null;
  return {
    here,
    away: here === null ? [] : voters.filter(({ id, away }) => away !== null && marked.has(id)),
    unmarked: here === null ? 0 : voters.filter(({ id }) => !marked.has(id)).length,
    total,
    quorum: decideQuorum({ total, present: null, ratio }).required,
    majority: vote?.required ?? null,
  };
}

/** «24/26 có mặt, 2 vắng; cần 18 để họp, 14 phiếu tán thành để thông qua». */
export function presenceWords({ here, away, unmarked, total, quorum, majority }: Presence): string {
  const of = total === null ? '' : `/${total}`;
  const there =
    here === null
      ? 'Chưa điểm danh phiên này'
      : [
          `${here}${of} có mặt`,
          away.length > 0 && `${away.length} vắng`,
          unmarked > 0 && `${unmarked} chưa điểm danh`,
        ]
          .filter(Boolean)
          .join(', ');
  const needed = [
    quorum !== null && `${quorum} để họp`,
    majority !== null && `${majority} phiếu tán thành để thông qua`,
  ].filter(Boolean);
  return needed.length > 0 ? `${there}; cần ${needed.join(', ')}` : there;
}

/** What a coming or going changes: «Sau đó 25/26 có mặt. Lần biểu quyết tiếp theo tính trên tổng số 26, cần 14 tán thành.» */
export function effectWords({ here, total, quorum, majority }: Presence): string {
  if (here === null) return '';
  const of = total === null ? '' : `/${total}`;
  const isShort = quorum !== null && here < quorum;
  const count = `Sau đó ${here}${of} đại biểu có mặt${isShort ? `, không đủ ${quorum} để họp` : ''}.`;
  if (total === null || majority === null) return count;
  return `${count} Lần biểu quyết tiếp theo vẫn tính trên tổng số ${total}, cần ${majority} tán thành.`;
}
