import { countPresent, presenceOver } from '@/lib/rules/attendance';
import { readAway } from '@/lib/rules/away';
import { type MandateSpan, mayBeInOffice, registerTurns, seatsAt } from '@/lib/rules/mandates';
import { type Days, daysOfSession, narrowed, turningDays } from '@/lib/rules/possible-days';
import { decideQuorum } from '@/lib/rules/quorum';
import { isWholeRegister } from '@/lib/rules/register';
import type { DayRange } from '@/lib/vi/day-range';
import type { KnownDate } from '@/lib/vi/partial-date';
import { knownAbsent } from './absences';
import type { SessionDraft } from './draft';
import { withLed } from './led-by';
import { knownTexts } from './row-texts';
import type { Delegate, Mark, Sitting } from './schema';
import { sourceOf } from './sourced';
import type { StatedPresence } from './stated-numbers';

/** A mandate as the rules read it: each is a person of its own here. */
export const spanOf = ({ id, startedOn, endedOn, endedAt, endReason }: Delegate): MandateSpan => ({
  ...{ id, personId: id, startedOn, endedOn, endedAt, endReason },
});

/** The mandates of the term as the rules read them. */
export const spansOf = (delegates: readonly Delegate[]): MandateSpan[] => delegates.map(spanOf);

/** As much of a draft as says on which days its sittings and votes can have been. */
type Dated = { readonly session: DayRange; readonly term?: SessionDraft['term'] };

/** The days a sitting or a vote of the session can have been on, by what is stated of its own day. */
export const daysOn = ({ session, term }: Dated, heldOn: KnownDate): Days =>
  narrowed(daysOfSession(session, term), heldOn);

/**
 * Delegates in office at a moment; `null` where the register of mandates names none or is not whole, for unknown is not
 * zero, or where days it can have been give different numbers.
 */
export function totalAt(
  draft: Pick<SessionDraft, 'delegates'> & Dated,
  heldOn: KnownDate,
  time: string | null,
): number | null {
  if (!isWholeRegister(draft.term?.isRegisterComplete, draft.delegates.length)) return null;
  const spans = spansOf(draft.delegates);
  const days = turningDays(daysOn(draft, heldOn), registerTurns(spans));
  const seats = days.map((day) => seatsAt(spans, day, time));
  const [total, ...others] = new Set(seats.flatMap(({ least, most }) => [least, most]));
  return others.length === 0 && total ? total : null;
}

/** The delegates whose mandate can touch the session's days. */
export function delegatesOf(draft: SessionDraft): Delegate[] {
  const days = daysOn(draft, null);
  return draft.delegates.filter((one) => mayBeInOffice(spanOf(one), days, null)).map(withKnownTexts);
}

/** Of a mandate and its offices, what is not known is left out. */
function withKnownTexts({ id, slug, name, unit, offices, ...row }: Delegate): Delegate {
  const { startedOn, endedOn, endedAt, endReason } = row;
  const days = { startedOn, endedOn, endedAt, endReason, ...knownTexts('mandates', row) };
  const held = offices.map(({ kind, title, startedOn, endedOn, ...texts }) => ({
    ...{ kind, title, startedOn, endedOn },
    ...knownTexts('offices', texts),
  }));
  return { id, slug, name, unit, ...days, offices: held };
}

/** The marks of one sitting as the attendance rules read them. */
export function marksOf(draft: Pick<SessionDraft, 'attendance'>, sittingId: string): Mark[] {
  return draft.attendance
    .filter((row) => row.sittingId === sittingId)
    .map(({ mandateId, status, fromTime, toTime, away, toldAt }) => {
      const spans = readAway(away) ?? [];
      const mark = { delegate: mandateId, status, from: fromTime, to: toTime };
      // A row as an older step of the trail has it knows of no telling.
      return { ...mark, ...(spans.length > 0 && { away: spans }), ...(toldAt && { told: toldAt }) };
    });
}

/** What a source states of a sitting; null where it states no number. */
export function statedOf(
  { attendanceNumbers }: Pick<SessionDraft, 'attendanceNumbers'>,
  sittingId: string | null,
): StatedPresence | null {
  const row = attendanceNumbers.find((one) => one.sittingId === sittingId);
  if (!row) return null;
  const { total, present, presentBound, excused, unexcused, elected } = row;
  return { total, present, presentBound, excused, unexcused, ...(elected && { elected }), ...sourceOf(row) };
}

/** Each sitting with its attendance, or without where nobody was marked. */
export function buildSittings(draft: SessionDraft): Sitting[] {
  const { article: quorumArticle = null } = draft.council.quorum;
  return draft.sittings.map((row) => {
    const { id, label, heldOn, startsAt, endsAt, isClosed } = row;
    const marks = marksOf(draft, id);
    const total = totalAt(draft, heldOn, startsAt);
    const present = countPresent(marks, null);
    const { most } = presenceOver(marks, { startsAt, endsAt });
    const quorum = decideQuorum({ total, present: most, ratio: draft.council.quorum });
    const isPossible = total !== null && present <= total;
    // How many members of a body must come is no rule of the council's for its own sittings.
    const isRecorded =
      !draft.session.meetingKind &&
      marks.length > 0 &&
      isPossible &&
      quorum.required !== null &&
      quorum.met !== null;
    const attendance = isRecorded
      ? { total, present, quorumRequired: quorum.required, quorumMet: quorum.met, quorumArticle, marks }
      : null;
    const texts = {
      ...knownTexts('sittings', row),
      ...knownAbsent('sittings', withLed(row, draft.sessionRoles)),
    };
    const stated = statedOf(draft, id);
    const known =
      marks.length > 0 && (total === null || draft.session.meetingKind) ? { knownMarks: marks } : {};
    const when = { heldOn, startsAt, endsAt, isClosed };
    return { id, label, ...when, ...texts, attendance, ...known, ...(stated && { stated }) };
  });
}
