import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareNames, compareTexts, initials } from './names';

test.each([
  ['Ngô Tiến Dũng', 'ND'],
  ['  Đặng  Thị   Ánh ', 'ĐÁ'],
  ['Nguyễn Văn Ước'.normalize('NFD'), 'NƯ'],
  ['an', 'A'],
  ['', ''],
])('%j is signed %j', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

it('orders texts by the Vietnamese alphabet and figures by size', () => {
  const sorted = [
    'Phường 2',
    'Phường 10',
    'Phường An Hải',
    'Phường Ba Đình',
    'Phường Dĩ An',
    'Phường Đức Thắng',
    'Phường Xuân An',
  ];
  expect([...sorted].reverse().sort(compareTexts)).toEqual(sorted);
});

describe('compareNames', () => {
  it.each([
    ['by given name first', ['Vũ Văn An', 'Bùi Văn Bình', 'An Văn Cường']],
    ['then by family name', ['Nguyễn Văn An', 'Trần Thị An']],
    ['then by the names between', ['Nguyễn Thị An', 'Nguyễn Văn An', 'Nguyễn Xuân An']],
    ['in the Vietnamese alphabet', ['Lê An', 'Lê Ân', 'Lê Dung', 'Lê Đạt', 'Lê Oanh', 'Lê Ôn', 'Lê Ơn']],
    ['by tone where letters agree', ['Lê Ba', 'Lê Bà', 'Lê Bả', 'Lê Bã', 'Lê Bá', 'Lê Bạ']],
    ['by number as a number', ['Đại biểu 2', 'Đại biểu 10']],
    ['the shorter first where all else agrees', ['An', 'An An']],
  ])('%s', (_, sorted) => {
    expect([...sorted].reverse().sort(compareNames)).toEqual(sorted);
  });

  it('does not see normal forms', () => {
    expect(compareNames('Lê Đức Hòa', ' Lê  Đức Hòa'.normalize('NFD'))).toBe(0);
  });

  it('is an order', () => {
    const words = fc.constantFrom('An', 'Ân', 'Đức', 'Dung', 'Hòa', 'Lê', 'Nguyễn', 'Thị', 'Văn');
    const names = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(names, names, names, (a, b, c) => {
        expect(Math.sign(compareNames(a, b))).toBe(0 - Math.sign(compareNames(b, a)));
        expect(compareNames(a, b) === 0).toBe(a === b);
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0)
          expect(compareNames(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
