import { z } from 'zod';
import { readIndicator } from '@/lib/vi/indicator';
import { indicatorGroups, targetResults, taskStatuses } from '@/lib/words';
import {
  draftParagraphs,
  draftText,
  optionalChoice,
  optionalParagraphs,
  optionalPartialDate,
  optionalRow,
  optionalText,
  rowId,
  rowsOf,
} from './fields';

const indicatorInput = z
  .object({
    id: rowId,
    group: optionalChoice(indicatorGroups, 'Chọn nhóm chỉ tiêu.'),
    name: draftText(300),
    period: optionalText(100),
    printed: draftText(300),
    unit: optionalText(60),
    percentOf: optionalText(300),
    target: optionalText(200),
    planPrinted: optionalText(200),
    samePeriodPrinted: optionalText(200),
    growthPrinted: optionalText(200),
    targetResult: optionalChoice(targetResults, 'Chọn nguồn nói đạt, vượt hay không đạt.'),
    note: optionalParagraphs(1_000),
    sourceId: optionalRow,
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
  status: optionalChoice(taskStatuses, 'Chọn nhiệm vụ đã xong hay chưa.').prefault(null),
  doneOn: optionalPartialDate.prefault(null),
  evidence: optionalText(1_000).prefault(null),
  entryId: optionalRow.prefault(null),
});

/** Nhiệm vụ trọng tâm, in order. */
export const tasksInput = z.object({ keyTasks: rowsOf(taskInput, 100) });
