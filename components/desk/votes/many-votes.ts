import type { SectionInput } from '@/lib/forms/sections';
import type { UniformLine } from '@/lib/rules/uniform-line';
import { applyLine } from './ballots';
import { type VoteContext, type VoteRow, type Voter, votersOf } from './typed-vote';

type Rows = SectionInput<'votes'>;
type Resolution = VoteContext['resolutions'][number];

/** A result that can be recorded. */
export type Result = Extract<UniformLine, { kind: 'totals' | 'by_name' | 'words' }>;

export const isResult = (line: UniformLine | null): line is Result =>
  line !== null && line.kind !== 'question' && line.kind !== 'incomplete';

/**
 * Who was there for votes in a sitting: nobody while the rolls were called and the sitting is not known, or where no roll
 * was called at all, for then nobody is known to have been there.
 */
export function presentAt(context: VoteContext, row: VoteRow): Voter[] {
  const isCalled = context.attendance.some(({ sittingId }) => sittingId === row.sittingId);
  return isCalled ? votersOf(context, row).filter(({ away }) => away === null) : [];
}

/** `ids` are those of the votes to make, in the order of the resolutions; `newId` gives those of ballots. */
type Making = {
  ids: readonly string[];
  make: () => VoteRow;
  present: readonly Voter[];
  newId: () => string;
};

/** The rows with one more vote on each resolution, all with the same result. */
export function withVotes(
  rows: Rows,
  chosen: readonly Resolution[],
  result: Result,
  { ids, make, present, newId }: Making,
): Rows {
  return chosen.reduce<Rows>((all, { id: resolutionId, agendaItemId }, at) => {
    const row = { ...make(), id: ids[at] ?? newId(), resolutionId, agendaItemId };
    return withVote(all, row, result, { present, newId });
  }, rows);
}

/** Who was there, for a result by name. */
type Taking = { present: readonly Voter[]; newId: () => string };

/** The rows with one vote more, of that result. */
export function withVote(rows: Rows, row: VoteRow, result: Result, { present, newId }: Taking): Rows {
  const there = present.map(({ id }) => id);
  const ballots = result.kind === 'by_name' ? applyLine([], row.id, result.line, there, newId) : [];
  return {
    ...rows,
    votes: [...rows.votes, { ...row, ...entryOf(result) }],
    ballots: [...rows.ballots, ...ballots],
  };
}

function entryOf(result: Result): Partial<VoteRow> {
  if (result.kind === 'by_name') return { entry: 'by_name' };
  if (result.kind === 'words') return { entry: 'unanimous_uncounted', printed: result.printed || null };
  const { for: forCount, against: againstCount, notVoting: notVotingCount, ...rare } = result.counts;
  const { otherOpinion: otherOpinionCount = null, blank: blankCount = null } = rare;
  return { entry: 'totals', forCount, againstCount, notVotingCount, otherOpinionCount, blankCount };
}
