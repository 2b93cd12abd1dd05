import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '@/lib/vi/date';
import { firstDay, lastDay } from '@/lib/vi/partial-date';
import { daysOfSession, isOutside, joined, narrowed, sharedDay, turningDays } from './possible-days';

const term = { startYear: 2016, endYear: 2021 };

describe('the days a session can have been held on', () => {
  test.each([
    ['2024-07-10', '2024-07-12', { from: '2024-07-10', to: '2024-07-12' }],
    ['2024-07', '2024-07', { from: '2024-07-01', to: '2024-07-31' }],
    ['2019', '2019', { from: '2019-01-01', to: '2019-12-31' }],
    ['2024-07-10', null, { from: '2024-07-10', to: '2024-09-08' }],
    [null, '2024-03-01', { from: '2024-01-01', to: '2024-03-01' }],
    ['2003', '2003', { from: '2003-12-10', to: '2003-12-31' }],
    [null, null, { from: '2016-01-01', to: '2021-12-31' }],
  ])('%s to %s', (startsOn, endsOn, days) => {
    expect(daysOfSession({ startsOn, endsOn }, term)).toEqual(days);
  });

  it('are all whose law is known where not even the term is', () => {
    expect(daysOfSession({ startsOn: null, endsOn: null })).toEqual({ from: '2003-12-10', to: null });
  });
});

test.each([
  [{ from: '2024-07-01', to: '2024-07-31' }, '2024-07'],
  [{ from: '2024-07-10', to: '2024-07-10' }, '2024-07-10'],
  [{ from: '2024-06-30', to: '2024-07-02' }, '2024'],
  [{ from: '2023-12-31', to: '2024-01-01' }, null],
  [{ from: '2003-12-10', to: null }, null],
])('of %o is known %s', (days, shared) => {
  expect(sharedDay(days)).toBe(shared);
});

const day = fc
  .date({ min: new Date('2004-01-01'), max: new Date('2030-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([iso, length]) => iso.slice(0, length));

test('what is shared of days never says a day that is not all of them', () => {
  fc.assert(
    fc.property(day, fc.nat(40), (from, more) => {
      const to = addDays(from, more);
      const shared = sharedDay({ from, to });
      expect(shared === null || (firstDay(shared) <= from && lastDay(shared) >= to)).toBe(true);
      expect(shared?.length === 10).toBe(from === to);
    }),
  );
});

test('a date narrows the days to itself, and to nothing else', () => {
  fc.assert(
    fc.property(partial, partial, (session, own) => {
      const days = daysOfSession({ startsOn: session, endsOn: session });
      const { from, to } = narrowed(days, own);
      expect(from >= firstDay(own) && (to ?? '') <= lastDay(own)).toBe(true);
      expect(narrowed(days, null)).toEqual(days);
    }),
  );
});

test('turning days lie within, and the first is the first', () => {
  const days = { from: '2024-07-01', to: '2024-07-31' };
  expect(turningDays(days, ['2024-07-05', '2024-06-30', '2024-08-01', '2024-07-05'])).toEqual([
    '2024-07-01',
    '2024-07-05',
  ]);
  expect(joined(days, { from: '2024-06-30', to: null })).toEqual({ from: '2024-06-30', to: null });
});

test.each([
  ['2024-07-09', true],
  ['2024-07-10', false],
  ['2024-07', false],
  ['2024-08', true],
  [null, false],
])('%s lies outside 10–12/7/2024: %s', (date, outside) => {
  expect(isOutside(date, { startsOn: '2024-07-10', endsOn: '2024-07-12' })).toBe(outside);
});
