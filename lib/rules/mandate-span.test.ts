import { describe, expect, it } from 'vitest';
import { officeOutsideMandate, outsideTerm, overlap, type Span } from './mandate-span';

const span = (startedOn: string, endedOn: string | null = null): Span => ({ startedOn, endedOn });

describe('overlap', () => {
  it.each([
    ['one after the other', span('2021-07-01', '2023-05-10'), span('2023-05-11'), false],
    ['the last day is the other’s first', span('2021-07-01', '2023-05-11'), span('2023-05-11'), true],
    ['both run on', span('2021-07-01'), span('2024-01-01'), true],
    ['one inside the other', span('2021-07-01', '2026-01-01'), span('2022-01-01', '2022-02-01'), true],
  ])('%s', (_name, a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  });
});

describe('outsideTerm', () => {
  it.each([
    ['2021-01-01', true],
    ['2026-12-31', true],
    ['2020-12-31', false],
    ['2062-07-01', false],
  ])('%s', (date, inside) => {
    expect(outsideTerm(date, { startYear: 2021, endYear: 2026 }) === null).toBe(inside);
  });
});

describe('officeOutsideMandate', () => {
  const mandate = span('2021-07-01', '2025-03-01');
  it.each([
    ['the whole mandate', span('2021-07-01', '2025-03-01'), mandate, null],
    ['still held, mandate still running', span('2022-01-01'), span('2021-07-01'), null],
    ['begins too early', span('2021-06-30'), mandate, 'startedOn'],
    ['begins after the mandate ended', span('2025-03-02'), mandate, 'startedOn'],
    ['ends before it begins', span('2022-01-01', '2021-12-31'), mandate, 'endedOn'],
    ['outlives the mandate', span('2022-01-01', '2025-03-02'), mandate, 'endedOn'],
  ])('%s', (_name, office, within, field) => {
    expect(Object.keys(officeOutsideMandate(office, within) ?? {})).toEqual(field ? [field] : []);
  });
});
