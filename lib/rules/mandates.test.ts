import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delegatesInOffice, hasLeft, inOfficeAt, type MandateSpan, needsTime, type Seat } from './mandates';

function span(id: string, change: Partial<MandateSpan> = {}): MandateSpan {
  return { id, personId: `person-${id}`, startedOn: '2016-06-20', endedOn: null, endedAt: null, ...change };
}

const released = span('a', { endedOn: '2020-06-12', endedAt: '09:15' });
const wholeDay = span('b', { endedOn: '2020-06-12' });

describe('inOfficeAt', () => {
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
    expect(inOfficeAt(mandate, date, time)).toBe(expected);
  });

  it('refuses a date or a time that is not one', () => {
    expect(() => inOfficeAt(wholeDay, '12/6/2020', null)).toThrow(RangeError);
    expect(() => inOfficeAt(released, '2020-06-12', '9:15')).toThrow(RangeError);
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
