import { addDays, weekday } from '@/lib/vi/date';

/** Holidays that fall on the same day each year (Bộ luật Lao động 45/2019/QH14, Điều 112); those of the lunar calendar do not. */
const HOLIDAYS: readonly string[] = ['01-01', '04-30', '05-01', '09-02'];

const isOff = (day: string): boolean =>
  ['Thứ Bảy', 'Chủ Nhật'].includes(weekday(day)) || HOLIDAYS.includes(day.slice(5));

/** The next day on which offices may work: Tết and days given in lieu the solar calendar does not know. */
function nextWorkingDay(date: string): string {
  const next = addDays(date, 1);
  return isOff(next) ? nextWorkingDay(next) : next;
}

/**
 * Within these days, both counted, offices may be closed in some years: New Year, Tết, Giỗ Tổ with 30/4 and 1/5, Quốc khánh with the day
 * beside it, 24/11, each with what may be given in lieu of a weekend (Điều 111.3 and 112).
 */
const MAYBE_OFF: readonly (readonly [from: string, to: string])[] = [
  ['01-01', '01-04'],
  ['01-18', '03-01'],
  ['03-28', '05-05'],
  ['09-01', '09-06'],
  ['11-24', '11-26'],
];

const maybeOff = (day: string): boolean =>
  MAYBE_OFF.some(([from, to]) => day.slice(5) >= from && day.slice(5) <= to);

/** The next day on which offices work; null where a day between, or that day itself, may be a holiday. */
export function surelyNextWorkingDay(date: string): string | null {
  const last = nextWorkingDay(date);
  for (let day = addDays(date, 1); day <= last; day = addDays(day, 1)) if (maybeOff(day)) return null;
  return last;
}

/** The next day on which offices work whatever the holidays of that year are: by its end the next working day has been. */
export function latestNextWorkingDay(date: string): string {
  const next = nextWorkingDay(date);
  return maybeOff(next) ? latestNextWorkingDay(next) : next;
}

/** The last of so many working days after a day, where the calendar leaves no doubt of any of them; else null. */
export function surelyWorkingDaysAfter(date: string, days: number): string | null {
  let last: string | null = date;
  for (let counted = 0; counted < days && last !== null; counted += 1) last = surelyNextWorkingDay(last);
  return last;
}
