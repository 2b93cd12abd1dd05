import { SILENT } from '@/lib/record/absences';
import type { Figure } from '@/lib/record/schema';
import { lowerFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';

type Period = Pick<Figure, 'part' | 'year' | 'fromMonth' | 'throughMonth' | 'throughYear' | 'periodPrinted'>;

/** «6 tháng đầu năm 2020», «năm 2022», «đến hết tháng 8 năm 2025», «giai đoạn 2021–2025»; what is not known is said so, and who is silent. */
export function periodText(period: Period, silent: string): string {
  const { part, year, throughYear, periodPrinted } = period;
  switch (part) {
    case 'year':
      return year === null ? noYear(silent) : `năm ${year}`;
    case 'months':
      return ofYear(monthsText(period), year, silent);
    case 'years':
      return yearsText(year, throughYear ?? null, silent);
    case 'printed':
      return periodPrinted ? inWords(periodPrinted, year) : notStated(year);
    case 'not_stated':
      return notStated(year);
    default:
      return ofYear(lowerFirst(terms.periodPart[part]), year, silent, part.startsWith('h') ? ' ' : ' năm ');
  }
}

const noYear = (silent: string) => `${lowerFirst(silent)} năm nào`;

const ofYear = (text: string, year: number | null, silent: string, before = ' năm ') =>
  year === null ? `${text}, ${noYear(silent)}` : text + before + year;

const UNSAID = `${lowerFirst(SILENT.not_stated)} kỳ`;
const notStated = (year: number | null) => (year === null ? UNSAID : `năm ${year}, ${UNSAID}`);

const inWords = (printed: string, year: number | null) =>
  year === null || printed.includes(String(year)) ? printed : `${printed}, năm ${year}`;

function monthsText({ fromMonth, throughMonth }: Period): string {
  if (!throughMonth) return fromMonth ? `từ tháng ${fromMonth}` : 'một số tháng';
  if (fromMonth === throughMonth) return `tháng ${throughMonth}`;
  return fromMonth ? `từ tháng ${fromMonth} đến tháng ${throughMonth}` : `đến hết tháng ${throughMonth}`;
}

function yearsText(year: number | null, throughYear: number | null, silent: string): string {
  if (year !== null && throughYear !== null) return `giai đoạn ${year}–${throughYear}`;
  if (year !== null) return `từ năm ${year}`;
  return throughYear === null ? `nhiều năm, ${noYear(silent)}` : `đến năm ${throughYear}`;
}

/** The one year a figure is of; null where it is of several, or its year is not known. */
export const singleYear = ({ part, year }: Pick<Figure, 'part' | 'year'>): number | null =>
  part === 'years' ? null : year;
