import { z } from 'zod';
import { attendanceStatuses } from '@/lib/words';
import { choiceOf, optionalText, optionalTime, rowId, rowsOf } from './fields';

const markInput = z
  .object({
    id: rowId,
    sittingId: rowId,
    mandateId: rowId,
    status: choiceOf(attendanceStatuses, 'Chọn có mặt hoặc vắng.'),
    fromTime: optionalTime,
    toTime: optionalTime,
    reason: optionalText(300),
  })
  .superRefine((mark, context) => {
    if (mark.status === 'late' && !mark.fromTime)
      context.addIssue({ code: 'custom', path: ['fromTime'], message: 'Ghi giờ đại biểu đến.' });
    if (mark.status === 'left_early' && !mark.toTime)
      context.addIssue({ code: 'custom', path: ['toTime'], message: 'Ghi giờ đại biểu về.' });
    if (mark.fromTime && mark.toTime && mark.toTime < mark.fromTime)
      context.addIssue({ code: 'custom', path: ['toTime'], message: 'Giờ về phải sau giờ đến.' });
  });

/** Điểm danh: at most one mark per delegate and sitting; no mark means not recorded. */
export const attendanceInput = z
  .object({ attendance: rowsOf(markInput, 4_000) })
  .superRefine((input, context) => {
    const seen = new Set<string>();
    input.attendance.forEach((mark, index) => {
      const key = `${mark.sittingId} ${mark.mandateId}`;
      if (seen.has(key))
        context.addIssue({
          code: 'custom',
          path: ['attendance', index, 'status'],
          message: 'Đại biểu này đã được điểm danh trong phiên.',
        });
      seen.add(key);
    });
  });
