import { z } from 'zod';
import { sessionKinds, sessionSeries } from '@/lib/words';
import {
  choiceOf,
  optionalChoice,
  optionalPartialDate,
  optionalRow,
  optionalWhole,
  requiredText,
  rowId,
} from './fields';
import { checkSessionDays } from './session-days';

/** What a new council session needs before anything else can be written. `key` lets a double submit be one. */
export const newSessionInput = z
  .object({
    key: optionalRow,
    termId: rowId,
    /** Empty where no source says the number: the address then says the day. */
    ordinal: optionalWhole(1, 999, 'Ghi số thứ tự kỳ họp, từ 1 đến 999.').prefault(null),
    series: choiceOf(sessionSeries, 'Chọn dãy số của kỳ họp.'),
    kind: optionalChoice(sessionKinds, 'Chọn loại kỳ họp trong danh sách.'),
    label: requiredText('Ghi tên kỳ họp đúng theo văn bản, ví dụ «Kỳ họp thứ 11».', 200),
    /** As far as a source says them; empty where none does. */
    startsOn: optionalPartialDate,
    endsOn: optionalPartialDate,
  })
  .superRefine(checkSessionDays);
