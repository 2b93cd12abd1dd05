import { describe, expect, test } from 'vitest';
import { latestNextWorkingDay, surelyNextWorkingDay, surelyWorkingDaysAfter } from './working-days';

describe('the next day on which offices work', () => {
  test.each([
    ['a Thursday', '2026-03-12', '2026-03-13'],
    ['a Friday', '2026-03-13', '2026-03-16'],
    ['before a weekend in which nothing is', '2026-07-31', '2026-08-03'],
  ])('is known after %s', (_, day, next) => {
    expect(latestNextWorkingDay(day)).toBe(next);
    expect(surelyNextWorkingDay(day)).toBe(next);
  });

  test.each([
    ['Tết of 2026', '2026-02-13', '2026-03-02'],
    ['Tết of 2023', '2023-01-19', '2023-03-02'],
    ['Giỗ Tổ of 2026, the Monday after a Sunday', '2026-04-24', '2026-05-06'],
    ['the second day of Quốc khánh', '2026-08-31', '2026-09-07'],
    ['a first of January on a Saturday, given in lieu', '2027-12-31', '2028-01-05'],
    ['a first of May on a Sunday, given in lieu', '2022-04-29', '2022-05-06'],
  ])('is not said near %s, but by when it has come', (_, day, latest) => {
    expect(surelyNextWorkingDay(day)).toBeNull();
    expect(latestNextWorkingDay(day)).toBe(latest);
  });
});

describe('so many working days after a day', () => {
  test.each<[string, number, string | null]>([
    ['2026-06-18', 5, '2026-06-25'],
    ['2026-06-18', 10, '2026-07-02'],
    ['2026-06-19', 1, '2026-06-22'],
    ['2026-06-19', 0, '2026-06-19'],
    // Quốc khánh lies between.
    ['2026-08-28', 5, null],
  ])('%s and %i: %s', (date, days, last) => {
    expect(surelyWorkingDaysAfter(date, days)).toBe(last);
  });
});
