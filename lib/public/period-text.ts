import type { Figure } from '@/lib/record/schema';
import { lowerFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';

type Period = Pick<Figure, 'part' | 'year' | 'fromMonth' | 'throughMonth' | 'throughYear' | 'periodPrinted'>;

/** «6 tháng đầu năm 2020», «năm 2022», «đến hết tháng 8 năm 2025», «giai đoạn 2021–2025»; what is not known is said so. */
export function periodText(period: Period): string {
  const { part, year, throughYear, periodPrinted } = period;
  switch (part) {
    case 'year':
      return year === null ? 'không ghi năm nào' : `năm ${year}`;
    case 'months':
      return ofYear(monthsText(period), year);
    case 'years':
      return yearsText(year, throughYear ?? null);
    case 'printed':
      return periodPrinted ? inWords(periodPrinted, year) : notStated(year);
    case 'not_stated':
      return notStated(year);
    default:
      return ofYear(lowerFirst(terms.periodPart[part]), year, part.startsWith('h') ? ' ' : ' năm ');
  }
}

const ofYear = (text: string, year: number | null, before = ' năm ') =>
  year === null ? `${text}, không ghi năm nào` : text + before + year;

const notStated = (year: number | null) => (year === null ? 'không ghi kỳ' : `năm ${year}, không ghi kỳ`);

const inWords = (printed: string, year: number | null) =>
  year === null || printed.includes(String(year)) ? printed : `${printed}, năm ${year}`;

function monthsText({ fromMonth, throughMonth }: Period): string {
  if (!throughMonth) return fromMonth ? `từ tháng ${fromMonth}` : 'một số tháng';
  if (fromMonth === throughMonth) return `tháng ${throughMonth}`;
  return fromMonth ? `từ tháng ${fromMonth} đến tháng ${throughMonth}` : `đến hết tháng ${throughMonth}`;
}

function yearsText(year: number | null, throughYear: number | null): string {
  if (year !== null && throughYear !== null) return `giai đoạn ${year}–${throughYear}`;
  if (year !== null) return `từ năm ${year}`;
  return throughYear === null ? 'nhiều năm, không ghi năm nào' : `đến năm ${throughYear}`;
}

/** The one year a figure is of; null where it is of several, or its year is not known. */
export const singleYear = ({ part, year }: Pick<Figure, 'part' | 'year'>): number | null =>
  part === 'years' ? null : year;
