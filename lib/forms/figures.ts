import { z } from 'zod';
import { parseIndicator } from '@/lib/vi/indicator';
import { formatDong, parseAmount } from '@/lib/vi/money';
import { inWords, parsePercent } from '@/lib/vi/number';
import {
  budgetBases,
  budgetConcepts,
  budgetStages,
  indicatorGroups,
  periodParts,
  type Qualifier,
} from '@/lib/words';
import {
  choiceOf,
  draftParagraphs,
  draftText,
  optionalChoice,
  optionalParagraphs,
  optionalPartialDate,
  optionalText,
  requiredWhole,
  rowId,
  rowsOf,
} from './fields';

type Amount = { printed: string; dong: number; qualifier: Qualifier | null };

/** Why an amount was not taken, as a sentence; a doubtful one names its readings. */
export function amountError(text: string): string | null {
  const parsed = parseAmount(text);
  if (parsed.ok || parsed.reason === 'empty') return null;
  const readings = (parsed.suggestions ?? []).map(
    (choice) => `«${choice.label}» (${formatDong(choice.dong)})`,
  );
  const sentences = {
    format: 'Ghi số tiền đúng theo văn bản, ví dụ «trên 3,5 tỷ đồng» hoặc «14.250.000.000 đồng».',
    ambiguous: `Số này đọc được ${inWords(readings.length)} cách. Ghi rõ ${readings.join(' hoặc ')}.`,
    fraction: 'Số tiền phải tròn đồng.',
    range: 'Số tiền lớn quá mức. Kiểm tra lại đơn vị.',
    negative: 'Số tiền không thể âm.',
    unit: 'Ghi thêm đơn vị: đồng, nghìn, triệu hay tỷ.',
    grouping: `Dấu chấm phải ngăn từng nhóm ba chữ số. Nếu đúng là số này thì ghi ${readings[0]}.`,
  } as const;
  return sentences[parsed.reason];
}

const amountField = optionalText(200).transform((value, context): Amount | null => {
  if (!value) return null;
  const parsed = parseAmount(value);
  if (parsed.ok) return { printed: value, dong: parsed.dong, qualifier: parsed.qualifier };
  context.addIssue({ code: 'custom', message: amountError(value) ?? '' });
  return z.NEVER;
});

const percentSentences = {
  empty: 'Ghi tỷ lệ phần trăm.',
  format: 'Ghi tỷ lệ theo dạng 41,5%.',
  ambiguous: 'Tỷ lệ này đọc được hai cách. Dùng dấu phẩy cho phần lẻ, ví dụ 1,234%.',
  range: 'Tỷ lệ phải từ 0% đến 100.000%.',
} as const;

const percentField = optionalText(40).transform((value, context): { printed: string; ppm: number } | null => {
  if (!value) return null;
  const parsed = parsePercent(value);
  if (parsed.ok) return { printed: value, ppm: parsed.ppm };
  context.addIssue({ code: 'custom', message: percentSentences[parsed.reason] });
  return z.NEVER;
});

const figureInput = z
  .object({
    id: rowId,
    concept: choiceOf(budgetConcepts, 'Chọn khoản thu, chi.'),
    label: draftText(300),
    stage: choiceOf(budgetStages, 'Chọn dự toán, ước thực hiện, thực hiện hay quyết toán.'),
    year: requiredWhole(1946, 2200, 'Ghi năm ngân sách, ví dụ 2020.'),
    part: choiceOf(periodParts, 'Chọn kỳ của số liệu.'),
    printed: amountField,
    percentPrinted: percentField,
    basis: optionalChoice(budgetBases, 'Chọn so với gì.'),
    basisPrinted: amountField,
    note: optionalParagraphs(1_000),
  })
  .transform(({ printed, percentPrinted, basisPrinted, ...figure }) => ({
    ...figure,
    printed: printed?.printed ?? null,
    valueDong: printed?.dong ?? null,
    qualifier: printed?.qualifier ?? null,
    percentPrinted: percentPrinted?.printed ?? null,
    percentPpm: percentPrinted?.ppm ?? null,
    basisPrinted: basisPrinted?.printed ?? null,
    basisDong: basisPrinted?.dong ?? null,
  }));

/** Budget figures of the session, in order; printed text is kept beside what was read from it. */
export const budgetInput = z.object({ budgetFigures: rowsOf(figureInput, 500) });

/** What was read of an indicator, counted in the unit that was typed beside it; null where the two do not go together. */
function readIndicator(printed: string, typedUnit: string | null) {
  const read = parseIndicator(printed);
  const none = { ratioNumerator: null, ratioDenominator: null, percentPpm: null, countValue: null };
  if (!read.ok) return { ...none, unit: typedUnit };
  const { ok: _, unit, ...numbers } = read;
  if (unit === null || typedUnit === null || typedUnit === unit)
    return { ...numbers, unit: unit ?? typedUnit };
  const one = parseAmount(`1 ${typedUnit}`);
  const count = one.ok && numbers.countValue !== null ? numbers.countValue / one.dong : null;
  return { ...numbers, countValue: Number.isInteger(count) ? count : null, unit: typedUnit };
}

const indicatorInput = z
  .object({
    id: rowId,
    group: optionalChoice(indicatorGroups, 'Chọn nhóm chỉ tiêu.'),
    name: draftText(300),
    period: optionalText(100),
    printed: draftText(100),
    unit: optionalText(60),
    percentOf: optionalText(300),
    target: optionalText(200),
    note: optionalParagraphs(1_000),
  })
  .superRefine((indicator, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['printed'], message });
    const read = parseIndicator(indicator.printed);
    if (!indicator.printed || read.ok || read.reason === 'ambiguous') return;
    if (read.reason === 'none') wrong('Kết quả cần có số, ví dụ 8/8 hoặc 98,4%.');
    else wrong('Số này không đọc được: mẫu số phải lớn hơn 0, và số không quá lớn.');
  })
  .transform((indicator) => ({ ...indicator, ...readIndicator(indicator.printed, indicator.unit) }));

/** Chỉ tiêu, in order. */
export const indicatorsInput = z.object({ indicators: rowsOf(indicatorInput, 300) });

const taskInput = z.object({
  id: rowId,
  body: draftParagraphs(2_000),
  period: optionalText(100),
  owner: optionalText(200),
  dueOn: optionalPartialDate,
  target: optionalText(300),
});

/** Nhiệm vụ trọng tâm, in order. */
export const tasksInput = z.object({ keyTasks: rowsOf(taskInput, 100) });
