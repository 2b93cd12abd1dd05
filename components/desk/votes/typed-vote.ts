import { type ChamberSeat, SEAT_KINDS } from '@/lib/charts/seats';
import type { SectionInput } from '@/lib/forms/sections';
import { votesInput } from '@/lib/forms/votes';
import { voteChart } from '@/lib/public/decisions';
import { marksOf, spansOf } from '@/lib/record/build-sittings';
import { decideDraftVote, type VoteBase } from '@/lib/record/build-votes';
import type { Vote } from '@/lib/record/schema';
import { sittingsOf } from '@/lib/record/vote-moments';
import { isPresentAt } from '@/lib/rules/attendance';
import { delegatesInOffice, needsTime } from '@/lib/rules/mandates';
import { checkTally, type TallyFinding } from '@/lib/rules/tally';
import { compareNames } from '@/lib/vi/names';
import { parseTime } from '@/lib/vi/parse-moment';
import { terms } from '@/lib/vi/terms';
import { type Ballot, choiceOf } from './ballots';

export type VoteRow = SectionInput<'votes'>['votes'][number];

/** What the desk knows around the votes: enough to decide each as it is typed. */
export type VoteContext = Omit<VoteBase, 'ballots'> & {
  readonly resolutions: readonly { id: string; title: string; agendaItemId: string | null }[];
  readonly agendaItems: readonly { id: string; title: string }[];
};

/** A delegate in office at the moment of a vote; `away` says why not there, `null` for present or not recorded. */
export type Voter = { id: string; name: string; unit: string | null; away: string | null };

/** The sittings a vote as typed can have been taken in; a time half typed counts as none. */
function possibleSittings(context: VoteContext, row: VoteRow) {
  const time = parseTime(row.heldAt ?? '');
  return sittingsOf(context, { sittingId: row.sittingId ?? null, heldAt: time.ok ? time.time : null });
}

/** The one sitting it can have been, chosen or by its hour; null while there are several, or none. */
function onlySitting(context: VoteContext, row: VoteRow) {
  const possible = possibleSittings(context, row);
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

/** Who was there hangs on the sitting, the rolls were called, and nobody said yet which sitting it was. */
export function asksForSitting(context: VoteContext, row: VoteRow): boolean {
  return context.attendance.length > 0 && possibleSittings(context, row).length > 1;
}

/** Local date and time of a vote as typed; a time half typed counts as none. */
export function momentOf(context: VoteContext, row: VoteRow): { date: string; time: string | null } {
  const time = parseTime(row.heldAt ?? '');
  const date = onlySitting(context, row)?.heldOn ?? context.session.startsOn;
  return { date, time: time.ok ? time.time : null };
}

/** Who may vote then, by given name, and who of them is not there; with those who have a ballot all the same. */
export function votersOf(context: VoteContext, row: VoteRow, ballots: readonly Ballot[] = []): Voter[] {
  const { date, time } = momentOf(context, row);
  const inOffice = new Set(delegatesInOffice(spansOf(context.delegates), date, time).map(({ id }) => id));
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

/** A mandate ends within that day, so without its time the base of the vote is not certain. */
export function asksForTime(context: VoteContext, row: VoteRow): boolean {
  const { date, time } = momentOf(context, row);
  const isStated = row.entry !== 'by_name' && String(row.statedTotal ?? '').trim() !== '';
  return time === null && !isStated && needsTime(spansOf(context.delegates), date);
}

/**
 * What follows from a vote as typed so far; `null` while a field that cannot be read, a count that is not there yet or the
 * lack of any ballot keeps it from being one.
 */
export function decideTyped(context: VoteContext, row: VoteRow, ballots: readonly Ballot[]): Vote | null {
  const mine = ballots.filter((ballot) => ballot.voteId === row.id);
  if (row.entry === 'by_name' && mine.length === 0) return null;
  const read = votesInput.safeParse({ votes: [row], ballots: mine });
  const [typed] = read.data?.votes ?? [];
  const vote = typed && decideDraftVote({ ...context, ballots: read.data?.ballots ?? [] }, typed);
  return vote && (vote.counts || vote.shares || vote.entry !== 'totals') ? vote : null;
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
