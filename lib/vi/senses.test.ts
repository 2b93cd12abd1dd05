import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, officialDate } from './date';

/** «09/07/2026», which people still type. */
const padded = (iso: string) => iso.split('-').reverse().join('/');

import { foldForSearch } from './fold';
import { formatDong, formatDongShort, shortDong } from './money';
import { ordinalWords, toRoman } from './ordinal';
import { sensesIn } from './senses';

const keysOf = (text: string) => sensesIn(text).map(({ keys }) => keys.join('|'));
const spansOf = (text: string) => sensesIn(text).map(({ start, end }) => text.slice(start, end));

describe('one thing however it is written', () => {
  it.each([
    ['o9', ['thứ IX', 'thứ chín', 'thứ 9', 'THỨ CHÍN', 'Thứ ix', 'thu 9', 'lần 9', 'phiên 9', 'đợt IX']],
    ['o9', ['kỳ họp thứ chín', 'kỳ họp 9', 'kì họp IX', 'kỳ họp số 9', 'ky hop thu chin']],
    ['o11', ['kỳ họp thứ 11', 'kỳ họp thứ mười một', 'Kỳ họp thứ XI', 'ky hop thu muoi mot']],
    ['k2', ['khóa II', 'khoá II', 'khóa 2', 'khóa hai', 'khóa thứ hai', 'KHÓA II', 'khoa 2']],
    ['q3', ['quý III', 'quí 3', 'Quý ba']],
    ['d20260917', ['17/9/2026', '17/09/2026', '17-9-2026', '17.9.2026', '17 / 9 / 2026', '2026-09-17']],
    [
      'd20260917',
      ['ngày 17 tháng 9 năm 2026', '17 tháng 09/2026', 'ngày 17/9/2026', 'ngay 17 thang 9 nam 2026'],
    ],
    ['d20200612|d20200613', ['12–13/6/2020', '12-13/6/2020']],
    ['d20200630|d20200702', ['30/6–2/7/2020']],
    ['d20201230|d20210102', ['30/12/2020 – 2/1/2021']],
    ['m202609', ['tháng 9 năm 2026', 'tháng 9/2026', '9/2026', 'thang 09-2026']],
    ['e0917', ['17/9', 'ngày 17/9', 'ngày 17 tháng 9', '17 tháng 9', '17 thang 09']],
    ['t1842', ['18:42', '18h42', '18 giờ 42', '18 giờ 42 phút', '18 gio 42']],
    ['t0800', ['08:00', '8h', '8h00', '8 giờ', '08 giờ 00']],
    ['p6', ['6 tháng', '06 tháng', 'sáu tháng', 'sau thang']],
    [
      'n3990000000',
      [
        '3,99 tỷ',
        '3,99 tỉ đồng',
        '3,99 ty',
        '3.990.000.000 đồng',
        '3 tỷ 990 triệu',
        '3990000000',
        '3.990 triệu',
      ],
    ],
    ['n1250|1250', ['1.250', '1.250 đồng']],
    ['v7nqhdnd', ['07/NQ-HĐND', '7/NQ-HĐND', '07/NQ–HĐND', '7 / nq-hdnd']],
    ['v7nq', ['07/NQ', 'nghị quyết số 07', 'nghị quyết 7', 'NQ 07']],
  ])('%s', (key, texts) => {
    for (const text of texts) expect([text, ...keysOf(text)]).toEqual([text, key]);
  });

  it.each(['vỉa hè', 'Hè đường', 'hè phố', 'via he', 'HÈ  PHỐ'])('«%s» is the pavement', (text) => {
    expect(keysOf(text)).toEqual(keysOf('vỉa hè'));
  });

  it.each(['KT-XH', 'kinh tế - xã hội', 'kinh tế – xã hội', 'Kinh tế xã hội'])('«%s»', (text) => {
    expect(keysOf(text)).toEqual(keysOf('kt-xh'));
  });

  it.each(['UBND', 'ubnd', 'Ủy ban nhân dân', 'Uỷ ban nhân dân', 'uy ban nhan dan'])('«%s»', (text) => {
    expect(keysOf(text)).toEqual(keysOf('UBND'));
  });
});

it.each([
  'thu năm 2026',
  'thu nam 2026',
  'thu chi ngân sách',
  'khóa học hè',
  'thứ tự',
  '24/26 đại biểu',
  '31/2/2026',
  'ngô',
  'ngo 40',
  'năm 2026',
  'nhiệm kỳ 2016 - 2021',
  'công ty',
  '41,5%',
])('«%s» is nothing but its words', (text) => {
  expect(sensesIn(text)).toEqual([]);
});

it('says where each stands, and reads on after it', () => {
  expect(spansOf('Kỳ họp thứ IX, khóa II ngày 17/9/2026: chi 3,99 tỷ đồng cho vỉa hè')).toEqual([
    'thứ IX',
    'khóa II',
    'ngày 17/9/2026',
    '3,99 tỷ đồng',
    'vỉa hè',
  ]);
  expect(spansOf('İ thứ hai mươi mốt năm 2026')).toEqual(['thứ hai mươi mốt']);
});

it('has a date found by its month and by its day of any year', () => {
  expect(sensesIn('17/9/2026')[0]?.wider).toEqual(['m202609', 'e0917']);
});

describe('for every number', () => {
  it('an ordinal in each writing, with its marks or without', () => {
    for (let n = 1; n <= 99; n += 1)
      for (const text of [String(n), toRoman(n), ordinalWords(n)])
        for (const written of [`kỳ họp thứ ${text}`, foldForSearch(`kỳ họp thứ ${text}`), `khóa ${text}`])
          expect([written, ...keysOf(written)]).toEqual([
            written,
            `${written.startsWith('khóa') ? 'k' : 'o'}${n}`,
          ]);
  });

  it('a date as each page writes it', () => {
    const day = fc.date({ min: new Date('1946-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        for (const text of [formatDate(iso), padded(iso), officialDate(iso), iso])
          expect(keysOf(`họp ${text}.`)).toEqual([`d${iso.replaceAll('-', '')}`]);
      }),
    );
  });

  it('an amount in full and in short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 2 ** 50 }), (dong) => {
        expect(keysOf(formatDong(dong))).toEqual([`n${dong}`]);
        if (shortDong(dong).exact) expect(keysOf(formatDongShort(dong))[0]?.split('|')).toContain(`n${dong}`);
      }),
    );
  });
});

it('never overlaps, never leaves the text, and takes any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'thứ ',
      'khóa ',
      '17/9/2026',
      '3.990 ',
      'triệu ',
      'IX ',
      '–',
      '/NQ-HĐND ',
      'vỉa hè ',
      '12',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('').normalize('NFC');
      let end = 0;
      for (const sense of sensesIn(text)) {
        expect(sense.start).toBeGreaterThanOrEqual(end);
        expect(sense.end).toBeGreaterThan(sense.start);
        end = sense.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

it('reads a long text in no time', () => {
  const began = performance.now();
  sensesIn('1.234.567 '.repeat(20_000) + 'thứ '.repeat(20_000) + '1/'.repeat(50_000) + ' '.repeat(100_000));
  expect(performance.now() - began).toBeLessThan(5_000);
});
