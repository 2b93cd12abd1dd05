import { type ChamberSeat, SEAT_KINDS } from '@/lib/charts/seats';
import type { SectionInput } from '@/lib/forms/sections';
import { votesInput } from '@/lib/forms/votes';
import { voteChart } from '@/lib/public/vote-chart';
import { daysOn, marksOf, spansOf } from '@/lib/record/build-sittings';
import { decideDraftVote, type VoteBase } from '@/lib/record/build-votes';
import type { Vote } from '@/lib/record/schema';
import { sittingsOf } from '@/lib/record/vote-moments';
import { isPresentAt } from '@/lib/rules/attendance';
import { mayBeInOffice, needsTime } from '@/lib/rules/mandates';
import { type Days, narrowed } from '@/lib/rules/possible-days';
import { checkTally, type TallyFinding } from '@/lib/rules/tally';
import { compareNames } from '@/lib/vi/names';
import { parseTime } from '@/lib/vi/parse-moment';
import { type KnownDate, parsePartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { type Ballot, choiceOf } from './ballots';

export type VoteRow = SectionInput<'votes'>['votes'][number];

/** Where and when something was voted on, as typed. */
type Placed = Pick<VoteRow, 'sittingId' | 'heldOn' | 'heldAt'>;

/** What the desk knows around the votes: enough to decide each as it is typed. */
export type VoteContext = Omit<VoteBase, 'ballots'> & {
  readonly resolutions: readonly { id: string; title: string; agendaItemId: string | null }[];
  readonly agendaItems: readonly { id: string; title: string }[];
};

/** A delegate in office at the moment of a vote; `away` says why not there, `null` for present or not recorded. */
export type Voter = { id: string; name: string; unit: string | null; away: string | null };

/** The sittings a vote as typed can have been taken in; a time half typed counts as none. */
function possibleSittings(context: VoteContext, row: Placed) {
  const time = parseTime(row.heldAt ?? '');
  const heldAt = time.ok ? time.time : null;
  return sittingsOf(context, { sittingId: row.sittingId ?? null, heldAt, heldOn: typedDay(row) });
}

/** The one sitting it can have been, chosen or by its hour; null while there are several, or none. */
function onlySitting(context: VoteContext, row: Placed) {
  const possible = possibleSittings(context, row);
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

/** Who was there hangs on the sitting, the rolls were called, and nobody said yet which sitting it was. */
export function asksForSitting(context: VoteContext, row: Placed): boolean {
  return context.attendance.length > 0 && possibleSittings(context, row).length > 1;
}

/** The days a vote as typed can have been on, and its local time; a time half typed counts as none. */
export function momentOf(context: VoteContext, row: Placed): { days: Days; time: string | null } {
  const time = parseTime(row.heldAt ?? '');
  const ofSitting = daysOn(context, onlySitting(context, row)?.heldOn ?? null);
  return { days: narrowed(ofSitting, typedDay(row)), time: time.ok ? time.time : null };
}

function typedDay({ heldOn }: Placed): KnownDate {
  const day = parsePartialDate(heldOn ?? '');
  return day.ok ? day.date : null;
}

/** Who may vote then, by given name, and who of them is not there; with those who have a ballot all the same. */
export function votersOf(context: VoteContext, row: VoteRow, ballots: readonly Ballot[] = []): Voter[] {
  const { days, time } = momentOf(context, row);
  const spans = spansOf(context.delegates).filter((span) => mayBeInOffice(span, days, time));
  const inOffice = new Set(spans.map(({ id }) => id));
  const marks = new Map(
    marksOf(context, onlySitting(context, row)?.id ?? '').map((mark) => [mark.delegate, mark]),
  );
  return context.delegates
    .filter(({ id }) => inOffice.has(id) || choiceOf(ballots, row.id, id) !== null)
    .map(({ id, name, unit }) => {
      const mark = marks.get(id);
      if (!inOffice.has(id)) return { id, name, unit, away: 'Không đương nhiệm' };
      const isHere = marks.size === 0 || (mark && isPresentAt(mark, time));
      return { id, name, unit, away: isHere ? null : mark ? awayWord(mark.status) : 'Chưa điểm danh' };
    })
    .sort((a, b) => compareNames(a.name, b.name));
}

const awayWord = (status: keyof typeof terms.attendance) =>
  status === 'late' ? 'Chưa đến' : status === 'left_early' ? 'Đã về' : terms.attendance[status];

/** Neither a sitting nor the session tells the day, or somebody wrote it all the same. */
export function asksForDay(context: VoteContext, row: Placed): boolean {
  if (String(row.heldOn ?? '').trim() !== '') return true;
  const { days } = momentOf(context, row);
  return days.from !== days.to;
}

/** A mandate ends within that day, so without its time the base of the vote is not certain. */
export function asksForTime(context: VoteContext, row: VoteRow): boolean {
  const { days, time } = momentOf(context, row);
  const isStated = row.entry !== 'by_name' && String(row.statedTotal ?? '').trim() !== '';
  return (
    time === null && !isStated && days.from === days.to && needsTime(spansOf(context.delegates), days.from)
  );
}

/**
 * What follows from a vote as typed so far; `null` while a field that cannot be read, a count that is not there yet or the
 * lack of any ballot keeps it from being one.
 */
export function decideTyped(context: VoteContext, row: VoteRow, ballots: readonly Ballot[]): Vote | null {
  const mine = row.entry === 'by_name' ? ballots.filter((ballot) => ballot.voteId === row.id) : [];
  if (row.entry === 'by_name' && mine.length === 0) return null;
  const read = votesInput.safeParse({ votes: [row], ballots: mine });
  const [typed] = read.data?.votes ?? [];
  const vote = typed && decideDraftVote({ ...context, ballots: read.data?.ballots ?? [] }, typed);
  return vote && (vote.counts || vote.shares || vote.entry !== 'totals') ? vote : null;
}

type Decided = {
  readonly context: VoteContext;
  readonly ballots: readonly Ballot[];
  readonly vote: Vote | null;
};

/**
 * The same for every vote of the section, each worked out anew only where it, or what it is decided from, has changed: a row is
 * replaced when somebody types in it and stays itself otherwise.
 */
export function decideAllTyped(
  context: VoteContext,
  votes: readonly VoteRow[],
  ballots: readonly Ballot[],
  known: WeakMap<VoteRow, Decided>,
): (Vote | null)[] {
  return votes.map((row) => {
    const before = known.get(row);
    const isSame = before?.context === context && (row.entry !== 'by_name' || before.ballots === ballots);
    if (before && isSame) return before.vote;
    const vote = decideTyped(context, row, ballots);
    known.set(row, { context, ballots, vote });
    return vote;
  });
}

/** What does not fit in a decided vote's counts. */
export function findingsOf({ counts, bounds, total, present }: Vote): TallyFinding[] {
  return counts ? checkTally({ total, present, bounds, ...counts }) : [];
}

/** The chamber at that vote; `null` where nothing is known to draw, or it cannot be true. */
export function seatsOf(vote: Vote, voters: readonly Voter[]): ChamberSeat[] | null {
  const { counts, total } = vote;
  if (!counts || total === null || findingsOf(vote).some((one) => one.severity === 'contradiction'))
    return null;
  if (vote.ballots) {
    const choices = new Map(vote.ballots.map(({ delegate, choice }) => [delegate, choice]));
    return voters
      .map(
        ({ id, name, away }) =>
          ({ kind: choices.get(id) ?? (away ? 'absent' : 'unknown'), label: name }) as const,
      )
      .sort((a, b) => SEAT_KINDS.indexOf(a.kind) - SEAT_KINDS.indexOf(b.kind));
  }
  return voteChart(vote)?.seats ?? null;
}
