import type { Indicator } from '@/lib/record/schema';
import { formatDong, shortDong } from '@/lib/vi/money';
import { formatInteger, formatPpm } from '@/lib/vi/number';
import { terms } from '@/lib/vi/terms';

/** The figure itself: «8/8», «98,4%», «22 tuyến đường», «23 tỷ đồng», or what was printed where none was read. */
export function indicatorValue({ ratio, percentPpm, countValue, unit, printed }: Indicator): string {
  if (ratio) return `${formatInteger(ratio.numerator)}/${formatInteger(ratio.denominator)}`;
  if (percentPpm !== null) return formatPpm(percentPpm);
  if (countValue !== null && unit === 'đồng') {
    const short = shortDong(countValue);
    return short.exact ? short.text : formatDong(countValue);
  }
  if (countValue !== null) return unit ? `${formatInteger(countValue)} ${unit}` : formatInteger(countValue);
  return printed;
}

/** Of what, for when and against which target; the printed words instead where they say more than the value. */
export function indicatorNote(row: Indicator): string {
  const { printed, target, period, note } = row;
  const of = printed === indicatorValue(row) ? wholeOf(row) : `“${printed}”`;
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
export function indicatorShare({ ratio, percentPpm }: Indicator): number | null {
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
