import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  daysBetween,
  formatDate,
  formatDateRange,
  formatInstant,
  formatTime,
  isDate,
  localDateOf,
  localToInstant,
  officialDate,
  weekday,
} from './date';

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((clock) => clock.map((n) => String(n).padStart(2, '0')).join(':'));

test.each([
  ['2020-06-12', true],
  ['2020-02-29', true],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2021-02-29', false],
  ['2020-04-31', false],
  ['2020-13-01', false],
  ['2020-00-10', false],
  ['2020-06-00', false],
  ['0202-06-12', false],
  ['2020-6-12', false],
  ['2020-06-12T00:00', false],
  ['', false],
])('isDate(%j) is %s', (iso, real) => expect(isDate(iso)).toBe(real));

it('agrees with the calendar', () => {
  fc.assert(
    fc.property(dates, (iso) => {
      expect(isDate(iso)).toBe(true);
    }),
  );
});

describe('formats', () => {
  test.each([
    ['2020-06-12', '12/6/2020', 'ngày 12 tháng 6 năm 2020', 'Thứ Sáu'],
    ['2020-01-05', '5/1/2020', 'ngày 05 tháng 01 năm 2020', 'Chủ Nhật'],
    ['2020-02-10', '10/2/2020', 'ngày 10 tháng 02 năm 2020', 'Thứ Hai'],
    ['2020-03-03', '3/3/2020', 'ngày 03 tháng 3 năm 2020', 'Thứ Ba'],
    ['2026-12-31', '31/12/2026', 'ngày 31 tháng 12 năm 2026', 'Thứ Năm'],
  ])('%s', (iso, plain, official, day) => {
    expect(formatDate(iso)).toBe(plain);
    expect(officialDate(iso)).toBe(official);
    expect(weekday(iso)).toBe(day);
  });

  test.each([
    ['2020-06-12', '2020-06-12', '12/6/2020'],
    ['2020-06-12', '2020-06-13', '12–13/6/2020'],
    ['2020-06-30', '2020-07-02', '30/6–2/7/2020'],
    ['2020-12-30', '2021-01-02', '30/12/2020 – 2/1/2021'],
    ['2020-06-12', '2021-06-12', '12/6/2020 – 12/6/2021'],
  ])('%s to %s is %s', (first, last, text) => expect(formatDateRange(first, last)).toBe(text));

  it('keeps two digits in times', () => {
    expect([formatTime('08:30'), formatTime('14:00')]).toEqual(['08 giờ 30', '14 giờ 00']);
  });

  it('throws on what is no date, time, instant or range', () => {
    expect(() => formatDate('2021-02-29')).toThrow(RangeError);
    expect(() => weekday('12/6/2020')).toThrow(RangeError);
    expect(() => formatTime('24:00')).toThrow(RangeError);
    expect(() => formatInstant('2020-06-16')).toThrow(RangeError);
    expect(() => formatInstant('2020-06-16T18:42:00+07:00')).toThrow(RangeError);
    expect(() => formatDateRange('2020-06-13', '2020-06-12')).toThrow(RangeError);
    expect(() => addDays('2020-06-12', 0.5)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });
});

describe('instants', () => {
  it('are shown in Vietnam’s time', () => {
    expect(formatInstant('2020-06-16T11:42:00Z')).toBe('18:42 ngày 16/6/2020');
    expect(formatInstant('2020-06-16T17:00:00.000Z')).toBe('00:00 ngày 17/6/2020');
    expect(localDateOf('2020-06-16T16:59:59.999Z')).toBe('2020-06-16');
    expect(localDateOf('2020-12-31T17:00:00Z')).toBe('2021-01-01');
    expect(localToInstant('2020-06-16', '18:42')).toBe('2020-06-16T11:42:00.000Z');
    expect(localToInstant('2020-01-01', '06:59')).toBe('2019-12-31T23:59:00.000Z');
  });

  it('come back as the date and time they were made of', () => {
    fc.assert(
      fc.property(dates, times, (iso, time) => {
        const instant = localToInstant(iso, time);
        expect(localDateOf(instant)).toBe(iso);
        expect(formatInstant(instant)).toBe(`${time} ngày ${formatDate(iso)}`);
      }),
    );
  });
});

describe('days', () => {
  it('cross months and leap days', () => {
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29');
    expect(addDays('2020-12-31', 1)).toBe('2021-01-01');
    expect(daysBetween('2020-01-01', '2021-01-01')).toBe(366);
    expect(daysBetween('2020-06-12', '2020-06-10')).toBe(-2);
  });

  it('are counted as they are added', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (iso, days) => {
        expect(daysBetween(iso, addDays(iso, days))).toBe(days);
      }),
    );
  });
});
