import { SILENT } from '@/lib/record/absences';
import type { Comparison } from '@/lib/record/figure-parts';
import type { Figure } from '@/lib/record/schema';
import { inTree, outermost, type Placed } from '@/lib/rules/figure-tree';
import { lowerFirst } from '@/lib/vi/case';
import { formatDong, formatDongShort, qualifierWord } from '@/lib/vi/money';
import { formatPpm } from '@/lib/vi/number';
import { readAmount } from '@/lib/vi/printed-figure';
import { isMovement, shareOfBase, signedDong, signedDongInFull, signOf } from '@/lib/vi/signed';
import { terms } from '@/lib/vi/terms';
import { periodText, singleYear } from './period-text';

/** Whether an amount was printed as it is read, or somebody said how to read it. */
const isReadAsPrinted = (printed: string | null) => !printed || readAmount(printed).value !== null;

/**
 * «trên 3,5 tỷ đồng», «giảm 1,2 tỷ đồng»: qualifier and sign belong to the figure. What was printed stands in where no amount
 * was read, and before the reading where only a person could read it.
 *
 * @param silent who is silent where there is no amount, as `silentOne` says it.
 */
export function amountText({ valueDong, qualifier, printed, change }: Figure, silent: string): string {
  if (valueDong === null)
    return printed ?? change?.toPrinted ?? change?.byPrinted ?? `${lowerFirst(silent)} số tiền`;
  if (!isReadAsPrinted(printed)) return `${printed} (đọc là ${formatDong(valueDong)})`;
  return withSignAndWord(valueDong, qualifier, printed, signedDong);
}

/** «giảm hơn 1,2 tỷ đồng»: the sign before the qualifier, as it is said; «khoảng -5 triệu đồng» the other way round. */
function withSignAndWord(
  dong: number,
  qualifier: Figure['qualifier'],
  printed: string | null,
  write: typeof signedDong,
): string {
  const word = qualifierWord(qualifier);
  const text = write(dong, printed);
  if (!word) return text;
  const sign = signOf(printed);
  return sign.length > 1 ? text.replace(sign, `${sign} ${word}`) : `${word} ${text}`;
}

/** «3.123.456.789 đồng»; null where the source gave only an approximate or rounded figure. */
export function exactText({ valueDong, qualifier, printed }: Figure): string | null {
  return valueDong === null || qualifier !== null ? null : signedDongInFull(valueDong, printed);
}

/** Every comparison of a figure, the one of its own columns first. */
export function comparisonsOf(figure: Figure): Comparison[] {
  const { percentPrinted, percentPpm, percentQualifier = null, basis, basisPrinted, basisDong } = figure;
  const first = { percentPrinted, percentPpm, qualifier: percentQualifier, basis, basisPrinted, basisDong };
  const isThere = percentPrinted ?? percentPpm ?? basis ?? basisPrinted ?? figure.basisWords ?? null;
  return [
    ...(isThere === null ? [] : [{ ...first, basisWords: figure.basisWords ?? null }]),
    ...(figure.comparisons ?? []),
  ];
}

/**
 * «41,5% kế hoạch cấp trên giao», «tăng 5% so với cùng kỳ năm trước»: a percentage never stands without what it is of. Null
 * where none was given.
 */
export function comparisonText(comparison: Comparison, silent: string): string | null {
  const { percentPrinted, percentPpm } = comparison;
  const percent = percentPrinted ?? (percentPpm === null ? null : formatPpm(percentPpm));
  if (!percent) return null;
  const basis = basisText(comparison);
  if (!basis) return `${percent} (${lowerFirst(silent)} so với số nào)`;
  // «147» is a percentage; «gấp đôi» is none.
  const whole = percentPpm === null || /%|phần trăm/i.test(percent) ? percent : `${percent}%`;
  const isMoved = signOf(percent) !== '' && !/^so /i.test(basis);
  return isMoved ? `${whole} so với ${basis}` : `${whole} ${basis}`;
}

/** Every comparison of a figure in one line; null where there is none. */
export const percentText = (figure: Figure, silent: string): string | null =>
  comparisonsOf(figure)
    .flatMap((one) => comparisonText(one, silent) ?? [])
    .join('; ') || null;

/** What the percentage is of: the source's own words, else «kế hoạch cấp trên giao»; null where nothing was said. */
export function basisText({ basis, basisWords }: Pick<Comparison, 'basis' | 'basisWords'>): string | null {
  return basisWords ?? (basis && terms.budgetBasis[basis]);
}

/** The amount compared with, as printed or in full; null where none was given. */
export function basisAmountText({
  basisPrinted,
  basisDong,
}: Pick<Comparison, 'basisPrinted' | 'basisDong'>): string | null {
  return basisPrinted ?? (basisDong === null ? null : formatDong(basisDong));
}

/** «Điều chỉnh dự toán từ 1,2 tỷ đồng thành 1,5 tỷ đồng (tăng 300 triệu đồng)»; null where nothing was changed. */
export function changeText({ change, stage }: Figure): string | null {
  if (!change) return null;
  const { fromPrinted: from, toPrinted: to, byPrinted: by } = change;
  const what = stage === 'estimate' ? 'Điều chỉnh dự toán' : 'Điều chỉnh';
  const way = [from && `từ ${from}`, to && `thành ${to}`].filter(Boolean).join(' ');
  if (!way) return `${what}: ${by}`;
  return by ? `${what} ${way} (${by})` : `${what} ${way}`;
}

/** «thực hiện 6 tháng đầu năm 2020». */
export function stageText(figure: Figure, silent: string): string {
  const { stage } = figure;
  const what = stage === 'not_stated' ? `${SILENT.not_stated} giai đoạn` : terms.budgetStage[stage];
  return `${what}, ${periodText(figure, silent)}`;
}

/** Figures whose printed amount nobody read: they are neither drawn nor added. */
export const isUnread = ({ printed, valueDong }: Figure): boolean => printed !== null && valueDong === null;

const isOfPlan = ({ basis }: Comparison) => basis === 'superior_plan' || basis === 'own_resolution';

/**
 * What is drawn for one figure: outturn against a plan the source stated, or the share it printed. A plan the two would
 * imply is never printed, and a comparison with last year is no plan. What went up or down, or is below zero, is no bar.
 */
export function moneyBar(figure: Figure) {
  const { valueDong, printed } = figure;
  const ofPlan = comparisonsOf(figure).find(isOfPlan);
  const isLevel = (valueDong ?? 0) >= 0 && !isMovement(printed);
  const plan = (isLevel && ofPlan?.basisDong) || null;
  const ppm = isLevel ? (ofPlan?.percentPpm ?? null) : null;
  return {
    outturn: isLevel ? valueDong : null,
    plan,
    percentOfPlan: ppm === null ? null : shareOfBase(ppm, ofPlan?.percentPrinted ?? null) / 10_000,
  };
}

/** The same with its words. */
export function moneyRow(figure: Figure, silent: string) {
  const bar = moneyBar(figure);
  return {
    ...bar,
    key: figure.id,
    outturnText: amountText(figure, silent),
    planText: bar.plan === null ? undefined : formatDongShort(bar.plan).replace(/ đồng$/, ''),
    percentText: percentText(figure, silent) ?? undefined,
  };
}

const CONCEPTS: readonly Figure['concept'][] = [
  'revenue_total',
  'revenue_territory',
  'revenue_retained',
  'expenditure_total',
];

/** How much a figure says of its year: settled, done, expected, planned, and a part of the year least of all. */
const STAGES: Record<Figure['stage'], number> = {
  final: 4,
  outturn: 3,
  expected: 2,
  estimate: 1,
  not_stated: 0,
};
const weight = ({ stage, part }: Figure) => (part === 'year' ? STAGES[stage] : 0);
const conceptRank = ({ concept }: Figure) => {
  const rank = CONCEPTS.indexOf(concept);
  return rank < 0 ? CONCEPTS.length : rank;
};

/** A figure by itself, of an amount that is known: no part of another, nor how much something moved. */
const standsAlone = ({ valueDong, printed, partOf }: Figure): boolean =>
  valueDong !== null && partOf === undefined && !isMovement(printed);

/**
 * The figure that stands for a budget year: the one that says most of it, and of those what came in before what went out.
 * Null where no amount is known. It is never shown without its stage: years of unlike stages stand side by side.
 *
 * @param figures of one year, those of the newest session first.
 */
export function leadingOfYear(figures: readonly Figure[]): Figure | null {
  const known = figures.filter(standsAlone);
  return known.toSorted((a, b) => weight(b) - weight(a) || conceptRank(a) - conceptRank(b))[0] ?? null;
}

/** The one figure a reader of a session should leave with: of the newest year it tells of, not counting mere plans. */
export function leadingFigure(figures: readonly Figure[]): Figure | null {
  const told = figures.filter(
    (one) => one.stage !== 'estimate' && one.stage !== 'not_stated' && standsAlone(one),
  );
  const newest = Math.max(...told.map((one) => singleYear(one) ?? 0));
  return leadingOfYear(told.filter((one) => newest > 0 && singleYear(one) === newest));
}

/**
 * What all levels collect on the territory is not the commune's own money: it stands under a heading of its own, with all
 * that is part of it.
 */
export function splitByOwner(figures: readonly Figure[]): { own: Figure[]; territory: Figure[] } {
  const whole = outermost(figures, ({ partOf }) => partOf);
  const isTerritory = (one: Figure) => whole(one).concept === 'revenue_territory';
  return { own: figures.filter((one) => !isTerritory(one)), territory: figures.filter(isTerritory) };
}

/** The figures in the order they are shown in: those within another right behind it. */
export const figuresInOrder = (figures: readonly Figure[]): Placed<Figure>[] =>
  inTree(figures, ({ partOf }) => partOf);

/** «Trong đó» or, where the parts are all of it, «Gồm»; said before the first part. Null for all others. */
export const partsHeading = ({ whole, isFirst }: Placed<Figure>): string | null =>
  whole && isFirst ? (whole.partsAreAll ? 'Gồm' : 'Trong đó') : null;
