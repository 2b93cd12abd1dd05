import { z } from 'zod';
import { parseMoment } from '@/lib/vi/local-moment';
import { optionalText } from './fields';

const EXAMPLE = 'Ghi ngày, kèm giờ nếu biết, ví dụ 16:42 ngày 16/6/2026.';

const MOMENT = {
  empty: EXAMPLE,
  format: EXAMPLE,
  impossible: 'Ngày này không có trong lịch. Kiểm tra lại ngày và tháng.',
  weekday: 'Thứ và ngày không khớp. Kiểm tra lại.',
} as const;

/** A local moment typed as people write it, given as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; nothing gives `null`. */
export const optionalMoment = optionalText(60).transform((value, context): string | null => {
  if (value === null) return null;
  const read = parseMoment(value);
  if (read.ok) return read.moment;
  context.addIssue({ code: 'custom', message: MOMENT[read.reason] });
  return z.NEVER;
});

/** The same where it must be there. */
export const requiredMoment = optionalMoment.pipe(z.string(EXAMPLE));
