import { describe, expect, test } from 'vitest';
import { nextWorkingDay, surelyNextWorkingDay } from './working-days';

describe('the next day on which offices work', () => {
  test.each([
    ['a Thursday', '2026-03-12', '2026-03-13'],
    ['a Friday', '2026-03-13', '2026-03-16'],
    ['before a weekend in which nothing is', '2026-07-31', '2026-08-03'],
  ])('is known after %s', (_, day, next) => {
    expect(nextWorkingDay(day)).toBe(next);
    expect(surelyNextWorkingDay(day)).toBe(next);
  });

  test.each([
    ['Tết of 2026', '2026-02-13'],
    ['Tết of 2023', '2023-01-19'],
    ['Giỗ Tổ of 2026, the Monday after a Sunday', '2026-04-24'],
    ['the second day of Quốc khánh', '2026-08-31'],
    ['a first of January on a Saturday, given in lieu', '2027-12-31'],
    ['a first of May on a Sunday, given in lieu', '2022-04-29'],
  ])('is not said near %s', (_, day) => {
    expect(surelyNextWorkingDay(day)).toBeNull();
  });
});
