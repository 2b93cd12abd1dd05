import { z } from 'zod';
import { isSurelyBefore } from '@/lib/vi/partial-date';
import { bodyKinds, bodyRoles } from '@/lib/words';
import { choiceOf, optionalPartialDate, requiredText, rowId } from './fields';
import { readDate } from './session-days';

const name = requiredText('Ghi tên cơ quan, ví dụ Ban Kinh tế - Ngân sách.', 200);

/** A body of the council that is new to the register. */
export const addBodyInput = z.object({ kind: choiceOf(bodyKinds, 'Chọn Thường trực hoặc Ban.'), name });

/** What a body is called, and whether everybody who was ever a member stands in the register. */
export const changeBodyInput = z.object({
  name,
  isComplete: choiceOf(['yes', 'no'], 'Chọn danh sách đã đủ hay chưa đủ.').transform(
    (said) => said === 'yes',
  ),
});

const role = choiceOf(bodyRoles, 'Chọn vai trò trong cơ quan.');

/** Delegates who became members on one day, in one role. */
export const addMembersInput = z.object({
  mandateIds: z.array(rowId).min(1, 'Chọn ít nhất một đại biểu.').max(200, 'Chọn ít đại biểu hơn.'),
  role,
  startedOn: optionalPartialDate.prefault(null),
});

/** What is known of one member. */
export const changeMemberInput = z
  .object({
    role,
    startedOn: optionalPartialDate.prefault(null),
    endedOn: optionalPartialDate.prefault(null),
  })
  .refine(({ startedOn, endedOn }) => !isSurelyBefore(readDate(endedOn), readDate(startedOn)), {
    path: ['endedOn'],
    message: 'Ngày thôi phải từ ngày bắt đầu trở đi.',
  });
