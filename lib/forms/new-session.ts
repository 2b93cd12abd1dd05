import { z } from 'zod';
import { isOfBody } from '@/lib/rules/meeting-kinds';
import { terms } from '@/lib/vi/terms';
import { meetingKinds, sessionKinds, sessionSeries } from '@/lib/words';
import {
  choiceOf,
  optionalChoice,
  optionalPartialDate,
  optionalRow,
  optionalText,
  optionalWhole,
  rowId,
} from './fields';
import { checkSessionDays } from './session-days';

/** What a new council session needs before anything else can be written. `key` lets a double submit be one. */
export const newSessionInput = z
  .object({
    key: optionalRow,
    termId: rowId,
    /** Of a meeting that is no session: it has no number. */
    meetingKind: optionalChoice(meetingKinds, 'Chọn loại cuộc họp trong danh sách.').prefault(null),
    bodyId: optionalRow,
    /** Empty where no source says the number: the address then says the day. */
    ordinal: optionalWhole(1, 999, 'Ghi số thứ tự kỳ họp, từ 1 đến 999.').prefault(null),
    series: choiceOf(sessionSeries, 'Chọn dãy số của kỳ họp.').prefault('main'),
    kind: optionalChoice(sessionKinds, 'Chọn loại kỳ họp trong danh sách.').prefault(null),
    label: optionalText(200),
    /** As far as a source says them; empty where none does. */
    startsOn: optionalPartialDate,
    endsOn: optionalPartialDate,
  })
  .superRefine(checkSessionDays)
  .superRefine(({ meetingKind, label }, context) => {
    if (!meetingKind && !label)
      context.addIssue({
        code: 'custom',
        path: ['label'],
        message: 'Ghi tên kỳ họp đúng theo văn bản, ví dụ «Kỳ họp thứ 11».',
      });
  })
  // Numbers, series and kinds are of sessions alone, bodies of meetings.
  .transform(({ label, ...row }) =>
    row.meetingKind
      ? {
          label: label ?? terms.meetingKind[row.meetingKind],
          ...row,
          ordinal: null,
          series: 'main' as const,
          kind: null,
          bodyId: isOfBody(row.meetingKind) ? row.bodyId : null,
        }
      : { label: label ?? '', ...row, bodyId: null },
  );
