import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, formatDate } from './date';
import {
  firstDay,
  formatPartialDate,
  isPartialDate,
  isSurelyBefore,
  lastDay,
  onPartialDate,
  parsePartialDate,
} from './partial-date';

const day = fc
  .date({ min: new Date('1946-01-01'), max: new Date('2200-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([iso, length]) => iso.slice(0, length));

test.each([
  ['12/6/2020', '2020-06-12'],
  ['ngày 12 tháng 6 năm 2020', '2020-06-12'],
  ['tháng 6/2020', '2020-06'],
  ['Tháng 06 / 2020', '2020-06'],
  ['6/2020', '2020-06'],
  ['06-2020', '2020-06'],
  ['06.2020', '2020-06'],
  ['2020-06', '2020-06'],
  ['tháng 6 năm 2020', '2020-06'],
  ['tháng sáu năm 2020', '2020-06'],
  ['tháng Mười hai năm 2020', '2020-12'],
  ['trong tháng 6/2020', '2020-06'],
  ['năm 2020', '2020'],
  ['Năm 2020', '2020'],
  ['2020', '2020'],
  ['２０２０', '2020'],
])('«%s» is read as %s', (text, date) => {
  expect(parsePartialDate(text)).toEqual({ ok: true, date });
});

test.each([
  ['', 'empty'],
  ['31/2/2020', 'impossible'],
  ['13/2020', 'impossible'],
  ['0/2020', 'impossible'],
  ['tháng 13 năm 2020', 'impossible'],
  ['tháng không năm 2020', 'impossible'],
  ['0202', 'impossible'],
  ['năm ngoái', 'format'],
  ['quý 2/2020', 'format'],
  ['6 tháng 2020', 'format'],
  ['đầu năm 2020', 'format'],
  ['20', 'format'],
  ['12/6', 'format'],
  ['x'.repeat(200), 'format'],
])('«%s» is none: %s', (text, reason) => {
  expect(parsePartialDate(text)).toMatchObject({ ok: false, reason });
});

test('a weekday that is not the day’s is said', () => {
  expect(parsePartialDate('thứ Hai, 12/6/2020')).toMatchObject({ ok: false, reason: 'weekday' });
});

test.each([
  ['2020-06-12', '12/6/2020', 'ngày 12/6/2020', '2020-06-12', '2020-06-12'],
  ['2020-06', 'tháng 6/2020', 'tháng 6/2020', '2020-06-01', '2020-06-30'],
  ['2020-12', 'tháng 12/2020', 'tháng 12/2020', '2020-12-01', '2020-12-31'],
  ['2020-02', 'tháng 2/2020', 'tháng 2/2020', '2020-02-01', '2020-02-29'],
  ['2021', 'năm 2021', 'năm 2021', '2021-01-01', '2021-12-31'],
])('%s is written «%s», and may be any day it holds', (iso, text, inSentence, first, last) => {
  expect([formatPartialDate(iso), onPartialDate(iso)]).toEqual([text, inSentence]);
  expect([firstDay(iso), lastDay(iso)]).toEqual([first, last]);
});

it.each(['', '2020-13', '2020-00', '2020-6', '2020-06-31', '20', '2020-06-12T', '02020', '0999'])(
  '«%s» is no partial date, and nothing is made of it',
  (iso) => {
    expect(isPartialDate(iso)).toBe(false);
    for (const make of [firstDay, lastDay, formatPartialDate]) expect(() => make(iso)).toThrow(RangeError);
  },
);

describe('whatever is known of a date', () => {
  it('is read again as it is written', () => {
    fc.assert(
      fc.property(partial, (iso) => {
        expect(parsePartialDate(formatPartialDate(iso))).toEqual({ ok: true, date: iso });
        expect(parsePartialDate(onPartialDate(iso))).toEqual({ ok: true, date: iso });
        expect(parsePartialDate(iso)).toEqual({ ok: true, date: iso });
      }),
    );
  });

  it('holds the days between its first and its last, and no other', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (iso, length) => {
        const known = iso.slice(0, length);
        expect(firstDay(known) <= iso && iso <= lastDay(known)).toBe(true);
        expect(addDays(firstDay(known), -1).slice(0, length)).not.toBe(known);
        expect(addDays(lastDay(known), 1).slice(0, length)).not.toBe(known);
      }),
    );
  });

  it('is before another only where every day of it is', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(4, 7, 10), fc.constantFrom(4, 7, 10), (a, b, one, other) => {
        if (isSurelyBefore(a.slice(0, one), b.slice(0, other))) expect(a < b).toBe(true);
        else if (one === 10 && other === 10) expect(a < b).toBe(false);
      }),
    );
  });

  it('is written as a day where it is one', () => {
    fc.assert(
      fc.property(day, (iso) => {
        expect(formatPartialDate(iso)).toBe(formatDate(iso));
      }),
    );
  });
});
