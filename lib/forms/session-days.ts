import type { z } from 'zod';

/** The first day for which lib/rules/thresholds knows the majority a vote needs. */
const FIRST_RULED_DAY = '2003-12-10';

/** The days of a session, each sentence beside the day to mend. */
export function checkSessionDays(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  context: z.core.$RefinementCtx,
): void {
  const wrong = (path: 'startsOn' | 'endsOn', message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (startsOn < FIRST_RULED_DAY)
    wrong(
      'startsOn',
      'Chỉ ghi được kỳ họp từ ngày 10/12/2003: trước đó chưa có quy tắc biểu quyết trong sổ.',
    );
  if (endsOn < startsOn) wrong('endsOn', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.');
}
