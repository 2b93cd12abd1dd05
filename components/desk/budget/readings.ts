import { amountDoubt } from '@/lib/forms/budget';
import type { SectionInput } from '@/lib/forms/sections';
import { impliedBase } from '@/lib/rules/budget';
import { changeNote } from '@/lib/rules/budget-sums';
import { figureShare } from '@/lib/rules/printed-share';
import { type AmountSuggestion, formatDong, formatDongShort, qualifierWord } from '@/lib/vi/money';
import { formatPpm, percentHalfUp } from '@/lib/vi/number';
import { readAmount } from '@/lib/vi/printed-figure';
import { isMovement, parseSignedAmount, parseSignedPercent, shareOfBase } from '@/lib/vi/signed';
import { terms } from '@/lib/vi/terms';

export type FigureRow = SectionInput<'budget'>['budgetFigures'][number];
type Readings = FigureRow['readings'];

/** What an amount as printed says, or why it says nothing for certain; `choices` when it can mean two things. */
export type Reading = { text: string; isDoubt: boolean; choices: readonly AmountSuggestion[] };

const said = (dong: number, qualifier: Parameters<typeof qualifierWord>[0]) =>
  [`= ${formatDong(dong)}`, qualifierWord(qualifier)].filter(Boolean).join(' · ');

/** «trên 3,5 tỷ đồng» → «= 3.500.000.000 đồng · trên»; `null` for nothing. A doubt that was settled says how. */
export function amountReading(printed: string | null | undefined, readings: Readings = []): Reading | null {
  const text = (printed ?? '').trim();
  const parsed = parseSignedAmount(text);
  if (parsed.ok) return { text: said(parsed.dong, parsed.qualifier), isDoubt: false, choices: [] };
  if (parsed.reason === 'empty') return null;
  const { value, qualifier } = readAmount(text, readings ?? []);
  const choices = parsed.suggestions ?? [];
  if (value !== null) return { text: `${said(value, qualifier)} (đã chọn)`, isDoubt: false, choices };
  return { text: amountDoubt(text) ?? '', isDoubt: true, choices };
}

/** The readings with this one for this text. */
export const withReading = (readings: Readings, printed: string, value: number): NonNullable<Readings> => [
  ...(readings ?? []).filter((one) => one.printed !== printed),
  { printed, value },
];

const basisWords: Readonly<Record<string, string>> = terms.budgetBasis;

/** What a figure is compared with, in words; `null` for nothing. */
export const basisWord = (row: FigureRow): string | null => basisWords[row.basis ?? ''] ?? null;

const ppmOf = (printed: string | null | undefined): number | null => {
  const parsed = parseSignedPercent(printed ?? '');
  return parsed.ok ? shareOfBase(parsed.ppm, printed ?? null) : null;
};

/**
 * What the amount and the percentage of a figure say together: the base they imply, which is for the clerk alone and
 * never printed; or, where the base is printed too, that the three do not fit.
 */
export function shareNote(row: FigureRow): { text: string; isError: boolean } | null {
  const dongOf = (printed: string | null | undefined) =>
    readAmount(printed ?? null, row.readings ?? []).value;
  const value = dongOf(row.printed);
  const ppm = ppmOf(row.percentPrinted);
  const what = basisWord(row);
  if (value === null || ppm === null || what === null || isMovement(row.printed)) return null;
  const base = dongOf(row.basisPrinted);
  if (base === null) {
    const implied = impliedBase(value, ppm);
    return implied === null
      ? null
      : { text: `Suy ra ${what} khoảng ${formatDongShort(implied)} – không in.`, isError: false };
  }
  const standing =
    base <= 0 ? 'fits' : figureShare(value, base, { ppm, printed: row.percentPrinted ?? null });
  if (standing === 'fits') return null;
  const given = `${formatDongShort(value)} trên ${formatDongShort(base)}`;
  if (standing === 'cut') {
    const text = `${given} là ${percentHalfUp(value, base)}; văn bản ghi ${formatPpm(ppm)}, bỏ phần lẻ.`;
    return { text, isError: false };
  }
  return {
    text: `${given} là ${percentHalfUp(value, base)}, không phải ${formatPpm(ppm)}.`,
    isError: true,
  };
}

/** Where from, to and by how much an estimate was changed do not go together. */
export const changeDoubt = (row: FigureRow): string | null => {
  const [from, to, by] = [row.changeFromPrinted, row.changeToPrinted, row.changeByPrinted];
  return changeNote({ from: from ?? null, to: to ?? null, by: by ?? null }, row.readings ?? []);
};
