import { agreedDecision } from '@/lib/rules/agreed-decision';
import { whatOf } from '@/lib/rules/decide-uncounted';
import { decideVote } from '@/lib/rules/decide-vote';
import type { StatedShare } from '@/lib/rules/favour-range';
import { mayBeInOffice } from '@/lib/rules/mandates';
import { isOfBody as isBody } from '@/lib/rules/meeting-kinds';
import { recusedFromBase } from '@/lib/rules/recusal';
import { isWholeRegister } from '@/lib/rules/register';
import { type CountName, countNames } from '@/lib/rules/vote-counts';
import type { VoteEntry } from '@/lib/rules/vote-decision';
import { asides } from './absences';
import { spanOf } from './build-sittings';
import type { SessionDraft } from './draft';
import { momentsOnce } from './moments-once';
import type { Vote } from './schema';
import { sourceOf } from './sourced';
import { type MomentBase, voteDay } from './vote-moments';
import { voteSubject } from './vote-subject';

type VoteRow = SessionDraft['votes'][number];

/** As much of a draft as a vote is decided from. */
export type VoteBase = MomentBase &
  Pick<SessionDraft, 'ballots'> & {
    readonly council?: Pick<SessionDraft['council'], 'level' | 'majorities' | 'recusal'>;
  };

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
  const shares = (row.shares ?? []).filter(({ printed }) => printed !== '');
  const { counts, bounds } = ballots?.length === 0 ? NOT_COUNTED : countedOf(row);
  const entry = entryOf(row, ballots, { counts, bounds, shares });
  const { moments, doubts } = momentsOnce(draft, row);
  const heldOn = voteDay(draft, row);
  const { rule, heldAt: time } = row;
  const isOnResolution = row.resolutionId !== null && (row.about ?? 'whole') === 'whole';
  const isUnderOtherLaw = draft.council?.level === 'other';
  const { majorities } = draft.council ?? {};
  const isOfBody = isBody(draft.session.meetingKind);
  const how = { heldOn, time, rule, entry, isOnResolution, isUnderOtherLaw, majorities, isOfBody };
  // A vote without numbers says by its entry what its source says of it.
  const said = row.entry === 'unanimous_uncounted' ? null : row.statedOutcome;
  const common = {
    ...how,
    term: draft.term,
    printed: row.printed,
    shares,
    ...electedOf(draft),
    voting: row.statedVoting,
    said,
  };
  const recusedAt = (day: string) =>
    recusedFromBase(draft.council?.recusal, row.recused ?? [], (id) => isInOffice(draft, id, day, time));
  const decided = moments.map((moment) =>
    decideVote({
      ...moment,
      ...common,
      ...(isOfBody && moment.from === 'register' && COUNTED_MEMBERS),
      recused: recusedAt(moment.date),
    }),
  );
  const decision = agreedDecision(decided, doubts, { said, printed: row.printed, of: whatOf(how) });
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
    ...(bounds && { bounds }),
    ...(shares.length > 0 && { shares }),
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
    ...relationsOf(draft, row),
    ...statedOf(row),
    ...sourceOf(row),
  };
}

const isInOffice = ({ delegates }: VoteBase, id: string, day: string, time: string | null): boolean =>
  delegates.some((one) => one.id === id && mayBeInOffice(spanOf(one), { from: day, to: day }, time));

/** What it is on and how it stands to other votes, as far as anything is said of it. */
function relationsOf(
  {
    resolutions = [],
    votes = [],
    delegates,
  }: VoteBase & Partial<Pick<SessionDraft, 'resolutions' | 'votes'>>,
  row: VoteRow,
): Partial<Vote> {
  const there = new Set(resolutions.map(({ id }) => id));
  const known = new Set(delegates.map(({ id }) => id));
  const also = row.alsoResolutionIds.filter((id) => there.has(id));
  const recused = row.recused
    .filter(({ mandateId }) => known.has(mandateId))
    .map(({ mandateId, reason }) => ({ delegate: mandateId, reason }));
  const isRepeated = votes.some(({ id }) => id === row.revoteOfId);
  return {
    ...(row.about && { about: row.about }),
    ...(also.length > 0 && { alsoResolutions: also }),
    ...(row.isAnnulled && { annulled: { on: row.annulledOn } }),
    ...(row.revoteOfId && isRepeated && { revoteOf: row.revoteOfId }),
    ...(recused.length > 0 && { recused }),
  };
}

/** As a source states it; else a whole register lists everybody who was elected, and who came later. */
export function electedOf({ term, delegates, attendanceNumbers }: MomentBase) {
  const stated = attendanceNumbers.flatMap(({ elected }) => elected ?? []);
  if (stated.length > 0) return { electedAtMost: Math.max(...stated) };
  const isWhole = isWholeRegister(term?.isRegisterComplete, delegates.length);
  return { electedAtMost: isWhole ? delegates.length : null };
}

/** What the source states for the vote itself; nothing where it states none of it. */
function statedOf({ statedTotal, statedPresent, statedVoting, statedOutcome }: VoteRow) {
  const numbers = { total: statedTotal, present: statedPresent, voting: statedVoting };
  const isSilent = Object.values(numbers).every((number) => number === null) && !statedOutcome;
  return isSilent ? {} : { stated: { ...numbers, ...(statedOutcome && { outcome: statedOutcome }) } };
}

/** Who is counted in a body's register is its members. */
const COUNTED_MEMBERS = { from: 'members' } as const;

type Counted = Pick<Vote, 'counts' | 'bounds'>;
const NOT_COUNTED: Counted = { counts: null };

/** The counts that are stated, and how near; of a further choice only where the source has one. */
function countedOf(row: VoteRow): Counted {
  const further = { otherOpinion: row.otherOpinionCount, blank: row.blankCount, absent: row.absentCount };
  const counts: NonNullable<Vote['counts']> = {
    for: row.forCount,
    against: row.againstCount,
    notVoting: row.notVotingCount,
    ...withoutNull(further),
  };
  if (countNames.every((name) => (counts[name] ?? null) === null)) return NOT_COUNTED;
  const bounds = Object.entries(row.bounds ?? {}).filter(
    ([name]) => (counts[name as CountName] ?? null) !== null,
  );
  return { counts, ...(bounds.length > 0 && { bounds: Object.fromEntries(bounds) }) };
}

const withoutNull = <Key extends string>(
  values: Record<Key, number | null | undefined>,
): Partial<Record<Key, number>> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<Record<Key, number>>;

/** What was recorded of a vote. Of totals without any count, shares or the source's words may tell what became of it. */
function entryOf(
  { entry, uncounted, printed, statedOutcome }: VoteRow,
  ballots: Vote['ballots'],
  { counts, bounds, shares }: Counted & { readonly shares: readonly StatedShare[] },
): VoteEntry {
  if (entry === 'by_name' && ballots?.length === 0) return { kind: 'no_ballots' };
  if (entry === 'unanimous_uncounted')
    return { kind: uncounted ? `uncounted_${uncounted}` : 'unanimous_uncounted', printed: printed ?? '' };
  const isSilent = counts === null && shares.length === 0 && !printed && !statedOutcome;
  return isSilent ? { kind: 'counts_missing' } : { kind: 'totals', ...(counts ?? NOTHING), bounds };
}

const NOTHING = { for: null, against: null, notVoting: null };

function ballotsOf(draft: VoteBase, voteId: string) {
  return draft.ballots
    .filter((ballot) => ballot.voteId === voteId)
    .map(({ mandateId, choice }) => ({ delegate: mandateId, choice }));
}
