import { z } from 'zod';
import type { Reading } from '@/lib/record/figure-parts';
import { withinThemselves } from '@/lib/rules/figure-tree';
import { normalizeText } from '@/lib/vi/fold';
import { formatDong } from '@/lib/vi/money';
import { inWords } from '@/lib/vi/number';
import { readAmount, readPercent } from '@/lib/vi/printed-figure';
import { parseSignedAmount } from '@/lib/vi/signed';
import { budgetBases, budgetConcepts, budgetStages, periodParts } from '@/lib/words';
import {
  choiceOf,
  draftText,
  optionalChoice,
  optionalParagraphs,
  optionalRow,
  optionalText,
  optionalWhole,
  rowId,
  rowsOf,
} from './fields';

/** Why an amount was not read, as a sentence; a doubtful one names its readings. */
export function amountDoubt(text: string): string | null {
  const parsed = parseSignedAmount(text);
  if (parsed.ok || parsed.reason === 'empty') return null;
  const readings = (parsed.suggestions ?? []).map(
    (choice) => `«${choice.label}» (${formatDong(choice.dong)})`,
  );
  const sentences = {
    format: 'Chưa đọc được thành số tiền; giữ nguyên văn. Ví dụ đọc được: «trên 3,5 tỷ đồng».',
    ambiguous: `Số này đọc được ${inWords(readings.length)} cách: ${readings.join(' hoặc ')}.`,
    fraction: 'Số tiền không tròn đồng nên chưa đọc thành số; giữ nguyên văn.',
    range: 'Số tiền lớn quá mức nên chưa đọc thành số. Kiểm tra lại đơn vị.',
    negative: 'Chưa đọc được thành số tiền; giữ nguyên văn.',
    unit: 'Chưa có đơn vị nên chưa đọc thành số. Ghi thêm đồng, nghìn, triệu hay tỷ nếu văn bản có.',
    grouping: `Dấu chấm không ngăn từng nhóm ba chữ số. Nếu là ${readings[0]} thì bấm chọn.`,
  } as const;
  return sentences[parsed.reason];
}

const printedText = optionalText(200);
const basis = optionalChoice(budgetBases, 'Chọn so với gì.');

const comparisonInput = z.object({
  percentPrinted: printedText,
  basis,
  basisWords: printedText,
  basisPrinted: printedText,
});

const readingInput = z.object({
  printed: z.string().transform((text) => normalizeText(text).replace(/\s+/g, ' ')),
  value: z.int('Số đọc được phải là số nguyên.'),
});

const monthField = optionalWhole(1, 12, 'Tháng là số từ 1 đến 12.');
const yearField = optionalWhole(
  1946,
  2200,
  'Năm là số từ 1946 đến 2200, ví dụ 2020; nguồn không ghi thì để trống.',
);

const figureInput = z
  .object({
    id: rowId,
    concept: choiceOf(budgetConcepts, 'Chọn khoản thu, chi.'),
    label: draftText(300),
    stage: choiceOf(budgetStages, 'Chọn dự toán, ước thực hiện, thực hiện hay quyết toán.'),
    year: yearField,
    part: choiceOf(periodParts, 'Chọn kỳ của số liệu.'),
    fromMonth: monthField,
    throughMonth: monthField,
    throughYear: yearField,
    periodPrinted: printedText,
    partOfId: optionalRow,
    partsAreAll: z
      .boolean()
      .nullish()
      .transform((value) => value ?? false),
    printed: printedText,
    percentPrinted: printedText,
    basis,
    basisPrinted: printedText,
    basisWords: printedText,
    comparisons: z
      .array(comparisonInput)
      .max(20, 'Nhiều quá 20 so sánh. Bỏ bớt rồi lưu lại.')
      .nullish()
      .transform((value) => value ?? []),
    changeFromPrinted: printedText,
    changeToPrinted: printedText,
    changeByPrinted: printedText,
    readings: z
      .array(readingInput)
      .max(60)
      .nullish()
      .transform((value) => value ?? []),
    note: optionalParagraphs(1_000),
    sourceId: optionalRow,
  })
  .superRefine((figure, context) => {
    const wrong = (column: string, message: string) =>
      context.addIssue({ code: 'custom', path: [column], message });
    const { part, fromMonth, throughMonth, year, throughYear } = figure;
    if (part === 'months' && fromMonth !== null && throughMonth !== null && fromMonth > throughMonth)
      wrong('fromMonth', 'Tháng đầu phải trước tháng cuối.');
    if (part === 'years' && year !== null && throughYear !== null && throughYear <= year)
      wrong('throughYear', 'Năm cuối phải sau năm đầu.');
  })
  .transform(readFigure);

type Typed = {
  part: (typeof periodParts)[number];
  fromMonth: number | null;
  throughMonth: number | null;
  throughYear: number | null;
  printed: string | null;
  percentPrinted: string | null;
  basisPrinted: string | null;
  changeFromPrinted: string | null;
  changeToPrinted: string | null;
  changeByPrinted: string | null;
  comparisons: z.output<typeof comparisonInput>[];
  readings: Reading[];
};

/** A figure with the readings of all it prints. What its period has no place for is set aside. */
function readFigure<Figure extends Typed>(figure: Figure) {
  const { part, readings, comparisons, ...rest } = figure;
  const amount = readAmount(figure.printed, readings);
  const percent = readPercent(figure.percentPrinted, readings);
  const dong = (printed: string | null) => readAmount(printed, readings).value;
  return {
    ...rest,
    part,
    fromMonth: part === 'months' ? figure.fromMonth : null,
    throughMonth: part === 'months' ? figure.throughMonth : null,
    throughYear: part === 'years' ? figure.throughYear : null,
    valueDong: amount.value,
    qualifier: amount.qualifier,
    percentPpm: percent.value,
    percentQualifier: percent.qualifier,
    basisDong: dong(figure.basisPrinted),
    comparisons: comparisons.filter(isSomething).map((one) => {
      const { value, qualifier } = readPercent(one.percentPrinted, readings);
      return { ...one, percentPpm: value, qualifier, basisDong: dong(one.basisPrinted) };
    }),
    changeFromDong: dong(figure.changeFromPrinted),
    changeToDong: dong(figure.changeToPrinted),
    changeByDong: dong(figure.changeByPrinted),
    readings: askedFor(figure),
  };
}

const isSomething = (one: object): boolean => Object.values(one).some((value) => value !== null);

/** Of what somebody read, all without which one of the figure's texts would not be read, in the order of these. */
function askedFor(figure: Typed): Reading[] {
  const { readings, comparisons } = figure;
  const amounts = [
    ...[figure.printed, figure.basisPrinted, figure.changeFromPrinted, figure.changeToPrinted],
    ...[figure.changeByPrinted, ...comparisons.map(({ basisPrinted }) => basisPrinted)],
  ];
  const percents = [figure.percentPrinted, ...comparisons.map(({ percentPrinted }) => percentPrinted)];
  const settled = (texts: readonly (string | null)[], read: typeof readAmount) =>
    texts.filter((text) => text !== null && read(text).value === null && read(text, readings).value !== null);
  const needed = new Set([...settled(amounts, readAmount), ...settled(percents, readPercent)]);
  return [...needed].flatMap((text) => readings.find(({ printed }) => printed === text) ?? []);
}

const WITHIN_ITSELF =
  'Khoản này đang nằm trong chính nó qua các khoản «trong đó» khác. Chọn khoản khác, hoặc bỏ trống.';

/**
 * Budget figures of the session, in order; printed text is kept beside what was read from it. A figure whose whole was
 * removed is part of none.
 */
export const budgetInput = z
  .object({ budgetFigures: rowsOf(figureInput, 500) })
  .transform(({ budgetFigures }, context) => {
    const ids = new Set(budgetFigures.map(({ id }) => id));
    const rows = budgetFigures.map((row) => ({
      ...row,
      partOfId: row.partOfId !== null && ids.has(row.partOfId) ? row.partOfId : null,
    }));
    const astray = withinThemselves(rows, ({ partOfId }) => partOfId);
    for (const row of astray)
      context.addIssue({
        code: 'custom',
        path: ['budgetFigures', rows.indexOf(row), 'partOfId'],
        message: WITHIN_ITSELF,
      });
    return astray.length > 0 ? z.NEVER : { budgetFigures: rows };
  });
