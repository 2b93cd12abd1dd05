import { silentOne } from '@/lib/record/absences';
import { countAdopted } from '@/lib/record/resolution-count';
import type { SessionRecord } from '@/lib/record/schema';
import { lowerFirst } from '@/lib/vi/case';
import { shortDong } from '@/lib/vi/money';
import { formatInteger } from '@/lib/vi/number';
import { terms } from '@/lib/vi/terms';
import { quorumText } from './attendance-text';
import { comparisonsOf, comparisonText, leadingFigure } from './money-text';
import { periodText } from './period-text';
import { namedText } from './resolution-count';
import { BY_SOURCE } from './stated-text';

export type KeyFigure = {
  key: string;
  before?: string;
  value: string;
  of?: string;
  unit?: string;
  text: string;
};

function attendanceFigure({ sittings }: SessionRecord): KeyFigure | null {
  const sitting = sittings.find(({ attendance }) => attendance);
  if (!sitting?.attendance) return statedFigure(sittings);
  const { present, total } = sitting.attendance;
  const text = `đại biểu có mặt${whichOf(sittings, sitting)}, ${quorumText(sitting.attendance)}`;
  return { key: 'attendance', value: String(present), of: String(total), text };
}

/** « phiên sáng», where there were several. */
const whichOf = ({ length }: SessionRecord['sittings'], { label }: { label: string }): string =>
  length > 1 ? ` ${label.replace(/^Phiên(?=\s)/u, lowerFirst)}` : '';

/** What the source states, where nobody was marked: with its base, and as near as it says. */
function statedFigure(sittings: SessionRecord['sittings']): KeyFigure | null {
  const sitting = sittings.find(({ stated }) => typeof stated?.present === 'number');
  if (typeof sitting?.stated?.present !== 'number') return null;
  const { present, presentBound, total } = sitting.stated;
  return {
    key: 'attendance',
    before: presentBound === 'exact' ? undefined : lowerFirst(terms.presenceBound[presentBound]),
    value: formatInteger(present),
    of: total === null ? undefined : formatInteger(total),
    text: `đại biểu có mặt${whichOf(sittings, sitting)} (${BY_SOURCE})`,
  };
}

function resolutionsFigure(record: SessionRecord): KeyFigure | null {
  const listed = record.resolutions.length;
  const count = countAdopted(record);
  const { adoptedCount, adoptedBound, namedCount } = count;
  const found = { key: 'resolutions', value: String(adoptedCount), text: 'nghị quyết được thông qua' };
  const bound = adoptedBound === 'exact' ? undefined : lowerFirst(terms.presenceBound[adoptedBound]);
  if (namedCount !== null) {
    const text = [found.text, namedText(count)].filter(Boolean).join(', ');
    return adoptedCount === 0 ? null : { ...found, before: bound, text };
  }
  // What became of some is not known: that none was adopted is not known either.
  const isOpen = record.resolutions.some(({ status }) => status === 'draft');
  if (listed === 0 || (adoptedCount === 0 && isOpen)) return null;
  if (!bound) return { ...found, of: String(listed) };
  const of = adoptedCount === listed ? undefined : `${bound} ${listed}`;
  return { ...found, before: of ? undefined : bound, of };
}

function moneyFigure(record: SessionRecord): KeyFigure | null {
  const { figures } = record;
  const silent = silentOne(record);
  const figure = leadingFigure(figures);
  if (!figure || figure.valueDong === null) return null;
  const [value = '', ...unit] = shortDong(figure.valueDong).text.split(' ');
  const stage = figure.stage === 'outturn' ? '' : `, ${lowerFirst(terms.budgetStage[figure.stage])}`;
  const what = `${figure.label}${stage} ${periodText(figure, silent)}`;
  const [first] = comparisonsOf(figure);
  const share = first && comparisonText(first, silent);
  return {
    key: 'money',
    before: figure.qualifier ? terms.qualifier[figure.qualifier] : undefined,
    value,
    unit: unit.join(' '),
    text: share ? `${what}, ${share}` : what,
  };
}

function indicatorFigure({ indicators }: SessionRecord): KeyFigure | null {
  const row = indicators.find(({ ratio }) => ratio);
  if (!row?.ratio) return null;
  const { numerator, denominator } = row.ratio;
  return { key: 'indicator', value: String(numerator), of: String(denominator), text: row.name };
}

/** The two to four numbers a reader should leave with; none when the record holds fewer than two. */
export function keyFigures(record: SessionRecord): KeyFigure[] {
  const found = [
    attendanceFigure(record),
    resolutionsFigure(record),
    moneyFigure(record),
    indicatorFigure(record),
  ].filter((figure) => figure !== null);
  return found.length >= 2 ? found : [];
}
