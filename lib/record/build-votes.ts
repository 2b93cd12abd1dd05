import { countPresent } from '@/lib/rules/attendance';
import { decideVote } from '@/lib/rules/decide-vote';
import { marksOf, totalAt } from './build-sittings';
import type { SessionDraft } from './draft';
import type { Vote } from './schema';

type VoteRow = SessionDraft['votes'][number];

/** As much of a draft as a vote is decided from. */
export type VoteBase = Pick<SessionDraft, 'sittings' | 'attendance' | 'delegates' | 'ballots'> & {
  readonly session: Pick<SessionDraft['session'], 'startsOn'>;
};

/** Every vote with what the law makes of it: base, threshold, outcome and the reasons. */
export function decideDraftVotes(draft: SessionDraft): Vote[] {
  return draft.votes.map((row) => decideDraftVote(draft, row));
}

/** One vote decided under the rule of its day, of all delegates in office at its moment (Luật 72/2025, Điều 35). */
export function decideDraftVote(draft: VoteBase, row: VoteRow): Vote {
  const sitting = draft.sittings.find((one) => one.id === row.sittingId);
  const heldOn = sitting?.heldOn ?? draft.session.startsOn;
  const marks = sitting ? marksOf(draft, sitting.id) : [];
  const counts =
    row.forCount !== null && row.againstCount !== null && row.notVotingCount !== null
      ? { for: row.forCount, against: row.againstCount, notVoting: row.notVotingCount }
      : null;
  const decision = decideVote({
    date: heldOn,
    time: row.heldAt,
    rule: row.rule,
    total: totalAt(draft, heldOn, row.heldAt),
    present: marks.length > 0 ? countPresent(marks, row.heldAt) : null,
    entry: counts
      ? { kind: 'totals', ...counts }
      : { kind: 'unanimous_uncounted', printed: row.printed ?? '' },
  });
  return {
    id: row.id,
    subject: row.subject,
    resolution: row.resolutionId,
    agendaItem: row.agendaItemId,
    sitting: row.sittingId,
    heldOn,
    heldAt: row.heldAt,
    method: row.method,
    rule: row.rule,
    entry: row.entry,
    printed: row.printed,
    counts,
    total: decision.total,
    present: decision.present,
    required: decision.required,
    outcome: decision.outcome,
    shareOfTotal: decision.shareOfTotal,
    shareOfPresent: decision.shareOfPresent,
    because: decision.because.map(({ code, text, article }) => ({ code, text, article: article ?? null })),
    ballots: row.entry === 'by_name' ? ballotsOf(draft, row.id) : null,
  };
}

function ballotsOf(draft: VoteBase, voteId: string) {
  return draft.ballots
    .filter((ballot) => ballot.voteId === voteId)
    .map(({ mandateId, choice }) => ({ delegate: mandateId, choice }));
}
