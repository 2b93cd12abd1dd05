import { z } from 'zod';
import { formatDong, parseAmount } from '@/lib/vi/money';
import { parsePercent, parseRatio } from '@/lib/vi/number';
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
  optionalChoice,
  optionalDate,
  optionalParagraphs,
  optionalText,
  requiredParagraphs,
  requiredText,
  requiredWhole,
  rowId,
} from './fields';

type Amount = { printed: string; dong: number; qualifier: Qualifier | null };

/** Why an amount was not taken, as a sentence; an ambiguous one names both readings. */
export function amountProblem(text: string): string | null {
  const parsed = parseAmount(text);
  if (parsed.ok || parsed.reason === 'empty') return null;
  const readings = (parsed.suggestions ?? []).map(
    (choice) => `«${choice.label}» (${formatDong(choice.dong)})`,
  );
  const sentences = {
    format: 'Ghi số tiền như được in, ví dụ «trên 3,5 tỷ đồng» hoặc «14.250.000.000 đồng».',
    ambiguous: `Số này đọc được hai cách. Ghi rõ ${readings.join(' hoặc ')}.`,
    fraction: 'Số tiền phải tròn đồng.',
    range: 'Số tiền lớn quá mức. Kiểm tra lại đơn vị.',
    negative: 'Số tiền không thể âm.',
    unit: 'Ghi thêm đơn vị: đồng, nghìn, triệu hay tỷ.',
  } as const;
  return sentences[parsed.reason];
}

const amountField = optionalText(100).transform((value, context): Amount | null => {
  if (!value) return null;
  const parsed = parseAmount(value);
  if (parsed.ok) return { printed: value, dong: parsed.dong, qualifier: parsed.qualifier };
  context.addIssue({ code: 'custom', message: amountProblem(value) ?? '' });
  return z.NEVER;
});

const percentSentences = {
  empty: 'Ghi tỷ lệ phần trăm.',
  format: 'Ghi tỷ lệ theo dạng 41,5%.',
  ambiguous: 'Tỷ lệ này đọc được hai cách. Dùng dấu phẩy cho phần lẻ, ví dụ 1,234%.',
  range: 'Tỷ lệ phải từ 0% đến 1.000%.',
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
    label: requiredText('Ghi tên khoản như được in.', 300),
    stage: choiceOf(budgetStages, 'Chọn dự toán, ước thực hiện, thực hiện hay quyết toán.'),
    year: requiredWhole(1946, 2200, 'Ghi năm ngân sách, ví dụ 2020.'),
    part: choiceOf(periodParts, 'Chọn kỳ của số liệu.'),
    printed: amountField,
    percentPrinted: percentField,
    basis: optionalChoice(budgetBases, 'Chọn so với gì.'),
    basisPrinted: amountField,
    note: optionalParagraphs(1_000),
  })
  .superRefine((figure, context) => {
    if (!figure.printed && !figure.percentPrinted)
      context.addIssue({ code: 'custom', path: ['printed'], message: 'Ghi số tiền hoặc tỷ lệ.' });
    if (figure.percentPrinted && !figure.basis)
      context.addIssue({ code: 'custom', path: ['basis'], message: 'Ghi tỷ lệ này so với gì.' });
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
export const budgetInput = z.object({ budgetFigures: z.array(figureInput).max(500) });

/** What a printed indicator says in numbers: a ratio «8/8», a share «98,4%», a count «22 tuyến», or only words. */
export function readIndicator(printed: string) {
  const none = { ratioNumerator: null, ratioDenominator: null, percentPpm: null, countValue: null };
  const ratio = parseRatio(printed);
  if (ratio.ok) return { ...none, ratioNumerator: ratio.num, ratioDenominator: ratio.den };
  const percent = /%/.test(printed) ? parsePercent(printed) : null;
  if (percent?.ok) return { ...none, percentPpm: percent.ppm };
  const whole = /^(\d{1,3}(?:\.\d{3})*|\d+)(?:\s|$)/.exec(printed);
  const value = whole?.[1] ? Number(whole[1].replaceAll('.', '')) : null;
  return { ...none, countValue: value };
}

const indicatorInput = z
  .object({
    id: rowId,
    group: optionalChoice(indicatorGroups, 'Chọn nhóm chỉ tiêu.'),
    name: requiredText('Ghi tên chỉ tiêu.', 300),
    period: optionalText(100),
    printed: requiredText('Ghi kết quả như được in, ví dụ 8/8 hoặc 98,4%.', 100),
    unit: optionalText(60),
    percentOf: optionalText(300),
    target: optionalText(200),
    note: optionalParagraphs(1_000),
  })
  .superRefine((indicator, context) => {
    if (!/\d/.test(indicator.printed))
      context.addIssue({
        code: 'custom',
        path: ['printed'],
        message: 'Kết quả cần có số, ví dụ 8/8 hoặc 98,4%.',
      });
    const ratio = parseRatio(indicator.printed);
    if (ratio.ok && ratio.den === 0)
      context.addIssue({ code: 'custom', path: ['printed'], message: 'Mẫu số phải lớn hơn 0.' });
  })
  .transform((indicator) => ({ ...indicator, ...readIndicator(indicator.printed) }));

/** Chỉ tiêu, in order. */
export const indicatorsInput = z.object({ indicators: z.array(indicatorInput).max(300) });

const taskInput = z.object({
  id: rowId,
  body: requiredParagraphs('Ghi nội dung nhiệm vụ.', 2_000),
  period: optionalText(100),
  owner: optionalText(200),
  dueOn: optionalDate,
  target: optionalText(300),
});

/** Nhiệm vụ trọng tâm, in order. */
export const tasksInput = z.object({ keyTasks: z.array(taskInput).max(100) });
