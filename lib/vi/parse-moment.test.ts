import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  formatDate,
  formatDateRange,
  formatInstant,
  formatTime,
  officialDate,
  weekday,
} from './date';
import { parseDate, parseDateRange, parseTime, parseTimeRange } from './parse-moment';

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((clock) => clock.map((n) => String(n).padStart(2, '0')).join(':'));

describe('parseDate', () => {
  test.each([
    '12/6/2020',
    '12-6-2020',
    '12.6.2020',
    '2020-06-12',
    '2020/06/12',
    '2020.6.12',
    '12/06/2020',
    ' 12 / 6 / 2020 ',
    '12 - 6 - 2020',
    '１２/６/２０２０',
    '12\u22126\u22122020',
    '12\u20136\u20132020',
    '12\u20446\u20442020',
    '12/6/2020.',
    'ngày 12 tháng 6 năm 2020',
    'Ngày 12 tháng 06 năm 2020',
    'ngày\u00A012\u00A0tháng\u00A06\u00A0năm\u00A02020',
    '12 tháng 6 năm 2020',
    '12 tháng 6, 2020',
    '12 tháng Sáu năm 2020',
    'sáng ngày 12/6/2020',
    'Sáng 12/6/2020',
    '12/6/2020 8:00',
    '12/6/2020, lúc 8h30',
    'ngày 12/6/2020',
    'ngày 12/6 năm 2020',
    'Thứ Sáu, 12/6/2020',
    'thứ sáu 12/6/2020',
    'Thứ 6, ngày 12/6/2020',
    'T6, 12/6/2020',
    '12/6/2020 (Thứ Sáu)',
    '12/6/2020, thứ 6',
    'Thứ Sáu, 12 tháng 6, 2020',
    'Thứ Sáu, ngày 12 tháng 6 năm 2020',
    '8h30, thứ Sáu, ngày 12 tháng 6 năm 2020',
    'Đức Thắng, ngày 12 tháng 6 năm 2020',
    '18:42 ngày 12/06/2020',
    'Thứ Sáu, ngày 12 tháng 6 năm 2020'.normalize('NFD'),
  ])('%j is 2020-06-12', (text) => expect(parseDate(text)).toEqual({ ok: true, date: '2020-06-12' }));

  test.each([
    ['Chủ nhật, 14/6/2020', '2020-06-14'],
    ['ngày 15 tháng mười năm 2020', '2020-10-15'],
    ['ngày 15 tháng Mười hai năm 2020', '2020-12-15'],
    ['ngày 30 tháng Tư năm 2020', '2020-04-30'],
    ['CN 14/6/2020', '2020-06-14'],
    ['ngày mồng 2 tháng 9 năm 2025', '2025-09-02'],
  ])('%j', (text, date) => expect(parseDate(text)).toEqual({ ok: true, date }));

  test.each([
    ['', 'empty'],
    ['\u00A0', 'empty'],
    ['12/6/20', 'format'],
    ['12/6', 'format'],
    ['12/6-2020', 'format'],
    ['hôm qua', 'format'],
    ['trước ngày 12/6/2020', 'format'],
    ['từ ngày 12/6/2020', 'format'],
    ['12–13/6/2020', 'format'],
    ['Thứ Tám, 12/6/2020', 'format'],
    ['1'.repeat(1_000_000), 'format'],
    ['31/4/2020', 'impossible'],
    ['29/2/2021', 'impossible'],
    ['6/13/2020', 'impossible'],
    ['0/6/2020', 'impossible'],
    ['2020-02-30', 'impossible'],
    ['2020/13/12', 'impossible'],
  ])('%j is refused as %s', (text, reason) => expect(parseDate(text)).toEqual({ ok: false, reason }));

  test.each(['Thứ Bảy, 12/6/2020', 'thứ 2, ngày 12 tháng 6 năm 2020', '12/6/2020 (Chủ nhật)'])(
    '%j names the day of another',
    (text) => expect(parseDate(text)).toEqual({ ok: false, reason: 'weekday', date: '2020-06-12' }),
  );

  it('reads back what the formatters print', () => {
    fc.assert(
      fc.property(dates, times, (iso, time) => {
        const padded = iso.split('-').reverse().join('/');
        const written = [iso, formatDate(iso), padded, officialDate(iso)];
        const led = [`Đức Thắng, ${officialDate(iso)}`, formatInstant(`${iso}T00:00:00Z`)];
        const named = [`${weekday(iso)}, ${formatDate(iso)}`, `${formatTime(time)}, ${officialDate(iso)}`];
        for (const text of [...written, ...led, ...named])
          expect(parseDate(text)).toEqual({ ok: true, date: iso });
      }),
    );
  });
});

test.each([
  ['8h30', '08:30'],
  ['08:30', '08:30'],
  ['8:30', '08:30'],
  ['8.30', '08:30'],
  ['08.30', '08:30'],
  ['8\u223630', '08:30'],
  ['08:30:00', '08:30'],
  ['8g30', '08:30'],
  ["8h30'", '08:30'],
  ['8h30’', '08:30'],
  ['8h30p', '08:30'],
  ['8 giờ 30', '08:30'],
  ['8 giờ 30 phút', '08:30'],
  ['8 giờ 30 phút sáng', '08:30'],
  ['8 giờ rưỡi', '08:30'],
  ['9 giờ kém 15', '08:45'],
  ['8 GIỜ', '08:00'],
  ['8 giờ đúng', '08:00'],
  ['lúc 8h30', '08:30'],
  ['sáng 8h30', '08:30'],
  ['8h30 ngày 12/6/2020', '08:30'],
  ['14h', '14:00'],
  ['8g5', '08:05'],
  ['00:00', '00:00'],
  ['2h30 chiều', '14:30'],
  ['2 giờ 30 chiều', '14:30'],
  ['chiều 2h30', '14:30'],
  ['14h30 chiều', '14:30'],
  ['7h tối', '19:00'],
  ['11h đêm', '23:00'],
  ['2h đêm', '02:00'],
  ['12h trưa', '12:00'],
  ['1h trưa', '13:00'],
  ['8:30 SA', '08:30'],
  ['2:30 CH', '14:30'],
  ['2:30 PM', '14:30'],
  ['12:30 am', '00:30'],
])('parseTime(%j) is %s', (text, time) => expect(parseTime(text)).toEqual({ ok: true, time }));

test.each([
  ['', 'empty'],
  ['8', 'format'],
  ['8:3', 'format'],
  ['8.3', 'format'],
  ['sáng', 'format'],
  ['8h-11h30', 'format'],
  ['8h30 hôm qua', 'format'],
  ['8h30 ngày 31/2/2020', 'format'],
  ['24:00', 'impossible'],
  ['8h60', 'impossible'],
  ['8h chiều', 'impossible'],
  ['14h sáng', 'impossible'],
  ['12h đêm', 'impossible'],
])('parseTime(%j) is refused as %s', (text, reason) =>
  expect(parseTime(text)).toEqual({ ok: false, reason }),
);

test.each([
  ['8h-11h30', '08:00', '11:30'],
  ['8h00 – 11h30', '08:00', '11:30'],
  ['08:00–11:30', '08:00', '11:30'],
  ['8.00 - 11.30', '08:00', '11:30'],
  ['8-11h30', '08:00', '11:30'],
  ['8h → 11h30', '08:00', '11:30'],
  ['từ 8h đến 11h30', '08:00', '11:30'],
  ['8 giờ 00 phút đến 11 giờ 30 phút', '08:00', '11:30'],
  ['2h-4h30 chiều', '14:00', '16:30'],
  ['8h sáng - 2h30 chiều', '08:00', '14:30'],
  ['8h - 2h30 chiều', '08:00', '14:30'],
])('parseTimeRange(%j) is %s to %s', (text, from, to) =>
  expect(parseTimeRange(text)).toEqual({ ok: true, from, to }),
);

test.each([
  ['', 'empty'],
  ['8h', 'format'],
  ['8h-', 'format'],
  ['8h-11h-14h', 'format'],
  ['11h30-8h', 'impossible'],
  ['8h-25h', 'impossible'],
])('parseTimeRange(%j) is refused as %s', (text, reason) =>
  expect(parseTimeRange(text)).toEqual({ ok: false, reason }),
);

test.each([
  ['12–13/6/2020', '2020-06-12', '2020-06-13'],
  ['12-13/6/2020', '2020-06-12', '2020-06-13'],
  ['30/6–2/7/2020', '2020-06-30', '2020-07-02'],
  ['30/12/2020 – 2/1/2021', '2020-12-30', '2021-01-02'],
  ['12-6-2020 - 13-6-2020', '2020-06-12', '2020-06-13'],
  ['2020-06-12 đến 2020-06-13', '2020-06-12', '2020-06-13'],
  ['từ ngày 12 đến ngày 13 tháng 6 năm 2020', '2020-06-12', '2020-06-13'],
  ['từ ngày 30 tháng 6 đến hết ngày 2 tháng 7 năm 2020', '2020-06-30', '2020-07-02'],
])('parseDateRange(%j) is %s to %s', (text, from, to) =>
  expect(parseDateRange(text)).toEqual({ ok: true, from, to }),
);

test.each([
  ['', 'empty'],
  ['12/6/2020', 'format'],
  ['12-6-2020', 'format'],
  ['2020-06-12', 'format'],
  ['12–13/6', 'format'],
  ['31/6–2/7/2020', 'format'],
  ['13–12/6/2020', 'impossible'],
])('parseDateRange(%j) is refused as %s', (text, reason) =>
  expect(parseDateRange(text)).toEqual({ ok: false, reason }),
);

test('parseDateRange reads back what formatDateRange writes', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 400 }), (from, days) => {
      const to = addDays(from, days);
      expect(parseDateRange(formatDateRange(from, to))).toEqual({ ok: true, from, to });
    }),
  );
});

describe('hours', () => {
  it('are read back as they are written', () => {
    fc.assert(
      fc.property(times, times, (time, other) => {
        for (const text of [
          time,
          time.replace(':', 'h'),
          time.replace(':', '.'),
          formatTime(time),
          `${formatTime(time)} phút`,
        ])
          expect(parseTime(text)).toEqual({ ok: true, time });
        const [from = '', to = ''] = [time, other].sort();
        if (from !== to) expect(parseTimeRange(`${from}–${to}`)).toEqual({ ok: true, from, to });
      }),
    );
  });
});
