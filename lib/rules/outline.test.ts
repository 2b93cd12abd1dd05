import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOutline, isOutlineMark, outlineParents, outlineReference, readOutlineMark } from './outline';

describe('a mark of a programme', () => {
  it.each([
    ['I. Khai mạc', 'I.', 'Khai mạc'],
    ['1. Báo cáo', '1.', 'Báo cáo'],
    ['1.1 Báo cáo', '1.1', 'Báo cáo'],
    ['1.2. Tờ trình', '1.2.', 'Tờ trình'],
    ['III.2 Thông qua nghị quyết', 'III.2', 'Thông qua nghị quyết'],
    ['Mục 4a: Bổ sung dự toán', 'Mục 4a:', 'Bổ sung dự toán'],
    ['Mục II.3 Chất vấn', 'Mục II.3', 'Chất vấn'],
    ['4a. Bổ sung', '4a.', 'Bổ sung'],
    ['a) Báo cáo của Ủy ban', 'a)', 'Báo cáo của Ủy ban'],
    ['- Tờ trình', '-', 'Tờ trình'],
  ])('«%s»', (line, mark, rest) => expect(readOutlineMark(line)).toMatchObject({ mark, rest }));

  it.each(['2.5 tỷ đồng thu ngân sách', '1.500 hộ', '12/6 khai mạc', 'Mục tiêu năm 2026', 'Khai mạc'])(
    'none before «%s»',
    (line) => expect(readOutlineMark(line)).toBeNull(),
  );

  it('stands alone in a cell of a table', () => {
    const marks = ['I', '1', '1.1', 'III.2', 'a)', 'I.', '4a.', '-'];
    expect(marks.filter((cell) => !isOutlineMark(cell))).toEqual([]);
    expect(['Khai mạc', '08:00', '12/6', '1.500', ''].filter(isOutlineMark)).toEqual([]);
  });
});

describe('what belongs to what', () => {
  it.each<[string, (string | null)[], (number | null)[]]>([
    ['a plain list', ['1.', '2.', '3.'], [null, null, null]],
    ['Roman parts', ['I.', '1.', '2.', 'II.', '1.', 'a)', 'b)', '2.'], [null, 0, 0, null, 3, 4, 4, 3]],
    ['dotted numbers', ['1.', '1.1', '1.2', '1.2.1', '2.', '2.1'], [null, 0, 0, 2, null, 4]],
    ['dashes under numbers', ['1.', '-', '-', '2.', '-'], [null, 0, 0, null, 3]],
    ['places named by their part', ['I.', 'II.', 'III.', 'III.1', 'I.1'], [null, null, null, 2, 0]],
    ['a dotted number whose whole is not there', ['1.1', '1.2', '2.1'], [null, null, null]],
    ['numbers before the parts', ['1.', '2.', 'I.', '1.'], [null, null, null, 2]],
    ['a letter in a number', ['4.', '4a.', '5.'], [null, null, null]],
    ['a line without a mark', ['I.', null, '1.'], [null, null, 0]],
  ])('%s', (_name, marks, parents) => expect(outlineParents(marks)).toEqual(parents));

  it('is always an earlier line, whatever the marks', () => {
    const mark = fc.constantFrom(
      'A.',
      'I.',
      'II.',
      '1.',
      '2.',
      '1.1',
      '1.1.1',
      'III.2',
      '1)',
      '(1)',
      'a)',
      '-',
      '+',
      null,
    );
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
        outlineParents(marks).forEach((parent, at) => {
          if (parent !== null) expect(parent).toBeLessThan(at);
        });
      }),
    );
  });

  it('is asked only where marks do more than count', () => {
    expect(
      [
        ['1.', '2.'],
        ['I.', 'II.'],
        ['-', '-'],
        ['a)', 'b)'],
      ].map(isOutline),
    ).toEqual([false, false, false, false]);
    expect(
      [
        ['I.', '1.'],
        ['1.1', '1.2'],
        ['4.', '4a.'],
        ['Mục 1', 'Mục 2'],
        ['1.', '-'],
      ].map(isOutline),
    ).toEqual(Array(5).fill(true));
  });

  it('leaves no reference of a dash', () => {
    expect(['III.2', 'a)', '1.', '-', '•'].map(outlineReference)).toEqual(['III.2', 'a)', '1.', null, null]);
  });
});
