import { z } from 'zod';
import { isSecret } from '@/lib/rules/secret-vote';
import { choices, uncountedResults, voteEntries, voteMethods, voteRules } from '@/lib/words';
import {
  choiceOf,
  draftText,
  optionalChoice,
  optionalRow,
  optionalText,
  optionalTime,
  optionalWhole,
  rowId,
  rowsOf,
  textFields,
} from './fields';

const countField = optionalWhole(0, 200, 'Số phiếu là số nguyên từ 0 đến 200.');

const peopleField = optionalWhole(0, 10_000, 'Số đại biểu là số nguyên từ 0 đến 10.000.');

const SECRET_IS_COUNTED = 'Phiếu kín chỉ ghi tổng số, không ghi tên.';

const voteInput = z
  .object({
    id: rowId,
    resolutionId: optionalRow,
    agendaItemId: optionalRow,
    sittingId: optionalRow,
    /** Empty for a vote on a whole resolution, which names it: «Thông qua …». */
    subject: draftText(500),
    method: optionalChoice(voteMethods, 'Chọn hình thức biểu quyết.'),
    rule: choiceOf(voteRules, 'Chọn tỷ lệ cần đạt.'),
    heldAt: optionalTime,
    entry: choiceOf(voteEntries, 'Chọn cách ghi kết quả.'),
    uncounted: optionalChoice(uncountedResults, 'Chọn điều nguồn nói về kết quả.'),
    printed: optionalText(300),
    ...textFields('votes'),
    forCount: countField,
    againstCount: countField,
    notVotingCount: countField,
    statedTotal: optionalWhole(1, 10_000, 'Tổng số đại biểu là số nguyên từ 1 đến 10.000.'),
    statedPresent: peopleField,
    statedVoting: peopleField,
  })
  .superRefine((vote, context) => {
    if (vote.entry === 'by_name' && isSecret(vote.method))
      context.addIssue({ code: 'custom', path: ['method'], message: SECRET_IS_COUNTED });
  });

const ballotInput = z.object({
  id: rowId,
  voteId: rowId,
  mandateId: rowId,
  choice: choiceOf(choices, 'Chọn tán thành, không tán thành hoặc không biểu quyết.'),
});

/**
 * Biểu quyết. Of totals each count is kept as it was typed, so there may be one without the others; «Kiểm tra» asks for
 * them. By name, the three counts are those of the ballots; uncounted, there are none. Whatever else was typed
 * for them is set aside, so the three ways of entry cannot contradict each other.
 */
export const votesInput = z
  .object({ votes: rowsOf(voteInput, 200), ballots: rowsOf(ballotInput, 10_000) })
  .transform(({ votes, ballots }) => {
    const named = new Set(votes.filter((vote) => vote.entry === 'by_name').map((vote) => vote.id));
    const kept = ballots.filter((ballot) => named.has(ballot.voteId));
    const counted = (voteId: string, choice: (typeof choices)[number]) =>
      kept.filter((ballot) => ballot.voteId === voteId && ballot.choice === choice).length;
    const none = { forCount: null, againstCount: null, notVotingCount: null };
    return {
      votes: votes.map((vote) => {
        if (vote.entry === 'unanimous_uncounted') return { ...vote, ...none };
        const isCounted: typeof vote = { ...vote, uncounted: null };
        if (vote.entry === 'totals') return isCounted;
        return {
          ...isCounted,
          forCount: counted(vote.id, 'for'),
          againstCount: counted(vote.id, 'against'),
          notVotingCount: counted(vote.id, 'not_voting'),
        };
      }),
      ballots: kept,
    };
  });
