import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  delegatesInOffice,
  hasLeft,
  type MandateSpan,
  mayBeSeated,
  needsTime,
  type Seat,
  seatedAt,
  seatsAt,
} from './mandates';

function span(id: string, change: Partial<MandateSpan> = {}): MandateSpan {
  return { id, personId: `person-${id}`, startedOn: '2016-06-20', endedOn: null, endedAt: null, ...change };
}

const released = span('a', { endedOn: '2020-06-12', endedAt: '09:15' });
const wholeDay = span('b', { endedOn: '2020-06-12' });

describe('mayBeSeated', () => {
  it.each([
    ['the day before it starts', span('s'), '2016-06-19', null, false],
    ['its first day', span('s'), '2016-06-20', '00:00', true],
    ['years later without an end', span('s'), '2026-01-01', '12:00', true],
    ['the day before it ends', released, '2020-06-11', '23:59', true],
    ['a minute before it ends', released, '2020-06-12', '09:14', true],
    ['the minute it ends', released, '2020-06-12', '09:15', false],
    ['its last day, time not recorded', released, '2020-06-12', null, true],
    ['the end of a whole last day', wholeDay, '2020-06-12', '23:59', true],
    ['the day after it ended', wholeDay, '2020-06-13', '00:00', false],
    ['the day after, no time', released, '2020-06-13', null, false],
  ])('%s', (_name, mandate, date, time, expected) => {
    expect(mayBeSeated(mandate, date, time)).toBe(expected);
  });

  it('refuses a date or a time that is not one', () => {
    expect(() => mayBeSeated(wholeDay, '12/6/2020', null)).toThrow(RangeError);
    expect(() => mayBeSeated(released, '2020-06-12', '9:15')).toThrow(RangeError);
  });
});

describe('delegatesInOffice', () => {
  it('is one fewer at the next vote after a release', () => {
    const council = [released, wholeDay, span('c')];
    expect(delegatesInOffice(council, '2020-06-12', '09:00').map((one) => one.id)).toEqual(['a', 'b', 'c']);
    expect(delegatesInOffice(council, '2020-06-12', '09:30').map((one) => one.id)).toEqual(['b', 'c']);
  });

  it('counts a person with overlapping mandates once', () => {
    const twice = [span('a', { personId: 'same' }), span('b', { personId: 'same' })];
    expect(delegatesInOffice(twice, '2020-06-12', null)).toHaveLength(1);
  });

  it('never grows as the clock moves on within a day', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const clock = (value: number) =>
      `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.array(minute, { maxLength: 8 }), minute, minute, (ends, first, second) => {
        const spans = ends.map((end, index) =>
          span(String(index), { endedOn: '2020-06-12', endedAt: clock(end) }),
        );
        const [early, late] = first < second ? [first, second] : [second, first];
        const before = delegatesInOffice(spans, '2020-06-12', clock(early)).length;
        const after = delegatesInOffice(spans, '2020-06-12', clock(late)).length;
        expect(after).toBe(before - ends.filter((end) => early < end && end <= late).length);
      }),
    );
  });
});

describe('needsTime', () => {
  it.each([
    ['a mandate ends at a time', [released], '2020-06-12', true],
    ['it ends at a time on another day', [released], '2020-06-11', false],
    ['it lasts the whole day', [wholeDay, span('c')], '2020-06-12', false],
  ])('%s', (_name, spans, date, expected) => {
    expect(needsTime(spans, date)).toBe(expected);
  });
});

describe('hasLeft', () => {
  const seat = (change: Partial<Seat> = {}): Seat => ({
    ...{ ...span('s'), endReason: null, termEndYear: 2021 },
    ...change,
  });
  const ended = (endedOn: string, endedAt: string | null, endReason: Seat['endReason'] = 'released') =>
    seat({ endedOn, endedAt, endReason });

  it.each<[string, Seat[], boolean]>([
    ['in office', [seat()], false],
    ['ended the day before', [ended('2020-06-11', null)], true],
    ['ends at an hour to come', [ended('2020-06-12', '10:00')], false],
    ['ended at this hour', [ended('2020-06-12', '09:00')], true],
    ['released that day, hour unknown', [ended('2020-06-12', null)], true],
    ['the last day of the term', [ended('2020-06-12', null, 'term_ended')], false],
    ['ended, and in office again', [ended('2018-01-01', null), seat({ startedOn: '2019-01-01' })], false],
    ['ended, and elected anew', [ended('2020-06-01', null), seat({ startedOn: '2020-07-01' })], false],
    ['never closed, of a term long over', [seat({ termEndYear: 2019 })], true],
  ])('%s', (_name, seats, expected) => {
    expect(hasLeft(seats, '2020-06-12', '09:00')).toBe(expected);
  });
});

describe('a mandate whose days are known no nearer than they are', () => {
  const of = (startedOn: string | null, endedOn: string | null, endReason: 'released' | null = null) => ({
    ...{ id: 'm', personId: 'p', startedOn, endedOn, endedAt: null, endReason },
  });

  it.each([
    ['2021-07', null, null, '2021-06-30', 'no'],
    ['2021-07', null, null, '2021-07-01', 'maybe'],
    ['2021-07', null, null, '2021-07-31', 'yes'],
    ['2021', '2024-05', 'released', '2024-04-30', 'yes'],
    ['2021', '2024-05', 'released', '2024-05-31', 'maybe'],
    ['2021', '2024-05', 'released', '2024-06-01', 'no'],
    ['2021', null, 'released', '2024-06-01', 'maybe'],
    [null, null, null, '2024-06-01', 'maybe'],
    [null, '2024-05-02', 'released', '2024-05-03', 'no'],
  ] as const)('from %s to %s (%s), on %s: %s', (startedOn, endedOn, reason, date, seated) => {
    expect(seatedAt(of(startedOn, endedOn, reason), date, null)).toBe(seated);
  });

  it('makes the base a range, of each person once', () => {
    const spans = [
      of('2021-07-01', null),
      { ...of(null, null), id: 'n', personId: 'q' },
      { ...of('2024', null), id: 'o', personId: 'q' },
    ];
    expect(seatsAt(spans, '2024-03-01', null)).toEqual({ least: 1, most: 2 });
  });

  it('is over for whoever is to be kept from drafts', () => {
    const seat = { ...of('2021-07-01', null, 'released'), termEndYear: 2026 };
    expect(hasLeft([seat], '2024-06-01', '08:00')).toBe(true);
    expect(hasLeft([{ ...seat, endReason: null, startedOn: null }], '2024-06-01', '08:00')).toBe(false);
  });
});
