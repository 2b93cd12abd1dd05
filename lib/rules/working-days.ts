import { addDays, weekday } from '@/lib/vi/date';

/** Holidays that fall on the same day each year (Bộ luật Lao động 45/2019/QH14, Điều 112); those of the lunar calendar do not. */
const HOLIDAYS: readonly string[] = ['01-01', '04-30', '05-01', '09-02'];

const isOff = (day: string): boolean =>
  ['Thứ Bảy', 'Chủ Nhật'].includes(weekday(day)) || HOLIDAYS.includes(day.slice(5));

/** The next day on which offices work, as far as the solar calendar tells: Tết and days given in lieu it does not know. */
export function nextWorkingDay(date: string): string {
  const next = addDays(date, 1);
  return isOff(next) ? nextWorkingDay(next) : next;
}
