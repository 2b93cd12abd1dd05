import type { Figure } from '@/lib/record/schema';
import { lowerFirst } from '@/lib/vi/case';
import { formatDong, formatDongShort, qualifierWord } from '@/lib/vi/money';
import { formatPpm } from '@/lib/vi/number';
import { terms } from '@/lib/vi/terms';

/** «trên 3,5 tỷ đồng»: the qualifier belongs to the figure. What was printed stands in where no amount was read. */
export function amountText({ valueDong, qualifier, printed }: Figure): string {
  if (valueDong === null) return printed ?? 'không ghi số tiền';
  const word = qualifierWord(qualifier);
  return word ? `${word} ${formatDongShort(valueDong)}` : formatDongShort(valueDong);
}

/** «3.123.456.789 đồng»; null where the source gave only an approximate or rounded figure. */
export function exactText({ valueDong, qualifier }: Figure): string | null {
  return valueDong === null || qualifier !== null ? null : formatDong(valueDong);
}

/** «41,5% kế hoạch cấp trên giao»: a percentage never stands without what it is of. Null where none was given. */
export function percentText(figure: Figure): string | null {
  const percent = figure.percentPrinted ?? (figure.percentPpm === null ? null : formatPpm(figure.percentPpm));
  if (!percent) return null;
  const basis = basisText(figure);
  return basis
    ? `${/%/.test(percent) ? percent : `${percent}%`} ${basis}`
    : `${percent} (không ghi so với số nào)`;
}

/** What the percentage is of: «kế hoạch cấp trên giao»; null where nothing was said. */
export function basisText({ basis }: Pick<Figure, 'basis'>): string | null {
  return basis && terms.budgetBasis[basis];
}

/** The amount compared with, as printed or in full; null where none was given. */
export function basisAmountText({ basisPrinted, basisDong }: Figure): string | null {
  return basisPrinted ?? (basisDong === null ? null : formatDong(basisDong));
}

/** «6 tháng đầu năm 2020», «năm 2022». */
export function periodText({ part, year }: Pick<Figure, 'part' | 'year'>): string {
  return part === 'year'
    ? `năm ${year}`
    : `${lowerFirst(terms.periodPart[part])} ${part.startsWith('h') ? '' : 'năm '}${year}`;
}

/** «thực hiện 6 tháng đầu năm 2020». */
export function stageText(figure: Figure): string {
  return `${terms.budgetStage[figure.stage]}, ${periodText(figure)}`;
}

const ofPlan = (figure: Figure) => figure.basis === 'superior_plan' || figure.basis === 'own_resolution';

/**
 * What is drawn for one figure: outturn against a plan the source stated, or the share it printed. A plan the two would
 * imply is never printed, and a comparison with last year is no plan.
 */
export function moneyRow(figure: Figure) {
  const plan = ofPlan(figure) ? figure.basisDong : null;
  return {
    key: figure.id,
    outturn: figure.valueDong,
    plan,
    percentOfPlan: ofPlan(figure) && figure.percentPpm !== null ? figure.percentPpm / 10_000 : null,
    outturnText: amountText(figure),
    planText: plan === null ? undefined : formatDongShort(plan).replace(/ đồng$/, ''),
    percentText: percentText(figure) ?? undefined,
  };
}

/** The one figure a reader should leave with: what came in, before anything else. */
export function leadingFigure(figures: readonly Figure[]): Figure | null {
  const withValue = figures.filter(({ valueDong, stage }) => valueDong !== null && stage !== 'estimate');
  const order = ['revenue_total', 'revenue_territory', 'revenue_retained', 'expenditure_total'] as const;
  for (const concept of order) {
    const found = withValue.find((figure) => figure.concept === concept && figure.stage === 'outturn');
    if (found) return found;
  }
  return withValue[0] ?? null;
}
