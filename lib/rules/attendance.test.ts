import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceStatuses } from '@/lib/words';
import { type AttendanceMark, type AttendanceStatus, countPresent, isPresentAt } from './attendance';

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
