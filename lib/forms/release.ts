import { z } from 'zod';
import { daysBetween, localDateOf, localToInstant } from '@/lib/vi/date';
import { momentBounds } from '@/lib/vi/local-moment';
import { optionalDate, optionalTime, rowId } from './fields';

export const sessionRequest = z.object({ sessionId: rowId });
/** A draft resolution of a session. */
export const releaseRequest = z.object({ sessionId: rowId, resolutionId: rowId });
/** One of its versions. */
export const versionRequest = z.object({ sessionId: rowId, versionId: rowId });
/** An item of a session's agenda, or a paper that is of none. */
export const papersRequest = z.object({ sessionId: rowId, ofId: rowId });

/** Nothing is announced for later than this. */
const MOST_DAYS = 366;

/** A day and an hour to come, as typed; given as the UTC instant. `now` is a UTC instant too. */
export const timeToCome = (now: string) =>
  z
    .object({
      day: optionalDate,
      time: optionalTime,
    })
    .transform(({ day, time }, context): { visibleFrom: string } => {
      const refuse = (path: 'day' | 'time', message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (!day) refuse('day', 'Ghi ngày đại biểu bắt đầu đọc được.');
      if (!time) refuse('time', 'Ghi giờ đại biểu bắt đầu đọc được.');
      if (!day || !time) return z.NEVER;
      const visibleFrom = localToInstant(day, time);
      if (visibleFrom <= now)
        refuse(
          day < localDateOf(now) ? 'day' : 'time',
          'Giờ này đã qua. Ghi một giờ sắp tới, hoặc phát hành ngay.',
        );
      else if (daysBetween(localDateOf(now), day) > MOST_DAYS)
        refuse('day', 'Quá một năm nữa. Kiểm tra lại năm.');
      else return { visibleFrom };
      return z.NEVER;
    });

/** Which session's deadline for comments, and which number of it the page knew: two clerks never set it over each other unseen. */
export const deadlineRequest = z.object({ sessionId: rowId, base: z.int().min(0) });

/** Until when comments are asked for: a local day, with its hour where one is typed. Given as a local moment to come. */
export const deadlineInput = (now: string) =>
  z.object({ day: optionalDate, time: optionalTime }).transform(({ day, time }, context): string => {
    const refuse = (path: 'day' | 'time', message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (!day) {
      refuse('day', 'Ghi ngày hết hạn góp ý.');
      return z.NEVER;
    }
    const until = time ? `${day}T${time.slice(0, 5)}` : day;
    if (momentBounds(until).last < now)
      refuse(
        time && day === localDateOf(now) ? 'time' : 'day',
        'Hạn này đã qua. Ghi một lúc còn ở phía trước.',
      );
    else if (daysBetween(localDateOf(now), day) > MOST_DAYS)
      refuse('day', 'Quá một năm nữa. Kiểm tra lại năm.');
    else return until;
    return z.NEVER;
  });
