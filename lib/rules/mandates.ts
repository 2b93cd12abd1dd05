import { addDays } from '@/lib/vi/date';
import { firstDay, type KnownDate, lastDay } from '@/lib/vi/partial-date';
import type { mandateEndReasons } from '@/lib/words';
import { assertDate, assertTime } from './local-time';
import { type Days, turningDays } from './possible-days';

type MandateEndReason = (typeof mandateEndReasons)[number];

/**
 * A delegate's time in office. Its first and last day are local dates as far as they are known, null where nothing is; one
 * with neither a last day nor a reason of its end is still running. `endedAt` null = to the end of the last day.
 */
export type MandateSpan = {
  readonly id: string;
  readonly personId: string;
  readonly startedOn: KnownDate;
  readonly endedOn: KnownDate;
  readonly endedAt: string | null;
  readonly endReason?: MandateEndReason | null;
};

/** Whether a mandate is known to be over, on whatever day. */
export const hasEnded = ({ endedOn, endReason }: Pick<MandateSpan, 'endedOn' | 'endReason'>): boolean =>
  endedOn !== null || (endReason ?? null) !== null;

/** Whether somebody was a delegate at a moment: surely, perhaps, or surely not. */
type Seated = 'yes' | 'maybe' | 'no';

/**
 * Whether the mandate runs at that moment. It runs from the start of its first day until `endedAt` on its last:
 * at `endedAt` itself it is over. With no time, the last day still counts; ask `needsTime` first when the
 * answer is the base of a vote.
 */
export function seatedAt(span: MandateSpan, date: string, time: string | null): Seated {
  assertDate(date);
  const both = [hasBegun(span, date), isRunning(span, date, time)];
  if (both.includes('no')) return 'no';
  return both.includes('maybe') ? 'maybe' : 'yes';
}

function hasBegun({ startedOn }: MandateSpan, date: string): Seated {
  if (startedOn === null) return 'maybe';
  if (date < firstDay(startedOn)) return 'no';
  return date < lastDay(startedOn) ? 'maybe' : 'yes';
}

function isRunning(span: MandateSpan, date: string, time: string | null): Seated {
  const { endedOn, endedAt } = span;
  if (endedOn === null) return hasEnded(span) ? 'maybe' : 'yes';
  if (date < firstDay(endedOn)) return 'yes';
  if (date > lastDay(endedOn)) return 'no';
  if (endedOn !== date) return 'maybe';
  return endedAt === null || time === null || assertTime(time) < endedAt ? 'yes' : 'no';
}

/** Whether the mandate can run at that moment. */
export const mayBeSeated = (span: MandateSpan, date: string, time: string | null): boolean =>
  seatedAt(span, date, time) !== 'no';

/**
 * The mandates that can be running at that moment, one for each person; a person whose mandates overlap is still one
 * delegate.
 */
export function delegatesInOffice<Span extends MandateSpan>(
  spans: readonly Span[],
  date: string,
  time: string | null,
): Span[] {
  const byPerson = new Map<string, Span>();
  for (const span of spans) {
    if (mayBeSeated(span, date, time) && !byPerson.has(span.personId)) byPerson.set(span.personId, span);
  }
  return [...byPerson.values()];
}

/**
 * The fewest and the most delegates there can have been at that moment: the base of a vote, where the two are one number.
 *
 * @param isOver what may be over besides, because nobody wrote the hour of its last day.
 */
export function seatsAt<Span extends MandateSpan>(
  spans: readonly Span[],
  date: string,
  time: string | null,
  isOver: (span: Span) => boolean = () => false,
): { readonly least: number; readonly most: number } {
  const people = new Map<string, Seated>();
  for (const span of spans) {
    const seated = seatedAt(span, date, time);
    const before = people.get(span.personId);
    if (seated === 'no' || before === 'yes') continue;
    people.set(span.personId, seated === 'yes' && !isOver(span) ? 'yes' : 'maybe');
  }
  const all = [...people.values()];
  return { least: all.filter((seated) => seated === 'yes').length, most: all.length };
}

/** The days since which the register may say something else than the day before. */
export const registerTurns = (spans: readonly Pick<MandateSpan, 'startedOn' | 'endedOn'>[]): string[] =>
  spans.flatMap(({ startedOn, endedOn }) => [
    ...(startedOn ? [firstDay(startedOn), lastDay(startedOn)] : []),
    ...(endedOn ? [firstDay(endedOn), lastDay(endedOn), addDays(lastDay(endedOn), 1)] : []),
  ]);

const onEach = (span: MandateSpan, days: Days, time: string | null): Seated[] =>
  turningDays(days, registerTurns([span])).map((day) => seatedAt(span, day, time));

/** Whether the mandate runs at that hour whichever of the days it was. */
export const isSurelyInOffice = (span: MandateSpan, days: Days, time: string | null): boolean =>
  onEach(span, days, time).every((seated) => seated === 'yes');

/** Whether there is one of the days on which it can run at that hour. */
export const mayBeInOffice = (span: MandateSpan, days: Days, time: string | null): boolean =>
  onEach(span, days, time).some((seated) => seated !== 'no');

/** True when a mandate ends part-way through that day, so the base of a vote depends on its time. */
export function needsTime(spans: readonly MandateSpan[], date: string): boolean {
  assertDate(date);
  return spans.some((span) => span.endedOn === date && span.endedAt !== null);
}

/**
 * Whether a mandate that ended on that day may have ended before any given hour of it, because nobody wrote the hour down.
 * A term runs out with its last day; anybody who is released, dismissed or moved leaves at some hour of theirs.
 */
export function mayHaveEnded(
  { endedOn, endedAt, endReason }: Pick<MandateSpan, 'endedOn' | 'endedAt' | 'endReason'>,
  date: string,
): boolean {
  return endedOn === assertDate(date) && endedAt === null && endReason !== 'term_ended';
}

/** A mandate with what its end depends on besides. */
export type Seat = MandateSpan & {
  readonly termEndYear: number;
};

/**
 * Whether somebody has no seat any more at that moment, nor one to come. A mandate without an end is over with the last
 * year of its term, for nobody writes into an old register that it ran out; one that ended that day at an hour nobody
 * wrote, or on a day nobody knows, is over.
 */
export function hasLeft(seats: readonly Seat[], date: string, time: string): boolean {
  return seats.every((seat) => {
    if (seat.startedOn !== null && date < firstDay(seat.startedOn)) return false;
    const ranOut = !hasEnded(seat) && Number(date.slice(0, 4)) > seat.termEndYear;
    const mayBeOver = isRunning(seat, date, time) !== 'yes';
    return ranOut || mayHaveEnded(seat, date) || mayBeOver;
  });
}
