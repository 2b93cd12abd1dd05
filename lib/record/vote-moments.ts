import { type AttendanceMark, isPresentAt } from '@/lib/rules/attendance';
import { mayHaveEnded, registerTurns, seatsAt } from '@/lib/rules/mandates';
import { type Days, joined, narrowed, sharedDay, turningDays } from '@/lib/rules/possible-days';
import { isWholeRegister } from '@/lib/rules/register';
import { remnantTurn } from '@/lib/rules/remnant';
import { lawTurns } from '@/lib/rules/thresholds';
import { type VoteBase, voteBase } from '@/lib/rules/vote-base';
import type { ReasonOf, VoteReason } from '@/lib/rules/vote-reasons';
import { addDays } from '@/lib/vi/date';
import { type KnownDate, mayBeSame } from '@/lib/vi/partial-date';
import type { MeetingKind } from '@/lib/words';
import { daysOn, marksOf, spanOf, statedOf } from './build-sittings';
import type { SessionDraft } from './draft';

type Sitting = SessionDraft['sittings'][number];
type Placed = Pick<SessionDraft['votes'][number], 'sittingId' | 'heldAt'> & {
  /** What is stated of the day of the vote itself. */
  readonly heldOn?: KnownDate;
};
type VoteRow = Placed & Pick<SessionDraft['votes'][number], 'statedTotal' | 'statedPresent'>;

/** As much of a draft as tells when a vote can have been taken, and who was a delegate and there at that moment. */
export type MomentBase = Pick<SessionDraft, 'sittings' | 'attendance' | 'attendanceNumbers' | 'delegates'> & {
  readonly session: Pick<SessionDraft['session'], 'startsOn' | 'endsOn'> & {
    readonly meetingKind?: MeetingKind | null;
  };
  readonly term?: SessionDraft['term'];
  readonly council?: Pick<SessionDraft['council'], 'majorities'>;
};

/** Who could vote at one moment of a day by whose law it is decided; `total` and `present` are null where no source, register or roll says. */
export type Moment = {
  readonly date: string;
  readonly total: VoteBase['total'];
  readonly from: VoteBase['from'];
  readonly present: number | null;
  /** A source states how many came to the sitting, which is not how many were there at this moment. */
  readonly isSittingStated?: true;
};

/**
 * The sittings a vote can have been taken in: its own; where none was chosen, those of its day whose hours its time lies in,
 * or all of that day when it lies in none.
 */
export function sittingsOf<One extends Held>(
  { sittings }: { readonly sittings: readonly One[] },
  vote: Placed,
): readonly One[] {
  const own = sittings.filter(({ id }) => id === vote.sittingId);
  if (own.length > 0) return own;
  const { heldAt, heldOn = null } = vote;
  const onDay = sittings.filter((sitting) => mayBeSame(sitting.heldOn, heldOn));
  if (heldAt === null) return onDay;
  const around = onDay.filter(
    ({ startsAt, endsAt }) =>
      (startsAt === null || startsAt <= heldAt) && (endsAt === null || heldAt <= endsAt),
  );
  return around.length > 0 ? around : onDay;
}

type Placing = Pick<MomentBase, 'session' | 'term'> & { readonly sittings: readonly Held[] };
type Held = Pick<Sitting, 'id' | 'heldOn' | 'startsAt' | 'endsAt'>;

/** Where a vote can have been taken, each place with its days; without any sitting the session itself is one. */
function placesOf<One extends Held>(base: Placing & { readonly sittings: readonly One[] }, vote: Placed) {
  const possible: readonly (One | null)[] = sittingsOf(base, vote);
  return (possible.length > 0 ? possible : [null]).map((sitting) => ({
    sitting,
    days: narrowed(daysOn(base, sitting?.heldOn ?? null), vote.heldOn ?? null),
  }));
}

/** As much of the day of a vote as its own day, its sitting or its session tells. */
export const voteDay = (base: Placing, vote: Placed): KnownDate =>
  sharedDay(
    placesOf(base, vote)
      .map(({ days }) => days)
      .reduce(joined),
  );

/**
 * Every moment a vote can have been taken at, as far as who could vote differs, and what would have to be known to tell
 * which it was. What is recorded leaves one moment; nothing that was not recorded is chosen here.
 */
export function momentsOf(
  base: MomentBase,
  vote: VoteRow,
): { moments: readonly Moment[]; doubts: readonly VoteReason[] } {
  const perSitting = placesOf(base, vote).map(({ sitting, days }) => atSitting(base, vote, sitting, days));
  const doubts = new Map(perSitting.flatMap(({ doubts }) => doubts).map((doubt) => [doubt.code, doubt]));
  const keys = perSitting.map(({ moments }) => JSON.stringify(moments));
  const isOpen = new Set(keys).size > 1;
  return {
    moments: distinct(perSitting.flatMap(({ moments }) => moments)),
    doubts: [...(isOpen ? [doubt('sitting_unknown')] : []), ...doubts.values()],
  };
}

const doubt = (code: ReasonOf<Doubt>['code']): VoteReason => ({ code, params: {} });

/** What may have to be known of a moment. */
type Doubt = 'sitting_unknown' | 'time_unknown' | 'mandate_unknown' | 'ending_unknown' | 'presence_unknown';

type Doubted = { readonly moments: readonly Moment[]; readonly doubts: readonly VoteReason[] };

/** The days since which a vote may be under another rule than the day before. */
const turnsOfLaw = ({ term, council }: MomentBase): string[] => [
  ...lawTurns,
  ...(term ? remnantTurn(term) : []),
  ...(council?.majorities ?? []).flatMap(({ from, to }) => [from ?? [], to ? addDays(to, 1) : []].flat()),
];

function atSitting(base: MomentBase, vote: VoteRow, sitting: Sitting | null, possible: Days): Doubted {
  const days = turningDays(possible, [...registerTurns(base.delegates), ...turnsOfLaw(base)]);
  const perHour = days.flatMap((date) =>
    hoursOf(base, vote, sitting, date).map((time) => atHour(base, vote, sitting, date, time)),
  );
  const moments = distinct(perHour.flatMap((hour) => hour.moments));
  // What the law of the day is, is asked of each moment; here only who could vote.
  const who = perHour.map((hour) => JSON.stringify(hour.moments.map(({ date: _, ...rest }) => rest)));
  const differs = new Set(who).size > 1;
  const own = new Map(perHour.flatMap((hour) => hour.doubts).map((doubt) => [doubt.code, doubt]));
  const dayDoubt: VoteReason = { code: 'day_unknown', params: sitting ? { at: 'sitting' } : {} };
  const hours = differs ? [days.length > 1 ? dayDoubt : doubt('time_unknown')] : [];
  return { moments, doubts: [...hours, ...own.values()] };
}

/** The hours worth asking about: that of the vote, or the beginning and every hour at which somebody came or went. */
function hoursOf(base: MomentBase, vote: VoteRow, sitting: Sitting | null, date: string): string[] {
  if (vote.heldAt !== null) return [vote.heldAt];
  const [from, to] = [sitting?.startsAt ?? '00:00', sitting?.endsAt ?? '23:59'];
  const endings = base.delegates.flatMap(({ endedOn, endedAt }) => (endedOn === date && endedAt) || []);
  const marks = sitting ? marksOf(base, sitting.id).flatMap((mark) => [mark.from, mark.to]) : [];
  const turns = [...endings, ...marks].filter((time) => time !== null && from < time && time <= to);
  return [from, ...new Set(turns as string[])];
}

function atHour(
  base: MomentBase,
  vote: VoteRow,
  sitting: Sitting | null,
  date: string,
  time: string,
): Doubted {
  const spans = base.delegates.map((one) => ({ ...spanOf(one), endReason: one.endReason }));
  const isOver = (span: (typeof spans)[number]) => mayHaveEnded(span, date);
  const certain = seatsAt(spans, date, time);
  const { least, most } = seatsAt(spans, date, time, isOver);
  const totals = range(least, most).map((total) => total || null);
  const isPartial = !isWholeRegister(base.term?.isRegisterComplete, base.delegates.length);
  const stated = statedOf(base, sitting?.id ?? null);
  const isStated = typeof stated?.present === 'number' ? ({ isSittingStated: true } as const) : {};
  const bases = (isPartial ? [null] : totals).map((register) =>
    voteBase({ vote: vote.statedTotal, register, sitting: stated?.total ?? null }),
  );
  // Of a register that is not whole the roll is not either: who else was there is not known.
  const marks = sitting && !isPartial ? marksOf(base, sitting.id) : [];
  const { presents, isVague } =
    vote.statedPresent === null ? presentAt(marks, time) : { presents: [vote.statedPresent], isVague: false };
  const moments = bases.flatMap((known) =>
    presents.map((present) => ({ date, ...known, present, ...isStated })),
  );
  const isAsked = !isPartial && vote.statedTotal === null;
  const doubts = [
    ...(isAsked && least < certain.least ? [doubt('ending_unknown')] : []),
    ...(isAsked && certain.least < most ? [doubt('mandate_unknown')] : []),
    ...(isVague ? [doubt('presence_unknown')] : []),
  ];
  return { moments, doubts };
}

/** How many may have been there; nobody marked is nobody counted. */
function presentAt(marks: readonly AttendanceMark[], time: string) {
  if (marks.length === 0) return { presents: [null], isVague: false };
  const certain = marks.filter((mark) => isPresentAt(mark, time)).length;
  const vague = marks.filter((mark) => !isPresentAt(mark, time) && mayBeThere(mark, time)).length;
  return { presents: range(certain, certain + vague), isVague: vague > 0 };
}

/** Came or left at an hour nobody wrote down, and the hours that were written do not rule the moment out. */
const mayBeThere = ({ status, from, to, away = [] }: AttendanceMark, time: string): boolean =>
  ((status === 'late' && from === null) || (status === 'left_early' && to === null)) &&
  (from === null || from <= time) &&
  (to === null || time < to) &&
  !away.some((span) => span.from <= time && time < span.to);

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

function distinct(moments: readonly Moment[]): Moment[] {
  return [...new Map(moments.map((moment) => [JSON.stringify(moment), moment])).values()];
}
