import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from './csv';

describe('a table in text', () => {
  test.each([
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, as a Vietnamese Excel writes',
      'a;b\r\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs, as pasted out of a sheet',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a mark of byte order and empty lines',
      '\uFEFFa,b\n\n , \n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes, with marks, lines and quotes inside',
      'a,b\n"x, ""y""\nz",2',
      [
        ['a', 'b'],
        ['x, "y"\nz', '2'],
      ],
    ],
    [
      'a quote inside a word is a letter',
      'a,b\n5" ,2',
      [
        ['a', 'b'],
        ['5"', '2'],
      ],
    ],
    ['nothing', '', []],
  ])('of %s', (_name, text, cells) => {
    expect(readCsv(text)?.map((row) => row.cells)).toEqual(cells);
  });

  test('knows the line each row begins on', () => {
    expect(readCsv('a,b\n"1\n2",3\n\n4,5')?.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test('is none where a quotation mark stays open', () => {
    expect(readCsv('a,b\n"1,2')).toBeNull();
  });

  test('comes back as it was written', () => {
    const cell = fc.string().map((text) => text.replace(/[\r\uFEFF]/g, '').trim());
    const plain = cell.filter((text) => !/^[=+\-@\t]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain), { minLength: 1 }), (rows) => {
        const table = [['a', 'b'], ...rows.filter((row) => row.some(Boolean))];
        expect(readCsv(writeCsv(table))?.map(({ cells }) => cells)).toEqual(table);
      }),
    );
  });

  test('holds no formula for whoever opens it', () => {
    expect(writeCsv([['=1+1', '@x']])).toContain("'=1+1,'@x");
  });
});
