import type { IndicatorNumber } from '@/lib/record/figure-parts';
import type { Indicator } from '@/lib/record/schema';
import { formatDong, shortDong } from '@/lib/vi/money';
import { formatInteger, formatPpm } from '@/lib/vi/number';
import { signOf } from '@/lib/vi/signed';
import { terms } from '@/lib/vi/terms';

type Value = Omit<IndicatorNumber, 'printed' | 'qualifier'> & {
  readonly printed: string | null;
  readonly qualifier?: IndicatorNumber['qualifier'];
};

/**
 * The figure itself: «8/8», «98,4%», «22 tuyến đường», «23 tỷ đồng»; what was printed where none was read, and where a sign
 * or a word such as «hơn» belongs to it. Nothing where no result was printed.
 */
export function indicatorValue({ qualifier, ...value }: Value): string {
  const { printed } = value;
  return printed && (qualifier || signOf(printed) !== '') ? printed : plainValue(value);
}

function plainValue({ ratio, percentPpm, countValue, unit, printed }: Value): string {
  if (ratio) return `${formatInteger(ratio.numerator)}/${formatInteger(ratio.denominator)}`;
  if (percentPpm !== null) return formatPpm(percentPpm);
  if (countValue !== null && unit === 'đồng') {
    const short = shortDong(countValue);
    return short.exact ? short.text : formatDong(countValue);
  }
  if (countValue !== null) return unit ? `${formatInteger(countValue)} ${unit}` : formatInteger(countValue);
  return printed ?? '';
}

/** Of what, for when and against which target; the printed words instead where they say more than the value. */
export function indicatorNote(row: Indicator): string {
  const { printed, target, period, note } = row;
  const of = !printed || printed === indicatorValue(row) ? wholeOf(row) : `“${printed}”`;
  return [of, target && `mục tiêu ${target}`, period, note].filter(Boolean).join(' · ');
}

/** What the value counts, unless the name has said so. */
function wholeOf({ name, ratio, percentPpm, percentOf, unit }: Indicator): string | null {
  const of = (percentPpm !== null && percentOf) || (ratio && unit) || null;
  if (!of || name.toLocaleLowerCase('vi').includes(of.toLocaleLowerCase('vi'))) return null;
  // «dân số» is a number already; «thanh niên» are those who are counted.
  return /^(?:dân số|tổng|số)(?!\p{L})/iu.test(of) ? `tính trên ${of}` : `trong số ${of}`;
}

/** How much of the whole was reached, for drawing; null where the source gives no whole. */
export function indicatorShare({ ratio, percentPpm, printed }: Indicator): number | null {
  if (signOf(printed) !== '') return null;
  if (ratio) return ratio.numerator / ratio.denominator;
  return percentPpm === null ? null : percentPpm / 1_000_000;
}

/** The indicators by group, in the order the groups first occur; the ungrouped under null. */
export function indicatorGroupsOf(rows: readonly Indicator[]): { title: string | null; rows: Indicator[] }[] {
  const groups = new Map<Indicator['group'], Indicator[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups].map(([group, members]) => ({
    title: group && terms.indicatorGroup[group],
    rows: members,
  }));
}

/** What a table of indicators has columns for, beside the name. */
export type IndicatorColumn = 'plan' | 'result' | 'samePeriod' | 'growth' | 'targetResult';

export const indicatorColumns: Readonly<Record<IndicatorColumn, string>> = {
  plan: 'Kế hoạch',
  result: 'Kết quả',
  samePeriod: 'Cùng kỳ',
  growth: 'Tăng, giảm',
  targetResult: 'So với kế hoạch',
};

/** One cell of that table; null where the source says nothing. */
export function indicatorCell(row: Indicator, column: IndicatorColumn): string | null {
  if (column === 'result') return indicatorValue(row) || null;
  if (column === 'targetResult') return row.targetResult ? terms.targetResult[row.targetResult] : null;
  // The source's own words: what is read of them stands in the data.
  return row[column]?.printed ?? null;
}

/** The columns in which one of the rows says something; none where there is nothing but results. */
export function indicatorColumnsOf(rows: readonly Indicator[]): IndicatorColumn[] {
  const names = Object.keys(indicatorColumns) as IndicatorColumn[];
  const filled = names.filter((name) => rows.some((row) => indicatorCell(row, name) !== null));
  return filled.some((name) => name !== 'result') ? filled : [];
}

/** Every cell of an indicator in one line, each under its name: for searching and reading aloud. */
export const indicatorLine = (row: Indicator): string =>
  indicatorColumnsOf([row])
    .filter((name) => name !== 'result')
    .map((name) => `${indicatorColumns[name]}: ${indicatorCell(row, name)}`)
    .join('; ');
