import { addDays } from '@/lib/vi/date';
import type { mandateEndReasons } from '@/lib/words';
import { assertDate, assertTime } from './local-time';
import { type Days, turningDays } from './possible-days';

type MandateEndReason = (typeof mandateEndReasons)[number];

/**
 * A delegate's time in office. Dates and times are local; `endedOn` null = still in office,
 * `endedAt` null = to the end of the last day.
 */
export type MandateSpan = {
  readonly id: string;
  readonly personId: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly endedAt: string | null;
};

/**
 * Whether the mandate runs at that moment. It runs from the start of its first day until `endedAt` on its last:
 * at `endedAt` itself it is over. With no time, the last day still counts; ask `needsTime` first when the
 * answer is the base of a vote.
 */
export function inOfficeAt(span: MandateSpan, date: string, time: string | null): boolean {
  assertDate(date);
  if (date < span.startedOn) return false;
  if (span.endedOn === null || date < span.endedOn) return true;
  if (date > span.endedOn) return false;
  return span.endedAt === null || time === null || assertTime(time) < span.endedAt;
}

/**
 * The mandates running at that moment, one for each person; their number is the base of a vote.
 * A person whose mandates overlap is still one delegate.
 */
export function delegatesInOffice<Span extends MandateSpan>(
  spans: readonly Span[],
  date: string,
  time: string | null,
): Span[] {
  const byPerson = new Map<string, Span>();
  for (const span of spans) {
    if (inOfficeAt(span, date, time) && !byPerson.has(span.personId)) byPerson.set(span.personId, span);
  }
  return [...byPerson.values()];
}

/** The days since which the register says something else than the day before. */
export const registerTurns = (spans: readonly Pick<MandateSpan, 'startedOn' | 'endedOn'>[]): string[] =>
  spans.flatMap(({ startedOn, endedOn }) => [startedOn, ...(endedOn ? [endedOn, addDays(endedOn, 1)] : [])]);

const onEach = (span: MandateSpan, days: Days, time: string | null): boolean[] =>
  turningDays(days, registerTurns([span])).map((day) => inOfficeAt(span, day, time));

/** Whether the mandate runs at that hour whichever of the days it was. */
export const isSurelyInOffice = (span: MandateSpan, days: Days, time: string | null): boolean =>
  onEach(span, days, time).every(Boolean);

/** Whether there is one of the days on which it runs at that hour. */
export const mayBeInOffice = (span: MandateSpan, days: Days, time: string | null): boolean =>
  onEach(span, days, time).some(Boolean);

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
  {
    endedOn,
    endedAt,
    endReason,
  }: Pick<MandateSpan, 'endedOn' | 'endedAt'> & { endReason: MandateEndReason | null },
  date: string,
): boolean {
  return endedOn === assertDate(date) && endedAt === null && endReason !== 'term_ended';
}

/** A mandate with what its end depends on besides. */
export type Seat = MandateSpan & {
  readonly endReason: MandateEndReason | null;
  readonly termEndYear: number;
};

/**
 * Whether somebody has no seat any more at that moment, nor one to come. A mandate without an end is over with the last
 * year of its term, for nobody writes into an old register that it ran out; one that ended that day at an hour nobody
 * wrote is over.
 */
export function hasLeft(seats: readonly Seat[], date: string, time: string): boolean {
  return seats.every((seat) => {
    if (date < seat.startedOn) return false;
    const ranOut = seat.endedOn === null && Number(date.slice(0, 4)) > seat.termEndYear;
    return ranOut || mayHaveEnded(seat, date) || !inOfficeAt(seat, date, time);
  });
}
