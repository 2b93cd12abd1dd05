import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceStatuses } from '@/lib/words';
import {
  type AttendanceMark,
  type AttendanceStatus,
  countPresent,
  isPresentAt,
  presenceOver,
} from './attendance';

function mark(
  status: AttendanceStatus,
  from: string | null = null,
  to: string | null = null,
): AttendanceMark {
  return { status, from, to };
}

describe('isPresentAt', () => {
  it.each([
    ['present all along', mark('present'), '08:30', true],
    ['online all along', mark('online'), '08:30', true],
    ['late, before arriving', mark('late', '09:00'), '08:30', false],
    ['late, the minute of arriving', mark('late', '09:00'), '09:00', true],
    ['late, afterwards', mark('late', '09:00'), '11:00', true],
    ['late, arrival not recorded', mark('late'), '11:00', false],
    ['left early, before leaving', mark('left_early', null, '10:00'), '09:59', true],
    ['left early, the minute of leaving', mark('left_early', null, '10:00'), '10:00', false],
    ['left early, leaving not recorded', mark('left_early'), '08:30', false],
    ['late and gone again', mark('late', '09:00', '10:00'), '10:30', false],
    ['online for a part', mark('online', '09:00', '10:00'), '09:30', true],
    ['while away', { ...mark('present'), away: [{ from: '09:00', to: '10:00' }] }, '09:30', false],
    [
      'the minute of coming back',
      { ...mark('present'), away: [{ from: '09:00', to: '10:00' }] },
      '10:00',
      true,
    ],
    ['away, no time asked', { ...mark('present'), away: [{ from: '09:00', to: '10:00' }] }, null, true],
    ['excused', mark('excused'), '08:30', false],
    ['absent', mark('absent'), '08:30', false],
    ['late, no time asked', mark('late', '09:00'), null, true],
    ['left early, no time asked', mark('left_early'), null, true],
    ['excused, no time asked', mark('excused'), null, false],
    ['absent, no time asked', mark('absent'), null, false],
  ])('%s', (_name, line, time, expected) => {
    expect(isPresentAt(line, time)).toBe(expected);
  });

  it('refuses a time that is not one', () => {
    expect(() => isPresentAt(mark('present'), '8:30')).toThrow(RangeError);
  });
});

const clock = fc
  .integer({ min: 0, max: 1439 })
  .map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );
const marks = fc.array(
  fc.record({
    status: fc.constantFrom(...attendanceStatuses),
    from: fc.option(clock),
    to: fc.option(clock),
  }),
);

describe('countPresent', () => {
  it('counts the roll of a sitting as it fills and empties', () => {
    const roll = [mark('present'), mark('late', '09:00'), mark('left_early', null, '10:00'), mark('excused')];
    expect(['08:30', '09:30', '10:30', null].map((time) => countPresent(roll, time))).toEqual([2, 3, 2, 3]);
  });

  it('is never more at one minute than over the whole sitting', () => {
    fc.assert(
      fc.property(marks, clock, (roll, time) => {
        expect(countPresent(roll, time)).toBeLessThanOrEqual(countPresent(roll, null));
      }),
    );
  });
});

describe('presenceOver', () => {
  const morning = { startsAt: '08:00', endsAt: '11:30' };
  const late = (from: string | null) => mark('late', from);
  const early = (to: string | null) => mark('left_early', null, to);
  const gone = { ...mark('present'), away: [{ from: '09:00', to: '10:00' }] };

  it.each([
    ['one until 9:00 and one from 10:00 are never two', [early('09:00'), late('10:00')], 0, '09:00', 1],
    ['one until 10:00 and one from 9:00 are two for an hour', [early('10:00'), late('09:00')], 1, null, 2],
    ['one goes as another comes', [early('09:00'), late('09:00')], 1, null, 1],
    ['all along', [mark('present'), mark('online')], 2, null, 2],
    ['nobody', [mark('absent'), mark('excused')], 0, null, 0],
    ['nobody marked', [], 0, null, 0],
    ['left and back', [gone, mark('present')], 1, '09:00', 2],
    ['two away at one time', [gone, gone], 0, '09:00', 2],
    ['an arrival before the opening is no arrival', [late('07:30'), mark('present')], 2, null, 2],
    ['an arrival after the end is none', [late('20:45'), mark('present')], 1, null, 1],
    ['a leaving before the opening is no attendance', [early('07:30'), mark('present')], 1, null, 1],
    ['a leaving after the end is none', [early('12:00')], 1, null, 1],
    ['an arrival at an hour not recorded counts at the end', [late(null), mark('present')], 1, null, 2],
    ['a leaving at an hour not recorded counts at the opening', [early(null), late('09:00')], 0, null, 1],
  ])('%s', (_name, roll, least, leastFrom, most) => {
    const read = presenceOver(roll, morning);
    expect([read.least, read.most]).toEqual([least, most]);
    if (leastFrom) expect(read.leastFrom).toBe(leastFrom);
  });

  it('is what is counted minute by minute, where every hour is recorded', () => {
    const known = fc.array(
      fc.oneof(
        fc.constantFrom(mark('present'), mark('online'), mark('absent')),
        clock.map((time) => mark('late', time)),
        clock.map((time) => mark('left_early', null, time)),
        fc.uniqueArray(clock, { minLength: 4, maxLength: 4 }).map((four) => {
          const [a = '', b = '', c = '', d = ''] = four.sort();
          return { ...mark('late', a, d), away: [{ from: b, to: c }] };
        }),
        fc.uniqueArray(clock, { minLength: 2, maxLength: 2 }).map((two) => {
          const [from = '', to = ''] = two.sort();
          return mark('late', from, to);
        }),
      ),
      { maxLength: 8 },
    );
    const minutes = Array.from({ length: 1440 }, (_, minute) =>
      [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0')).join(':'),
    );
    fc.assert(
      fc.property(known, (roll) => {
        const counts = minutes.map((time) => countPresent(roll, time));
        const { least, most } = presenceOver(roll, { startsAt: '00:00', endsAt: null });
        expect([least, most]).toEqual([Math.min(...counts), Math.max(...counts)]);
        expect(most).toBeLessThanOrEqual(countPresent(roll, null));
      }),
    );
  });
});
