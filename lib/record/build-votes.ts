import { agreedDecision } from '@/lib/rules/agreed-decision';
import { decideVote } from '@/lib/rules/decide-vote';
import type { VoteEntry } from '@/lib/rules/vote-decision';
import { asides } from './absences';
import type { SessionDraft } from './draft';
import type { Vote } from './schema';
import { type MomentBase, momentsOf } from './vote-moments';
import { voteSubject } from './vote-subject';

type VoteRow = SessionDraft['votes'][number];

/** As much of a draft as a vote is decided from. */
export type VoteBase = MomentBase &
  Pick<SessionDraft, 'ballots'> & { readonly council?: Pick<SessionDraft['council'], 'level'> };

/** Every vote with what the law makes of it: base, threshold, outcome and the reasons. */
export function decideDraftVotes(draft: SessionDraft): Vote[] {
  return draft.votes.map((row) =>
    decideDraftVote(draft, { ...row, subject: voteSubject(row, draft.resolutions) }),
  );
}

/**
 * One vote decided under the rule of its day, of all delegates in office at its moment (Luật 72/2025, Điều 35); where the
 * moment is not certain, under every one it can have been.
 */
export function decideDraftVote(draft: VoteBase, row: VoteRow): Vote {
  const ballots = row.entry === 'by_name' ? ballotsOf(draft, row.id) : null;
  const counts =
    row.forCount !== null && row.againstCount !== null && row.notVotingCount !== null && ballots?.length !== 0
      ? { for: row.forCount, against: row.againstCount, notVoting: row.notVotingCount }
      : null;
  const entry = counts ? ({ kind: 'totals', ...counts } as const) : uncountedOf(row);
  const { moments, doubts } = momentsOf(draft, row);
  const { rule, heldAt: time } = row;
  const isOnResolution = row.resolutionId !== null;
  const isUnderOtherLaw = draft.council?.level === 'other';
  const how = { time, rule, entry, isOnResolution, isUnderOtherLaw };
  const common = { ...how, term: draft.term, printed: row.printed };
  const decided = moments.map((moment) => decideVote({ ...moment, ...common }));
  const decision = agreedDecision(decided, doubts);
  const sitting = draft.sittings.find((one) => one.id === row.sittingId);
  const heldOn = sitting?.heldOn ?? moments[0]?.date ?? draft.session.startsOn;
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
    threshold: decision.threshold,
    because: [...decision.because],
    ballots,
    ...asides('votes', row),
    ...(row.uncounted && { uncounted: row.uncounted }),
    ...statedOf(row),
  };
}

/** What the source states for the vote itself; nothing where it states no number. */
function statedOf({ statedTotal: total, statedPresent: present, statedVoting: voting }: VoteRow) {
  return total === null && present === null && voting === null ? {} : { stated: { total, present, voting } };
}

function uncountedOf({ entry, uncounted, printed }: VoteRow): VoteEntry {
  if (entry === 'by_name') return { kind: 'no_ballots' };
  if (entry === 'totals') return { kind: 'counts_missing' };
  return { kind: uncounted ? `uncounted_${uncounted}` : 'unanimous_uncounted', printed: printed ?? '' };
}

function ballotsOf(draft: VoteBase, voteId: string) {
  return draft.ballots
    .filter((ballot) => ballot.voteId === voteId)
    .map(({ mandateId, choice }) => ({ delegate: mandateId, choice }));
}
