import { amountError } from '@/lib/forms/figures';
import type { SectionInput } from '@/lib/forms/sections';
import { impliedBase } from '@/lib/rules/budget';
import { figureShare } from '@/lib/rules/printed-share';
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
export type Reading = { text: string; isError: boolean; choices: readonly AmountSuggestion[] };

/** «trên 3,5 tỷ đồng» → «= 3.500.000.000 đồng · trên»; `null` for nothing. */
export function amountReading(printed: string | null | undefined): Reading | null {
  const text = printed ?? '';
  const parsed = parseAmount(text);
  if (parsed.ok) {
    const qualifier = qualifierWord(parsed.qualifier);
    const read = `= ${formatDong(parsed.dong)}`;
    return { text: qualifier ? `${read} · ${qualifier}` : read, isError: false, choices: [] };
  }
  if (parsed.reason === 'empty') return null;
  return { text: amountError(text) ?? '', isError: true, choices: parsed.suggestions ?? [] };
}

/**
 * An amount that reads two ways with the reading that was chosen behind it: «1.234 tỷ (1.234.000.000 đồng)». Where the
 * source's own brackets are what it stands against, there is no room for others.
 */
export const answered = (printed: string, { label, dong }: AmountSuggestion): string =>
  printed.includes('(') ? label : `${printed} (${formatDong(dong)})`;

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
export function shareNote(row: FigureRow): { text: string; isError: boolean } | null {
  const value = dongOf(row.printed);
  const ppm = ppmOf(row.percentPrinted);
  const what = basisWord(row);
  if (value === null || ppm === null || what === null) return null;
  const base = dongOf(row.basisPrinted);
  if (base === null) {
    const implied = impliedBase(value, ppm);
    return implied === null
      ? null
      : { text: `Suy ra ${what} khoảng ${formatDongShort(implied)} – không in.`, isError: false };
  }
  const standing =
    base === 0 ? 'fits' : figureShare(value, base, { ppm, printed: row.percentPrinted ?? null });
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
