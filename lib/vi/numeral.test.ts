import { describe, expect, it, test } from 'vitest';
import { readNumeral, scaleNumeral } from './numeral';

describe('readNumeral', () => {
  test.each([
    ['0', '0', ''],
    ['007', '007', ''],
    ['41,5', '41', '5'],
    ['41.5', '41', '5'],
    ['0,234', '0', '234'],
    ['1234.567', '1234', '567'],
    ['1.234.567', '1234567', ''],
    ['1,234,567', '1234567', ''],
    ['1.234.567,89', '1234567', '89'],
    ['1,234,567.89', '1234567', '89'],
    ['1.234,5', '1234', '5'],
    ['1,234.567', '1234', '567'],
  ])('%s is one number', (text, whole, fraction) => {
    expect(readNumeral(text)).toEqual({ kind: 'exact', value: { whole, fraction } });
  });

  test.each(['', '.', ',5', '5,', '1.23.4', '1.2345.678', '0.234.567', '1..234', '1,5,5', '1.234,567,8'])(
    '%j is none',
    (text) => expect(readNumeral(text)).toBeNull(),
  );

  it('refuses to choose for one separator and three digits', () => {
    expect(readNumeral('12.345')).toEqual({
      kind: 'either',
      separator: '.',
      grouped: { whole: '12345', fraction: '' },
      decimal: { whole: '12', fraction: '345' },
    });
    expect(readNumeral('12,345')).toMatchObject({ kind: 'either', separator: ',' });
  });
});

test('scaleNumeral keeps every digit or gives none', () => {
  expect(scaleNumeral({ whole: '3', fraction: '5' }, 9)).toBe(3_500_000_000n);
  expect(scaleNumeral({ whole: '3', fraction: '50' }, 1)).toBe(35n);
  expect(scaleNumeral({ whole: '3', fraction: '55' }, 1)).toBeNull();
});
