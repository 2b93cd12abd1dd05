import { isDate, weekday } from './date';
import { withoutLookalikes } from './fold';
import { pad2 } from './number';
import { parseNumberWords } from './number-words';

/** `date` is `YYYY-MM-DD`; `weekday` says that the day of the week written beside it is another's. */
export type DateResult =
  | { ok: true; date: string }
  | { ok: false; reason: 'empty' | 'format' | 'impossible' }
  | { ok: false; reason: 'weekday'; date: string };

type Unread = { ok: false; reason: 'empty' | 'format' | 'impossible' };
/** `time` is local `HH:MM`, or `HH:MM:SS` where seconds are written. */
export type TimeResult = { ok: true; time: string } | Unread;
/** Two hours or two days, the first before the second. */
export type RangeResult = { ok: true; from: string; to: string } | Unread;

/** What stands in a cell for a day or an hour is short; what is longer is something else. */
const LONGEST = 100;

const plainOf = (text: string): string =>
  withoutLookalikes(text)
    .toLocaleLowerCase('vi')
    .replace(/[’‘´′]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/\s*([/:])\s*/g, '$1')
    .replace(/ *[.;,]$/, '');

const PART_OF_DAY = /^(?:buổi )?(?:sáng|trưa|chiều|tối|đêm)$/;
const DAYS_OF_WEEK = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const DAY_OF_WEEK = /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|t[2-7]|chủ nhật|cn)$/;
const LED_BY_DAY = /^(thứ [^\s,]+|t[2-7]|chủ nhật|cn)(?:, ?| )(?=\d)/;
const FOLLOWED_BY_DAY = /(?:, ?| ?\()((?:thứ |t(?=\d)|c)[^,()]+)\)?$/;

/** «thứ 6», «t6», «thứ sáu» → 5, counted from Sunday; -1 for none. */
const dayOfWeek = (written: string): number => {
  const number = /^t(?:hứ )?([2-7])$/.exec(written)?.[1];
  if (number) return Number(number) - 1;
  return written === 'cn' ? 0 : DAYS_OF_WEEK.indexOf(written.replace('bẩy', 'bảy'));
};

/** Takes days of the week off either end. */
function takeDaysOfWeek(text: string): { rest: string; days: string[] } {
  const days: string[] = [];
  const take = (all: string, day = '') => {
    if (!DAY_OF_WEEK.test(day.trim())) return all;
    days.push(day.trim());
    return '';
  };
  const rest = text.replace(LED_BY_DAY, take).replace(FOLLOWED_BY_DAY, take).trim();
  return { rest, days };
}

/**
 * What may stand before «ngày»: an hour, a day of the week, the place line of a document. Any other word («trước
 * ngày…») would be lost with its meaning, so it is null.
 */
function takeLead(text: string): { rest: string; days: string[] } | null {
  const [, before, rest = ''] = /^(.*?)\bngày (?:mồng |mùng )?(.+)$/.exec(` ${text}`) ?? [];
  if (before === undefined) return { rest: text, days: [] };
  const pieces = before.trim().split(/ *, */);
  const last = pieces.pop() ?? '';
  const isPlace = (piece: string) => /^\p{L}[^\d,]*$/u.test(piece);
  const isKnown = (piece: string) =>
    piece === '' || DAY_OF_WEEK.test(piece) || PART_OF_DAY.test(piece) || readTime(piece).ok;
  if (!isKnown(last) || !pieces.every((piece) => isKnown(piece) || isPlace(piece))) return null;
  return { rest, days: [...pieces, last].filter((piece) => DAY_OF_WEEK.test(piece)) };
}

/** «12 tháng 6 năm 2020», «12 tháng Sáu, 2020». */
function wordedParts(text: string): string[] | null {
  const [all = '', day = '', written = '', year = ''] =
    /^(\d{1,2}) tháng (\d{1,2}|mười (?:một|hai)|\p{L}+)(?: năm|,)? (\d{4})$/u.exec(text) ?? [];
  const month = /^\d/.test(written) ? written : parseNumberWords(written)?.toString();
  return all && month ? [all, day, month, year] : null;
}

/** Day, month and year in the order they were written, or none. */
function dateParts(text: string): string[] {
  const local =
    /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/.exec(text)?.filter((_, group) => group !== 2) ??
    wordedParts(text) ??
    /^(\d{1,2})\/(\d{1,2}) năm (\d{4})$/.exec(text);
  if (local) return local.slice(1);
  const [, year, , month, day] = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  return year && month && day ? [day, month, year] : [];
}

/** «12/6/2020, lúc 8h30», and «sáng 12/6/2020»: the day is what is asked for. */
function withoutHour(text: string): string {
  const [, day, hour] =
    /^(.+\d{4}),? (?:lúc |vào )?(\S+(?: (?:giờ|phút|\d\d|sáng|chiều|tối))*)$/.exec(text) ?? [];
  const dated = day && hour && readTime(hour).ok ? day : text;
  return dated.replace(/^(?:buổi )?(?:sáng|trưa|chiều|tối) (?=\d)/, '');
}

/**
 * Reads a day as people type and paste it: «12/6/2020», «12-6-2020», «12.6.2020» (day first), «2020-06-12»,
 * «2020/06/12», «ngày 12 tháng 6 năm 2020», «Thứ Sáu, 12/6/2020», with a place or an hour before «ngày». A day of the
 * week that is not the date's is `weekday`; a day that never was is `impossible`.
 */
export function parseDate(text: string): DateResult {
  const written = text.length > LONGEST ? text.slice(0, LONGEST + 1) : plainOf(text);
  if (written === '') return { ok: false, reason: 'empty' };
  const lead = written.length > LONGEST ? null : takeLead(withoutHour(written));
  if (!lead) return { ok: false, reason: 'format' };
  const { rest, days } = takeDaysOfWeek(lead.rest);
  const [day, month, year] = dateParts(rest);
  if (!day || !month || !year) return { ok: false, reason: 'format' };
  const date = `${year}-${pad2(Number(month))}-${pad2(Number(day))}`;
  if (!isDate(date)) return { ok: false, reason: 'impossible' };
  const isItsDay = (one: string) => DAYS_OF_WEEK[dayOfWeek(one)] === weekday(date).toLocaleLowerCase('vi');
  return [...lead.days, ...days].every(isItsDay)
    ? { ok: true, date }
    : { ok: false, reason: 'weekday', date };
}

/** What a part of the day makes of an hour on its clock; null where nobody says so («8 giờ chiều»). */
const PARTS: Readonly<Record<string, (hour: number) => number | null>> = {
  sáng: (hour) => (hour < 12 ? hour : null),
  trưa: (hour) => (hour >= 10 && hour <= 14 ? hour : hour === 1 || hour === 2 ? hour + 12 : null),
  chiều: (hour) => (hour >= 12 && hour <= 18 ? hour : hour >= 1 && hour <= 6 ? hour + 12 : null),
  tối: (hour) => (hour >= 17 ? hour : hour >= 5 && hour <= 11 ? hour + 12 : null),
  đêm: (hour) => (hour >= 21 || hour <= 4 ? hour : hour >= 9 && hour <= 11 ? hour + 12 : null),
  am: (hour) => (hour <= 12 ? hour % 12 : null),
  pm: (hour) => (hour >= 12 ? hour : hour >= 1 ? hour + 12 : null),
};
// What Windows in Vietnamese writes for am and pm.
const PART_NAMES: Readonly<Record<string, string>> = { sa: 'am', ch: 'pm' };
const PART =
  /^(?:(?:buổi )?(sáng|trưa|chiều|tối|đêm) )?(.+?)(?: ?(?:buổi )?(sáng|trưa|chiều|tối|đêm|am|pm|sa|ch))?$/;
const CLOCK = /^(\d{1,2}) ?[:.] ?(\d{2})(?::(\d{2}))?$/;
const HOURS =
  /^(\d{1,2}) ?(?:h|g|giờ)(?: ?(\d{1,2}) ?(?:'|p|ph|phút)?(?: ?(\d{1,2}) ?(?:''|"|s|giây))?| ?(rưỡi)| đúng| kém (\d{1,2})(?: phút)?)?$/;

type Clock = { hour: number; minute: number; second: string | null; part: string | null };

function readClock(text: string): Clock | null {
  const [, first, written = '', last] = PART.exec(text.replace(/^(?:vào )?(?:lúc|hồi) /, '')) ?? [];
  if (first && last) return null;
  const [, hour, minute = '0', second = null, half, short] = CLOCK.exec(written) ?? HOURS.exec(written) ?? [];
  if (!hour) return null;
  // «8 giờ kém 15» is a quarter before eight.
  const before = short && Number(hour) > 0 && Number(short) < 60 ? Number(short) : null;
  const part = first ?? last ?? null;
  const named = part && (PART_NAMES[part] ?? part);
  if (short) return before ? { hour: Number(hour) - 1, minute: 60 - before, second, part: named } : null;
  return { hour: Number(hour), minute: half ? 30 : Number(minute), second, part: named };
}

function settle({ hour, minute, second, part }: Clock): TimeResult {
  const settled = part === null ? hour : (PARTS[part]?.(hour) ?? 24);
  if (settled > 23 || minute > 59 || Number(second ?? 0) > 59) return { ok: false, reason: 'impossible' };
  // What a spreadsheet adds to every hour is no second that somebody printed.
  const exact = Number(second ?? 0) === 0 ? '' : `:${pad2(Number(second))}`;
  return { ok: true, time: `${pad2(settled)}:${pad2(minute)}${exact}` };
}

function readTime(text: string): TimeResult {
  const clock = readClock(text);
  return clock ? settle(clock) : { ok: false, reason: 'format' };
}

/**
 * Reads an hour as people type and paste it: «8h30», «8h», «08:30», «8.30», «8 giờ 30 phút sáng», «2h30 chiều», «8 giờ
 * rưỡi», with «ngày …» behind it or not. «25h» and «8h chiều» are `impossible`.
 */
export function parseTime(text: string): TimeResult {
  if (text.length > LONGEST) return { ok: false, reason: 'format' };
  const written = plainOf(text);
  if (written === '') return { ok: false, reason: 'empty' };
  const [, hour = written, day] = /^(.+?),? (ngày .+)$/.exec(written) ?? [];
  return day && !parseDate(day).ok ? { ok: false, reason: 'format' } : readTime(hour);
}

/**
 * Reads two hours in one: «8h-11h30», «08:00–11:30», «từ 8h đến 11h30». A part of the day behind the second is the
 * first's too where it can be: «2h-4h30 chiều». A second hour that is not later is `impossible`.
 */
export function parseTimeRange(text: string): RangeResult {
  const written = text.length > LONGEST ? '?' : plainOf(text);
  if (written === '') return { ok: false, reason: 'empty' };
  const [, first = '', second = ''] = /^(?:từ )?(.+?) ?(?:-|~|→|đến|tới) ?(.+)$/.exec(written) ?? [];
  // «8-11h30»: the first hour goes without its sign.
  const [from, to] = [readClock(/^\d{1,2}$/.test(first) ? `${first}h` : first), readClock(second)];
  if (!from || !to) return { ok: false, reason: 'format' };
  const shared = settle({ ...from, part: from.part ?? to.part });
  const start = shared.ok ? shared : settle(from);
  const end = settle(to);
  if (!start.ok || !end.ok || end.time <= start.time) return { ok: false, reason: 'impossible' };
  return { ok: true, from: start.time, to: end.time };
}

const DASHES = /\s*(?:-|đến(?: hết)?|tới)\s*/g;

/**
 * Reads the first and last of several days as they are printed: «12–13/6/2020», «30/6–2/7/2020», «30/12/2020 –
 * 2/1/2021», «từ ngày 12 đến ngày 13 tháng 6 năm 2020». What the first day leaves out is the last's.
 */
export function parseDateRange(text: string): RangeResult {
  const written = text.length > LONGEST ? '?' : plainOf(text);
  if (written === '') return { ok: false, reason: 'empty' };
  for (const { 0: dash, index } of written.matchAll(DASHES)) {
    const last = parseDate(written.slice(index + dash.length));
    if (!last.ok) continue;
    const first = parseDate(completed(written.slice(0, index).replace(/^từ /, ''), last.date));
    if (!first.ok) continue;
    return first.date < last.date
      ? { ok: true, from: first.date, to: last.date }
      : { ok: false, reason: 'impossible' };
  }
  return { ok: false, reason: 'format' };
}

/** «12», «30/6», «ngày 12 tháng 6» with the month and year of a later day where they are left out. */
function completed(text: string, later: string): string {
  const [year = '', month = ''] = later.split('-');
  const [, day, ownMonth] = /^(?:ngày )?(\d{1,2})(?:(?:\/| tháng )(\d{1,2}))?$/.exec(text) ?? [];
  return day ? `${day}/${ownMonth ?? month}/${year}` : text;
}
