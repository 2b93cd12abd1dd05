import { amountProblem } from '@/lib/forms/figures';
import type { SectionInput } from '@/lib/forms/sections';
import { impliedBase, percentAgrees, sumCheck } from '@/lib/rules/budget';
import {
  type AmountSuggestion,
  formatDong,
  formatDongShort,
  parseAmount,
  qualifierWord,
} from '@/lib/vi/money';
import { formatPpm, parsePercent, percentHalfUp } from '@/lib/vi/number';
import { terms } from '@/lib/vi/terms';

export type FigureRow = SectionInput<'budget'>['budgetFigures'][number];

/** What an amount as printed says, or what keeps it from being read; `choices` when it can mean two things. */
export type Reading = { text: string; isProblem: boolean; choices: readonly AmountSuggestion[] };

/** «trên 3,5 tỷ đồng» → «= 3.500.000.000 đồng · trên»; `null` for nothing. */
export function amountReading(printed: string | null | undefined): Reading | null {
  const text = printed ?? '';
  const parsed = parseAmount(text);
  if (parsed.ok) {
    const qualifier = qualifierWord(parsed.qualifier);
    const read = `= ${formatDong(parsed.dong)}`;
    return { text: qualifier ? `${read} · ${qualifier}` : read, isProblem: false, choices: [] };
  }
  if (parsed.reason === 'empty') return null;
  return { text: amountProblem(text) ?? '', isProblem: true, choices: parsed.suggestions ?? [] };
}

const basisWords: Readonly<Record<string, string>> = terms.budgetBasis;

/** What a figure is compared with, in words; `null` for nothing. */
export const basisWord = (row: FigureRow): string | null => basisWords[row.basis ?? ''] ?? null;

const dongOf = (printed: string | null | undefined): number | null => {
  const parsed = parseAmount(printed ?? '');
  return parsed.ok ? parsed.dong : null;
};

const ppmOf = (printed: string | null | undefined): number | null => {
  const parsed = parsePercent(printed ?? '');
  return parsed.ok ? parsed.ppm : null;
};

/**
 * What the amount and the percentage of a figure say together: the base they imply, which is for the clerk alone and
 * never printed; or, where the base is printed too, that the three do not fit.
 */
export function shareNote(row: FigureRow): { text: string; isProblem: boolean } | null {
  const value = dongOf(row.printed);
  const ppm = ppmOf(row.percentPrinted);
  const what = basisWord(row);
  if (value === null || ppm === null || what === null) return null;
  const base = dongOf(row.basisPrinted);
  if (base === null) {
    const implied = impliedBase(value, ppm);
    return implied === null
      ? null
      : { text: `Suy ra ${what} khoảng ${formatDongShort(implied)} – không in.`, isProblem: false };
  }
  if (base === 0 || percentAgrees(value, base, ppm)) return null;
  const given = `${formatDongShort(value)} trên ${formatDongShort(base)}`;
  return {
    text: `${given} là ${percentHalfUp(value, base)}, không phải ${formatPpm(ppm)}.`,
    isProblem: true,
  };
}

const SPENDING = ['expenditure_investment', 'expenditure_recurrent', 'reserve'] as const;
const isFlat = (row: FigureRow) => {
  const parsed = parseAmount(row.printed ?? '');
  return parsed.ok && parsed.qualifier === null;
};

/**
 * Totals of spending that their parts do not add up to, one sentence for each year, stage and part. Figures said to be
 * «over» or «about» something are not added; parts that are fewer than all may well come to less.
 */
export function sumNotes(rows: readonly FigureRow[]): { id: string; text: string }[] {
  return rows
    .filter((row) => row.concept === 'expenditure_total' && isFlat(row))
    .flatMap((total) => {
      const parts = rows.filter((row) => isPartOf(row, total) && isFlat(row));
      const all = [total, ...parts];
      const amounts = parts.map((row) => dongOf(row.printed) ?? 0);
      const { agrees, differenceDong, because } = sumCheck(dongOf(total.printed) ?? 0, amounts, unitOf(all));
      const isComplete = SPENDING.every((concept) => parts.some((row) => row.concept === concept));
      const isWrong = agrees === false && (isComplete || (differenceDong ?? 0n) < 0n);
      return isWrong ? [{ id: total.id, text: `${total.label}: ${because[0]?.text ?? ''}` }] : [];
    });
}

function isPartOf(row: FigureRow, total: FigureRow): boolean {
  const same =
    row.stage === total.stage && row.part === total.part && String(row.year) === String(total.year);
  return same && (SPENDING as readonly string[]).includes(row.concept);
}

/** The last place the figures were printed to, in đồng: 1 as soon as one is printed in full. */
function unitOf(rows: readonly FigureRow[]): number {
  if (rows.some((row) => !/(tỷ|tỉ|triệu|nghìn|ngàn)/i.test(row.printed ?? ''))) return 1;
  const amounts = rows.map((row) => dongOf(row.printed) ?? 0);
  const powers = [1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1000];
  return powers.find((power) => amounts.every((amount) => amount % power === 0)) ?? 1;
}
