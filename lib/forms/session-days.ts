import type { z } from 'zod';
import { FIRST_RULED_DAY } from '@/lib/rules/thresholds';
import type { DayRange } from '@/lib/vi/day-range';
import { isPartialDate, isSurelyBefore, type KnownDate } from '@/lib/vi/partial-date';

/** A date that can be compared; what could not be read has its own sentence already. */
export const readDate = (date: KnownDate): KnownDate => (date !== null && isPartialDate(date) ? date : null);

/** The days of a session as far as they are known, each sentence beside the day to mend. */
export function checkSessionDays(days: DayRange, context: z.core.$RefinementCtx): void {
  const [startsOn, endsOn] = [readDate(days.startsOn), readDate(days.endsOn)];
  const wrong = (path: 'startsOn' | 'endsOn', message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (isSurelyBefore(startsOn, FIRST_RULED_DAY))
    wrong(
      'startsOn',
      'Chỉ ghi được kỳ họp từ ngày 10/12/2003: trước đó chưa có quy tắc biểu quyết trong sổ.',
    );
  if (isSurelyBefore(endsOn, startsOn)) wrong('endsOn', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.');
}
