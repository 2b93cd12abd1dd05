import { z } from 'zod';
import { optionalDate, optionalText, requiredText, rowId } from './fields';

const day = optionalDate.pipe(z.string('Ghi ngày, ví dụ 1/7/2025.'));
const basis = optionalText(300).prefault(null);

/** That councils end, or give a part away, and others go on from them. */
export const succeedInput = z.object({
  /** The first day of the successors. */
  on: day,
  predecessors: z.array(rowId).min(1, 'Chọn hội đồng trước đó.').max(50),
  successors: z.array(rowId).min(1, 'Chọn hội đồng kế thừa.').max(50),
  /** Whether those before go on themselves: only a part of their area went over. */
  goesOn: z.boolean().default(false),
  basis,
});

/** That a council has its last day. */
export const endCouncilInput = z.object({ lastDay: day });

/** What a council is called from a day on. */
export const renameFromInput = z.object({
  from: day,
  name: requiredText('Ghi tên mới, ví dụ Hội đồng nhân dân phường Đức Thắng.', 200),
  locality: requiredText('Ghi tên địa bàn, ví dụ Phường Đức Thắng.', 120),
  basis,
});
