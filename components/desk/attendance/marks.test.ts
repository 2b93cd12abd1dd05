import { describe, expect, it } from 'vitest';
import {
  applyRollLine,
  cellOf,
  type Mark,
  markAllPresent,
  markAnnounced,
  nextCell,
  openFor,
  type RollDelegate,
  rollOf,
  rollState,
  setMark,
  statusOfKey,
} from './marks';

const delegate = (id: string, name: string, change: Partial<RollDelegate> = {}): RollDelegate => ({
  id,
  name,
  unit: null,
  startedOn: '2021-06-20',
  endedOn: null,
  endedAt: null,
  endReason: null,
  ...change,
});
const morning = {
  id: 's1',
  label: 'Phiên sáng',
  heldOn: '2025-07-10',
  days: { from: '2025-07-10', to: '2025-07-10' },
  startsAt: '08:00',
  endsAt: '11:30',
};
const nextDay = {
  id: 's2',
  label: 'Ngày hai',
  heldOn: '2025-07-11',
  days: { from: '2025-07-11', to: '2025-07-11' },
  startsAt: null,
  endsAt: null,
};
const mark = (mandateId: string, change: Partial<Mark> = {}): Mark => ({
  id: `m-${mandateId}`,
  sittingId: 's1',
  mandateId,
  status: 'present',
  fromTime: null,
  toTime: null,
  away: null,
  reason: null,
  toldAt: null,
  ...change,
});

const binh = delegate('b', 'Trần Bình');
const an = delegate('a', 'Nguyễn Thị An');
const left = delegate('l', 'Lê Cúc', { endedOn: '2025-07-10' });
const before = delegate('x', 'Vũ Ân', { endedOn: '2025-07-09' });

it('lists who is in office on a day of sitting, by given name', () => {
  expect(rollOf([binh, left, before, an], [morning, nextDay], []).map(({ id }) => id)).toEqual([
    'a',
    'b',
    'l',
  ]);
  expect(rollOf([binh, left], [nextDay], []).map(({ id }) => id)).toEqual(['b']);
  const stray = { ...mark('x'), sittingId: nextDay.id };
  expect(rollOf([before], [nextDay], [stray]), 'a mark nobody should have can be cleared').toEqual([before]);
});

describe('setMark', () => {
  const cell = { sittingId: 's1', mandateId: 'a' };

  it('adds, changes and clears one cell and leaves the others alone', () => {
    const other = mark('b');
    const added = setMark([other], cell, 'excused', 'new');
    expect(added).toEqual([other, mark('a', { id: 'new', status: 'excused' })]);
    const changed = setMark(added, cell, 'online', 'unused');
    expect(changed[1]).toMatchObject({ id: 'new', status: 'online' });
    expect(setMark(changed, cell, null, 'unused')).toEqual([other]);
    expect(setMark([other], cell, null, 'unused')).toEqual([other]);
  });

  it('keeps times only where somebody came late or left early, and the reason always', () => {
    const late = mark('a', { status: 'late', fromTime: '8h45', reason: 'Đi công tác' });
    expect(setMark([late], cell, 'left_early', 'x')[0]).toMatchObject({
      fromTime: '8h45',
      reason: 'Đi công tác',
    });
    expect(setMark([late], cell, 'absent', 'x')[0]).toMatchObject({ fromTime: null, reason: 'Đi công tác' });
    const gone = mark('a', { away: '9h30-10h' });
    expect(setMark([gone], cell, 'late', 'x')[0]).toMatchObject({ away: '9h30-10h' });
    expect(setMark([gone], cell, 'absent', 'x')[0]).toMatchObject({ away: null });
  });
});

it('makes present only those without a mark and on that day’s roll', () => {
  let count = 0;
  const excused = mark('a', { status: 'excused' });
  const marks = markAllPresent([excused], nextDay, [an, binh, left], () => `n${count++}`);
  expect(marks.map(({ sittingId, mandateId, status }) => [sittingId, mandateId, status])).toEqual([
    ['s1', 'a', 'excused'],
    ['s2', 'a', 'present'],
    ['s2', 'b', 'present'],
  ]);
});

describe('rollState', () => {
  const roll = [an, binh, left];
  const ratio = { num: 2, den: 3 };

  it('says nothing of presence before anybody is marked', () => {
    const state = rollState([], morning, roll, ratio);
    expect(state).toMatchObject({ marked: 0, total: 3, quorum: { met: null, required: 2 } });
  });

  it('counts attendance against all in office, and a time half typed as no time', () => {
    const marks = [mark('a'), mark('b', { status: 'late', fromTime: '8h' }), mark('l', { status: 'absent' })];
    expect(rollState(marks, morning, roll, ratio)).toMatchObject({
      marked: 3,
      present: 2,
      quorum: { met: true },
    });
    const inTurns = [
      mark('a', { status: 'left_early', toTime: '9h' }),
      mark('b', { status: 'late', fromTime: '10h' }),
      mark('l', { status: 'absent' }),
    ];
    expect(rollState(inTurns, morning, roll, ratio)).toMatchObject({
      ...{ present: 2, most: 1 },
      quorum: { met: false },
    });
    const fewer = [mark('a'), mark('b', { status: 'excused' })];
    expect(rollState(fewer, morning, roll, ratio)).toMatchObject({ present: 1, quorum: { met: false } });
  });
});

it.each([
  ['1', 'present'],
  ['2', 'late'],
  ['3', 'left_early'],
  ['4', 'online'],
  ['5', 'excused'],
  ['6', 'absent'],
  ['Delete', null],
  ['0', null],
  ['7', undefined],
  ['a', undefined],
])('key %s', (key, status) => {
  expect(statusOfKey({ key, code: '' })).toBe(status);
});

it.each([
  ['a Vietnamese keyboard, where the row of digits gives letters', 'Digit5', '\u0309', 'excused'],
  ['a French one', 'Digit2', 'é', 'late'],
  ['the digits on the right', 'Numpad3', '3', 'left_early'],
  ['the same without Num Lock', 'Numpad1', 'End', undefined],
  ['what a program for typing Vietnamese sends by itself', 'Backspace', 'Backspace', undefined],
])('reads a key of %s', (_name, code, key, status) => {
  expect(statusOfKey({ key, code })).toBe(status);
});

it('keeps the cursor on its delegate while rows come and go, and at the start when that one is gone', () => {
  const at = { delegateId: 'b', sittingId: 's1' };
  const [a, b] = [delegate('a', 'An'), delegate('b', 'Bình')];
  expect(cellOf(at, [a, b], [morning])).toEqual({ row: 1, column: 0 });
  expect(cellOf(at, [b], [nextDay, morning])).toEqual({ row: 0, column: 1 });
  expect(cellOf(at, [a], [morning])).toEqual({ row: 0, column: 0 });
});

it.each([
  ['ArrowDown', { row: 0, column: 0 }, { row: 1, column: 0 }],
  ['ArrowUp', { row: 0, column: 0 }, { row: 0, column: 0 }],
  ['ArrowRight', { row: 2, column: 1 }, { row: 2, column: 1 }],
  ['ArrowLeft', { row: 2, column: 1 }, { row: 2, column: 0 }],
  ['End', { row: 0, column: 1 }, { row: 2, column: 1 }],
  ['Tab', { row: 0, column: 1 }, null],
])('%s moves within the grid', (key, from, to) => {
  expect(nextCell(from, key, 3, 2)).toEqual(to);
});

describe('a roll in one line', () => {
  let last = 0;
  const apply = (marks: readonly Mark[], exceptions: Parameters<typeof applyRollLine>[2]['exceptions']) =>
    applyRollLine(marks, morning, { exceptions, roll: [an, binh, before] }, () => `new${++last}`);

  it('marks everybody on the roll, and nobody else', () => {
    const marks = apply([], [{ id: 'b', status: 'late', time: '09:00', reason: null }]);
    expect(marks.map((one) => [one.mandateId, one.status, one.fromTime, one.toTime])).toEqual([
      ['a', 'present', null, null],
      ['b', 'late', '09:00', null],
    ]);
  });

  it('is the whole roll: what was marked before is gone, other sittings stay', () => {
    const was = [mark('a', { status: 'excused', reason: 'ốm' }), mark('a', { id: 'other', sittingId: 's2' })];
    const marks = apply(was, [{ id: 'b', status: 'left_early', time: '10:00', reason: 'việc nhà' }]);
    expect(marks.find(({ id }) => id === 'm-a')).toMatchObject({ status: 'present', reason: null });
    expect(marks.find(({ id }) => id === 'other')).toEqual(was[1]);
    expect(marks.find(({ mandateId }) => mandateId === 'b')).toMatchObject({
      toTime: '10:00',
      reason: 'việc nhà',
    });
  });
});

describe('an absence told beforehand', () => {
  const announced = {
    mandateId: 'a',
    status: 'excused' as const,
    reason: 'Đi viện',
    toldAt: '2026-06-10T16:42',
  };
  const sittings = [morning, nextDay];
  const roll = { sittings, delegates: [an, binh] };
  const newId = () => 'new';

  it('is offered for the sittings where nobody was marked, or as there', () => {
    expect(openFor(announced, { ...roll, marks: [] })).toEqual(sittings);
    expect(openFor({ ...announced, status: 'late' }, { ...roll, marks: [] })).toEqual([morning]);
    const here = sittings
      .slice(0, 1)
      .flatMap(({ id }) => setMark([], { sittingId: id, mandateId: 'a' }, 'present', 'm'));
    expect(openFor(announced, { ...roll, marks: here })).toEqual(sittings);
    const gone = sittings
      .slice(0, 1)
      .flatMap(({ id }) => setMark([], { sittingId: id, mandateId: 'a' }, 'absent', 'm'));
    expect(openFor(announced, { ...roll, marks: gone })).toEqual(sittings.slice(1));
    expect(openFor({ ...announced, mandateId: 'nobody' }, { ...roll, marks: [] })).toEqual([]);
  });

  it('goes onto the roll with its reason and its hour, and leaves with another status', () => {
    const marks = markAnnounced([], announced, sittings.slice(0, 1), newId);
    expect(marks).toMatchObject([{ status: 'excused', reason: 'Đi viện', toldAt: '2026-06-10T16:42' }]);
    const key = { sittingId: sittings[0]?.id ?? '', mandateId: 'a' };
    expect(setMark(marks, key, 'absent', 'x')).toMatchObject([{ toldAt: '2026-06-10T16:42' }]);
    expect(setMark(marks, key, 'present', 'x')).toMatchObject([{ toldAt: null }]);
  });
});
