import type { SectionInput } from '@/lib/forms/sections';
import type { Delegate } from '@/lib/record/schema';
import {
  type AttendanceMark,
  type AttendanceStatus,
  countPresent,
  isAbsent,
  presenceOver,
} from '@/lib/rules/attendance';
import { readAway } from '@/lib/rules/away';
import { mayBeInOffice } from '@/lib/rules/mandates';
import type { Days } from '@/lib/rules/possible-days';
import { decideQuorum, type QuorumDecision } from '@/lib/rules/quorum';
import type { RollException } from '@/lib/rules/roll-line';
import { compareNames } from '@/lib/vi/names';
import { parseTime } from '@/lib/vi/parse-moment';
import type { KnownDate } from '@/lib/vi/partial-date';
import { attendanceStatuses } from '@/lib/words';
import { digitOfKey } from '../editor/digit-of-key';

export type Mark = SectionInput<'attendance'>['attendance'][number];
export type RollSitting = {
  id: string;
  label: string;
  heldOn: KnownDate;
  /** The days it can have been held on. */
  days: Days;
  startsAt: string | null;
  endsAt: string | null;
};
export type RollDelegate = Pick<
  Delegate,
  'id' | 'name' | 'unit' | 'startedOn' | 'endedOn' | 'endedAt' | 'endReason'
>;
export type Ratio = { num: number; den: number } | null;

/** Whether the delegate is on the roll of that sitting: in office at some moment of a day it can have been. */
export function isOnRoll(delegate: RollDelegate, sitting: RollSitting): boolean {
  return mayBeInOffice({ ...delegate, personId: delegate.id }, sitting.days, null);
}

/** Whether there is a cell to fill: of who is on the roll, and of those who were marked all the same, to be cleared. */
export const hasCell = (delegate: RollDelegate, sitting: RollSitting, marks: readonly Mark[]): boolean =>
  isOnRoll(delegate, sitting) || markOf(marks, sitting.id, delegate.id) !== undefined;

/** The delegates with a cell at any of the sittings, by given name. */
export function rollOf(
  delegates: readonly RollDelegate[],
  sittings: readonly RollSitting[],
  marks: readonly Mark[],
): RollDelegate[] {
  return delegates
    .filter((delegate) => sittings.some((sitting) => hasCell(delegate, sitting, marks)))
    .sort((a, b) => compareNames(a.name, b.name));
}

export const markOf = (marks: readonly Mark[], sittingId: string, mandateId: string): Mark | undefined =>
  marks.find((mark) => mark.sittingId === sittingId && mark.mandateId === mandateId);

/** Whose mark, and in which sitting. */
type MarkKey = { sittingId: string; mandateId: string };

/**
 * The marks with one cell set to `status`, or cleared with `null`. What the new status cannot have is dropped: somebody
 * absent neither arrived nor left.
 */
export function setMark(
  marks: readonly Mark[],
  { sittingId, mandateId }: MarkKey,
  status: AttendanceStatus | null,
  newId: string,
): Mark[] {
  const found = markOf(marks, sittingId, mandateId);
  if (status === null) return marks.filter((mark) => mark !== found);
  const before = found ?? {
    id: newId,
    sittingId,
    mandateId,
    status,
    fromTime: null,
    toTime: null,
    away: null,
    reason: null,
    toldAt: null,
  };
  const set = { ...before, status, ...keptTimes(status, before) };
  return found ? marks.map((mark) => (mark === found ? set : mark)) : [...marks, set];
}

/** Whether somebody could have told beforehand of it: that they would not be there, or not from the beginning. */
export const mayBeTold = (status: AttendanceStatus): boolean => isAbsent(status) || status === 'late';

function keptTimes(status: AttendanceStatus, { fromTime, toTime, away, toldAt }: Mark) {
  const isTimed = status === 'late' || status === 'left_early';
  const times = isTimed ? { fromTime, toTime } : { fromTime: null, toTime: null };
  return { ...times, away: isAbsent(status) ? null : away, toldAt: mayBeTold(status) ? toldAt : null };
}

/** «Tất cả có mặt»: everybody on the roll who has no mark yet is present; what was set stays. */
export function markAllPresent(
  marks: readonly Mark[],
  sitting: RollSitting,
  roll: readonly RollDelegate[],
  newId: () => string,
): Mark[] {
  const missing = roll.filter((one) => isOnRoll(one, sitting) && !markOf(marks, sitting.id, one.id));
  return missing.reduce<Mark[]>(
    (all, one) => setMark(all, { sittingId: sitting.id, mandateId: one.id }, 'present', newId()),
    [...marks],
  );
}

/**
 * The marks as one line says: everybody on the roll of that sitting is present but for the exceptions. The line is the
 * whole roll, so what was marked before and is not in it is gone.
 */
export function applyRollLine(
  marks: readonly Mark[],
  sitting: RollSitting,
  { exceptions, roll }: { exceptions: readonly RollException[]; roll: readonly RollDelegate[] },
  newId: () => string,
): Mark[] {
  const said = new Map(exceptions.map((one) => [one.id, one]));
  return roll
    .filter((one) => isOnRoll(one, sitting))
    .reduce<Mark[]>(
      (all, { id: mandateId }) => {
        const { status = 'present', time = null, reason = null } = said.get(mandateId) ?? {};
        const at = { sittingId: sitting.id, mandateId };
        const id = markOf(all, sitting.id, mandateId)?.id ?? newId();
        const fresh = setMark(setMark(all, at, null, id), at, status, id);
        const fromTime = status === 'late' ? time : null;
        const toTime = status === 'left_early' ? time : null;
        return fresh.map((mark) => (mark.id === id ? { ...mark, fromTime, toTime, reason } : mark));
      },
      [...marks],
    );
}

/** An absence, or a late coming, that a delegate told beforehand. */
export type Announced = {
  mandateId: string;
  status: 'excused' | 'late';
  reason: string | null;
  toldAt: string;
};

/**
 * The sittings for which what was told is not on the roll yet: nobody was marked, or as there. Who comes late said so of the
 * beginning.
 */
export const openFor = (
  { mandateId, status: told }: Announced,
  roll: { marks: readonly Mark[]; sittings: readonly RollSitting[]; delegates: readonly RollDelegate[] },
): RollSitting[] =>
  roll.sittings.slice(0, told === 'late' ? 1 : undefined).filter((sitting) => {
    const delegate = roll.delegates.find(({ id }) => id === mandateId);
    const status = markOf(roll.marks, sitting.id, mandateId)?.status ?? 'present';
    return delegate !== undefined && isOnRoll(delegate, sitting) && status === 'present';
  });

/** The marks with what was told written into those sittings: the reason goes along, and when it was told. */
export function markAnnounced(
  marks: readonly Mark[],
  { mandateId, status, reason, toldAt }: Announced,
  sittings: readonly RollSitting[],
  newId: () => string,
): Mark[] {
  return sittings.reduce<Mark[]>(
    (all, { id: sittingId }) =>
      setMark(all, { sittingId, mandateId }, status, newId()).map((mark) =>
        mark.sittingId === sittingId && mark.mandateId === mandateId ? { ...mark, reason, toldAt } : mark,
      ),
    [...marks],
  );
}

/** A mark as the rules read it; a time half typed counts as not recorded. */
export function readMark({ status, fromTime, toTime, away }: Mark): AttendanceMark {
  const read = (text: string | null | undefined) => {
    const time = parseTime(text ?? '');
    return time.ok ? time.time : null;
  };
  return { status, from: read(fromTime), to: read(toTime), away: readAway(away ?? null) ?? [] };
}

/** `most` is how many attended at one moment: what a quorum is asked of. */
export type RollState = {
  marked: number;
  present: number;
  most: number;
  total: number;
  quorum: QuorumDecision;
};

/** How a sitting's roll stands: who is marked, who attended, and whether that is a quorum. */
export function rollState(
  marks: readonly Mark[],
  sitting: RollSitting,
  roll: readonly RollDelegate[],
  ratio: Ratio,
): RollState {
  const on = new Set(roll.filter((one) => isOnRoll(one, sitting)).map(({ id }) => id));
  const here = marks.filter((mark) => mark.sittingId === sitting.id && on.has(mark.mandateId)).map(readMark);
  const total = on.size;
  const present = countPresent(here, null);
  const { most } = presenceOver(here, sitting);
  const quorum = decideQuorum({ total, present: here.length > 0 ? most : null, ratio });
  return { marked: here.length, present, most, total, quorum };
}

/**
 * What a key means in a cell: a status, `null` to clear, `undefined` for nothing. Backspace means nothing: programs for
 * typing Vietnamese send it by themselves.
 */
export function statusOfKey(pressed: { key: string; code: string }): AttendanceStatus | null | undefined {
  const digit = digitOfKey(pressed);
  if (pressed.key === 'Delete' || digit === '0') return null;
  return digit === null ? undefined : attendanceStatuses[Number(digit) - 1];
}

/** The place the cursor is at, by name: rows come and go around it, and no key may then act on a neighbour. */
export type Cursor = { delegateId: string; sittingId: string };

export type Cell = { row: number; column: number };

/** Where the cursor is in the grid; at the start if what it was on is gone. */
export function cellOf(
  { delegateId, sittingId }: Cursor,
  delegates: readonly { id: string }[],
  sittings: readonly { id: string }[],
): Cell {
  const row = delegates.findIndex(({ id }) => id === delegateId);
  const column = sittings.findIndex(({ id }) => id === sittingId);
  return { row: Math.max(0, row), column: Math.max(0, column) };
}

/** Where an arrow, Home or End leads from a cell, within the grid; `null` for any other key. */
export function nextCell({ row, column }: Cell, key: string, rows: number, columns: number): Cell | null {
  const steps: Record<string, Cell> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row: 0, column },
    End: { row: rows - 1, column },
  };
  const to = steps[key];
  if (!to) return null;
  const within = (value: number, size: number) => Math.max(0, Math.min(size - 1, value));
  return { row: within(to.row, rows), column: within(to.column, columns) };
}
