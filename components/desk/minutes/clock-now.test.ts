import { expect, test } from 'vitest';
import { clockNow } from './clock-now';

const sittings = [
  { id: 'a', heldOn: '2026-12-14', startsAt: null },
  { id: 'b', heldOn: '2026-12-15', startsAt: null },
];

test('the hour is stamped while the session is on, and on no other day', () => {
  expect(clockNow(sittings, '2026-12-14T01:42:07.000Z')).toEqual({ at: '08:42', sitting: 'a' });
  expect(clockNow(sittings, '2026-12-13T17:30:00.000Z')).toEqual({ at: '00:30', sitting: 'a' });
  expect(clockNow(sittings, '2026-12-20T02:00:00.000Z')).toEqual({ at: null, sitting: null });
});

test('of two sittings on one day none is guessed', () => {
  const both = [...sittings, { id: 'c', heldOn: '2026-12-14', startsAt: '13:30' }];
  expect(clockNow(both, '2026-12-14T01:00:00.000Z')).toEqual({ at: '08:00', sitting: null });
});

test.each([
  ['00:30', null],
  ['02:00', 'morning'],
  ['06:29', 'morning'],
  ['06:30', 'afternoon'],
])('of two whose hours are known it is the last that has begun, at %sZ', (hour, sitting) => {
  const both = [
    { id: 'afternoon', heldOn: '2026-12-14', startsAt: '13:30' },
    { id: 'morning', heldOn: '2026-12-14', startsAt: '08:00' },
  ];
  expect(clockNow(both, `2026-12-14T${hour}:00.000Z`).sitting).toBe(sitting);
});

test.each([
  ['a sitting that may still go on', '13:30', '12:15', '19:15'],
  ['one that must be over', '13:30', '13:15', null],
  ['a day of which nobody knows the hours', null, '13:15', '20:15'],
])('the evening after nothing is stamped: %s', (_, startsAt, utc, stamped) => {
  const day = [{ id: 'a', heldOn: '2026-12-14', startsAt }];
  expect(clockNow(day, `2026-12-14T${utc}:00.000Z`).at).toBe(stamped);
});
