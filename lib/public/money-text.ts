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

const CONCEPTS: readonly Figure['concept'][] = [
  'revenue_total',
  'revenue_territory',
  'revenue_retained',
  'expenditure_total',
];

/** How much a figure says of its year: settled, done, expected, planned, and a part of the year least of all. */
const STAGES: Record<Figure['stage'], number> = { final: 4, outturn: 3, expected: 2, estimate: 1 };
const weight = ({ stage, part }: Figure) => (part === 'year' ? STAGES[stage] : 0);
const conceptRank = ({ concept }: Figure) => {
  const rank = CONCEPTS.indexOf(concept);
  return rank < 0 ? CONCEPTS.length : rank;
};

/**
 * The figure that stands for a budget year: the one that says most of it, and of those what came in before what went out.
 * Null where no amount is known. It is never shown without its stage: years of unlike stages stand side by side.
 *
 * @param figures of one year, those of the newest session first.
 */
export function leadingOfYear(figures: readonly Figure[]): Figure | null {
  const known = figures.filter(({ valueDong }) => valueDong !== null);
  return known.toSorted((a, b) => weight(b) - weight(a) || conceptRank(a) - conceptRank(b))[0] ?? null;
}

/** The one figure a reader of a session should leave with: of the newest year it tells of, not counting mere plans. */
export function leadingFigure(figures: readonly Figure[]): Figure | null {
  const told = figures.filter(({ stage, valueDong }) => stage !== 'estimate' && valueDong !== null);
  const newest = Math.max(...told.map(({ year }) => year));
  return leadingOfYear(told.filter(({ year }) => year === newest));
}

/** What all levels collect on the territory is not the commune's own money: it stands under a heading of its own. */
export function splitByOwner(figures: readonly Figure[]): { own: Figure[]; territory: Figure[] } {
  const isTerritory = ({ concept }: Figure) => concept === 'revenue_territory';
  return { own: figures.filter((one) => !isTerritory(one)), territory: figures.filter(isTerritory) };
}
