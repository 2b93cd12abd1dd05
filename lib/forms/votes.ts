import { z } from 'zod';
import { isSecret } from '@/lib/rules/secret-vote';
import { type CountBounds, countNames } from '@/lib/rules/vote-counts';
import {
  choices,
  countBounds,
  shareBases,
  statedOutcomes,
  uncountedResults,
  voteAbouts,
  voteEntries,
  voteMethods,
  voteRules,
} from '@/lib/words';
import {
  asideFields,
  choiceOf,
  draftText,
  optionalChoice,
  optionalPartialDate,
  optionalRow,
  optionalText,
  optionalTime,
  optionalWhole,
  rowId,
  rowsOf,
} from './fields';

/** A national council's session of many days; each of its members by name in a part of the votes. */
const MOST_VOTES = 10_000;
const MOST_BALLOTS = 100_000;

const countField = optionalWhole(0, 10_000, 'Số phiếu là số nguyên từ 0 đến 10.000.');

const peopleField = optionalWhole(0, 10_000, 'Số đại biểu là số nguyên từ 0 đến 10.000.');

const SECRET_IS_COUNTED = 'Phiếu kín chỉ ghi tổng số, không ghi tên.';

const boundField = z.enum(countBounds, 'Chọn mức đúng của số phiếu trong danh sách.').nullish();

/** How near each count is; null where all are exact. */
const boundsField = z
  .partialRecord(z.enum(countNames), boundField)
  .nullish()
  .transform((bounds) => {
    const known = Object.entries(bounds ?? {}).flatMap(([name, bound]) => (bound ? [[name, bound]] : []));
    return known.length > 0 ? (Object.fromEntries(known) as CountBounds) : null;
  });

const sharesField = z
  .array(
    z.object({
      choice: choiceOf(choices, 'Chọn tỷ lệ này là của ý kiến nào.'),
      printed: draftText(100),
      of: choiceOf(shareBases, 'Chọn tỷ lệ này là của số nào.'),
    }),
  )
  .max(20, 'Nhiều quá 20 tỷ lệ. Bỏ bớt rồi lưu lại.')
  .nullish()
  .transform((shares) => (shares && shares.length > 0 ? shares : null));

/** Whoever is named twice stands once, with the reason given first. */
const recusedField = z
  .array(z.object({ mandateId: rowId, reason: optionalText(300).prefault(null) }))
  .max(1_000, 'Nhiều quá 1.000 đại biểu.')
  .prefault([])
  .transform((recused) =>
    [...new Map(recused.toReversed().map((one) => [one.mandateId, one])).values()].toReversed(),
  );

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
    /** Where no sitting tells it. */
    heldOn: optionalPartialDate.prefault(null),
    heldAt: optionalTime,
    entry: choiceOf(voteEntries, 'Chọn cách ghi kết quả.'),
    uncounted: optionalChoice(uncountedResults, 'Chọn điều nguồn nói về kết quả.'),
    printed: optionalText(300),
    ...asideFields('votes'),
    forCount: countField,
    againstCount: countField,
    notVotingCount: countField,
    otherOpinionCount: countField,
    blankCount: countField,
    absentCount: countField,
    bounds: boundsField,
    shares: sharesField,
    statedTotal: optionalWhole(1, 10_000, 'Tổng số đại biểu là số nguyên từ 1 đến 10.000.'),
    statedPresent: peopleField,
    statedVoting: peopleField,
    statedOutcome: optionalChoice(statedOutcomes, 'Chọn kết quả nguồn nêu.').prefault(null),
    sourceId: optionalRow,
    about: optionalChoice(voteAbouts, 'Chọn biểu quyết về phần nào của dự thảo.').prefault(null),
    alsoResolutionIds: z.array(rowId).max(200, 'Nhiều quá 200 nghị quyết.').prefault([]),
    isAnnulled: z.boolean().prefault(false),
    annulledOn: optionalPartialDate.prefault(null),
    revoteOfId: optionalRow.prefault(null),
    recused: recusedField,
  })
  .superRefine((vote, context) => {
    if (vote.entry === 'by_name' && isSecret(vote.method))
      context.addIssue({ code: 'custom', path: ['method'], message: SECRET_IS_COUNTED });
  });

const ballotInput = z.object({
  id: rowId,
  voteId: rowId,
  mandateId: rowId,
  choice: choiceOf(choices, 'Chọn ý kiến của đại biểu trong danh sách.'),
});

/**
 * Biểu quyết. Of totals each count is kept as it was typed, so there may be one without the others. By name, the counts are those of
 * the ballots; uncounted, there are none. Whatever else was typed
 * for them is set aside, so the three ways of entry cannot contradict each other.
 */
export const votesInput = z
  .object({ votes: rowsOf(voteInput, MOST_VOTES), ballots: rowsOf(ballotInput, MOST_BALLOTS) })
  .transform(({ votes, ballots }) => {
    const named = new Set(votes.filter((vote) => vote.entry === 'by_name').map((vote) => vote.id));
    const kept = ballots.filter((ballot) => named.has(ballot.voteId));
    const byVote = new Map<string, typeof kept>();
    for (const ballot of kept) {
      const mine = byVote.get(ballot.voteId);
      if (mine) mine.push(ballot);
      else byVote.set(ballot.voteId, [ballot]);
    }
    const countsOf = (voteId: string) => {
      const cast = byVote.get(voteId) ?? [];
      const counted = (choice: (typeof choices)[number]) =>
        cast.filter((ballot) => ballot.choice === choice).length;
      return {
        forCount: counted('for'),
        againstCount: counted('against'),
        notVotingCount: counted('not_voting'),
        // There only where somebody chose it.
        otherOpinionCount: counted('other_opinion') || null,
        blankCount: counted('blank') || null,
        absentCount: counted('absent') || null,
        bounds: null,
      };
    };
    const there = new Set(votes.map(({ id }) => id));
    return {
      votes: votes.map((typed) => {
        const vote = withoutStrays(typed, there);
        if (vote.entry === 'unanimous_uncounted') return { ...vote, ...NO_COUNTS };
        const isCounted: typeof vote = { ...vote, uncounted: null };
        return vote.entry === 'totals' ? isCounted : { ...isCounted, ...countsOf(vote.id) };
      }),
      ballots: kept,
    };
  });

const NO_COUNTS = {
  forCount: null,
  againstCount: null,
  notVotingCount: null,
  otherOpinionCount: null,
  blankCount: null,
  absentCount: null,
  bounds: null,
};

type Typed = z.output<typeof voteInput>;

/** What its other fields rule out is set aside: a vote on no resolution is on none besides, one that stands has no day of being annulled. */
function withoutStrays(vote: Typed, there: ReadonlySet<string>): Typed {
  const { resolutionId, alsoResolutionIds, revoteOfId, isAnnulled } = vote;
  const also = new Set(alsoResolutionIds);
  also.delete(resolutionId ?? '');
  return {
    ...vote,
    alsoResolutionIds: resolutionId === null ? [] : [...also],
    revoteOfId: revoteOfId !== null && revoteOfId !== vote.id && there.has(revoteOfId) ? revoteOfId : null,
    annulledOn: isAnnulled ? vote.annulledOn : null,
    annulledReason: isAnnulled ? vote.annulledReason : null,
  };
}
