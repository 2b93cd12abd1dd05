import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedSlips } from '@/lib/rules/printed-arithmetic';
import { printedTallyFits } from '@/lib/rules/printed-tally';
import { anyText } from '@/lib/test-hostile';
import { claims, tries } from '@/lib/test-tries';
import { normalizeText } from './fold';
import { parseIndicator } from './indicator';
import { parseAmount } from './money';
import { parsePercent, parseRatio } from './number';
import { parseNumberWords } from './number-words';
import { parseOrdinal } from './ordinal';
import { parseDate, parseDateRange, parseTime, parseTimeRange } from './parse-moment';
import { readResolutionNumber, resolutionNumberKey } from './resolution-number';
import { sentences, speakable } from './speech';

/*
 * Whatever text comes, each reader takes it or refuses it, and gives no other digits than stand there. Most tries have the
 * shape of what the readers look for, right or nearly right, or are put together from its pieces; text made at random
 * hardly ever comes near it. Each test counts how often its reader took something.
 */

const FIGURES = [
  '1',
  '3',
  '5',
  '05',
  '12',
  '014',
  '250',
  '1234',
  '000',
  '2025',
  '.',
  ',',
  ' ',
  '\u00A0',
  '-',
  '–',
  '/',
  ':',
];
const AMOUNTS = [
  'tỷ',
  'triệu',
  'nghìn',
  'rưỡi',
  'đồng',
  'đ',
  'trên ',
  'ba',
  'trăm',
  'k',
  'tr.đ',
  '(',
  ')',
  'hộ',
  '%',
];
const MOMENTS = [
  'h',
  ' giờ ',
  ' phút',
  'ngày ',
  ' tháng ',
  ' năm ',
  ' chiều',
  'thứ 6',
  'đến',
  'từ ',
  '30/4',
  '8h30',
  '1:50',
];
const PAPERS = ['NQ', 'HĐND', 'HÐND', 'hđnd', 'số ', '/NQ-HĐND', '/QH15', 'a', 'TTr-UBND'];
const SPOKEN = ['thế kỷ ', 'quý ', 'XXI', 'II. ', 'm²', ' km', 'tỷ lệ ', 'và ', '+', '=', '\n', 'đồng/'];

const built = (...pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...FIGURES, ...pieces), { maxLength: 9 }).map((all) => all.join(''));
const anything = (...pieces: readonly string[]) =>
  fc.oneof({ weight: 6, arbitrary: built(...pieces) }, { weight: 1, arbitrary: anyText });

/** One of the words in each place, in order. */
const shaped = (...places: readonly (readonly string[])[]) =>
  fc.tuple(...places.map((words) => fc.constantFrom(...words))).map((all) => all.join(''));
const joined = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));

const DAY = fc
  .record({
    lead: fc.constantFrom('', 'ngày ', 'Thứ 6, '),
    day: fc.constantFrom('1', '05', '12', '30', '31', '40'),
    month: fc.constantFrom('4', '02', '7', '11', '12', '13'),
    year: fc.constantFrom('2020', '2024', '2025', '25'),
    between: fc.constantFrom(['/', '/'], ['-', '-'], ['.', '.'], [' tháng ', ' năm '], ['/', '-']),
  })
  .map(({ lead, day, month, year, between: [one, two] }) => `${lead}${day}${one}${month}${two}${year}`);
const FIRST_DAY = fc.oneof(
  shaped(['', 'từ ', 'từ ngày '], ['1', '4', '11'], ['', '/4', '/2', ' tháng 2']),
  DAY,
);
const HOUR = shaped(
  ['0', '8', '08', '12', '14', '24'],
  ['h', ':', ' giờ ', 'g'],
  ['', '00', '30', '5', '61'],
  ['', ' phút', ' sáng', ' chiều'],
);
const UNTIL = fc.constantFrom('–', ' - ', ' đến ', ' đến hết ');
const AMOUNT = shaped(
  ['', 'trên '],
  ['5', '12', '250', '1.234', '0'],
  ['', ',5', '.000', '.000.000'],
  [' tỷ', ' triệu', ' đồng', ' nghìn đồng', ''],
  ['', ' rưỡi', ' (năm tỷ đồng)'],
);
const SHARE = shaped(['5', '12', '98', '250'], ['', ',5', '.25', ',123'], ['%', ' %', '']);
const PROPORTION = shaped(
  ['3', '12', '1.234'],
  ['/', ' / ', '-'],
  ['5', '23', '1.500', '0'],
  ['', ' hộ', ' đại biểu'],
);
const PAPER = shaped(
  ['', 'số ', 'Số: ', 'Nghị quyết '],
  ['5', '05', '014', '1234', '12345'],
  ['', 'a', ' b', 'Đ'],
  ['/', ' / ', '/ ', '-'],
  ['', '2025/', '2021 / '],
  ['NQ-HĐND', 'nq–hđnd', 'NQ - HÐND', 'NQ_HĐND', 'QH15'],
  ['', '16', '.'],
);

/** Digits in their order without the zeros, which come and go with the units. */
const weight = (text: string | number) => String(text).replace(/[^1-9]/g, '');
/** Full-width digits are digits as well. */
const plain = (text: string) => normalizeText(text).normalize('NFKC');
const numbersIn = (text: string) => [...text.matchAll(/\d+/g)].map(([one]) => Number(one));

describe('whatever text comes', () => {
  test('an amount has its digits in their place', () => {
    const { count, expectEach } = claims();
    fc.assert(
      fc.property(fc.oneof(anything(...AMOUNTS), AMOUNT), (text) => {
        const read = parseAmount(text);
        const figures = plain(text).replace(/\(.*/s, '');
        const half = /rưỡi/i.test(figures) ? '5' : '';
        const first = read.ok ? read.dong : read.suggestions?.[0]?.dong;
        count('read at once', read.ok);
        count('offered as one of several', !read.ok && first !== undefined);
        if (first !== undefined) expect(weight(first)).toBe(weight(figures) + half);
        for (const { label, dong } of read.ok ? [] : (read.suggestions ?? []))
          expect(parseAmount(label)).toMatchObject({ ok: true, dong });
      }),
      tries(),
    );
    expectEach(0.05);
  });

  test('an indicator, a share and a proportion have no others than are printed', () => {
    const { count, expectEach } = claims();
    fc.assert(
      fc.property(fc.oneof(anything(...AMOUNTS), SHARE, PROPORTION), (text) => {
        const read = parseIndicator(text);
        const numbers = read.ok
          ? [read.countValue, read.ratioNumerator, read.ratioDenominator, read.percentPpm]
          : [];
        const percent = parsePercent(text);
        const ratio = parseRatio(text);
        count('an indicator', read.ok);
        count('a share', percent.ok);
        count('a proportion', ratio.ok);
        if (percent.ok) numbers.push(percent.ppm);
        if (ratio.ok) numbers.push(ratio.num, ratio.den);
        const half = /rưỡi/i.test(text) ? '5' : '';
        for (const number of numbers)
          if (number !== null) expect(weight(plain(text)) + half).toContain(weight(number));
      }),
      tries(),
    );
    expectEach(0.02);
  });

  test('a day and an hour are made of the numbers that stand there', () => {
    const hours = (number: number) => [number, number + 12, number === 12 ? 0 : number];
    const { count, expectEach } = claims();
    const spans = [joined(FIRST_DAY, UNTIL, DAY), joined(HOUR, UNTIL, HOUR)];
    const moments = [DAY, HOUR, ...spans.map((arbitrary) => ({ weight: 5, arbitrary }))];
    fc.assert(
      fc.property(fc.oneof(anything(...MOMENTS), ...moments), (text) => {
        const there = numbersIn(plain(text));
        const isThere = (part: string) => Number(part) === 0 || there.includes(Number(part));
        const date = parseDate(text);
        if (date.ok) expect(date.date.split('-').every(isThere)).toBe(true);
        const days = parseDateRange(text);
        if (days.ok) expect([days.from, days.to].flatMap((day) => day.split('-')).every(isThere)).toBe(true);
        const range = parseTimeRange(text);
        const time = parseTime(text);
        for (const [claim, { ok }] of Object.entries({ date, days, range, time })) count(claim, ok);
        for (const one of [time.ok ? time.time : null, ...(range.ok ? [range.from, range.to] : [])]) {
          if (!one) continue;
          expect(one).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
          expect(there.flatMap(hours)).toContain(Number(one.slice(0, 2)));
        }
      }),
      tries(),
    );
    expectEach(0.01);
  });

  test('a number of a resolution keeps its digits, and is read again as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(anything(...PAPERS), { weight: 3, arbitrary: PAPER }), (text) => {
        const read = readResolutionNumber(text);
        expect(resolutionNumberKey(text, '2025') === null).toBe(read === null);
        fc.pre(read !== null);
        expect(readResolutionNumber(read)).toBe(read);
        expect(read.match(/\d+/g)).toEqual(plain(text).match(/\d+/g));
      }),
      tries(),
    );
  });

  test('as much is said as is written, and no number left out', () => {
    const NUMBER = /\d+|(?<!\p{L})(?:không|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)(?!\p{L})/gu;
    fc.assert(
      fc.property(anything(...SPOKEN, ...PAPERS, ...MOMENTS), (text) => {
        // The 2 of m2 is said as «vuông», and full hours without their minutes.
        const written = normalizeText(text)
          .replace(/m[23]/g, '')
          .replace(/(?<=[h:])00?/g, '');
        const said = speakable(text).match(NUMBER) ?? [];
        expect(said.length).toBeGreaterThanOrEqual((written.match(/[0-9]+(?:[.,][0-9]+)*/g) ?? []).length);
        expect(sentences(text).every((sentence) => typeof speakable(sentence) === 'string')).toBe(true);
      }),
      tries(),
    );
  });

  test('nothing is found in it by throwing', () => {
    const counts = { for: 20, against: 1, notVoting: 1 };
    fc.assert(
      fc.property(anything(...AMOUNTS, 'tán thành ', 'không ', 'gồm ', 'đạt '), (text) => {
        expect(typeof printedTallyFits(text, { counts, present: 22, total: 23 })).toBe('boolean');
        expect(typeof printedTallyFits(text, { counts: null, present: null, total: null })).toBe('boolean');
        expect(Array.isArray(printedSlips(text))).toBe(true);
        const words = parseNumberWords(text);
        expect(words === null || words >= 0n).toBe(true);
        const ordinal = parseOrdinal(text);
        expect(ordinal === null || (ordinal >= 1 && ordinal <= 99)).toBe(true);
      }),
      tries(),
    );
  });
});
