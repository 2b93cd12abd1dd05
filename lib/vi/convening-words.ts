import type { ConveningChange } from '@/lib/convening/changes';
import type { DeadlineStanding } from '@/lib/convening/deadline';
import { formatDate } from './date';

const CHANGED: Readonly<Record<ConveningChange['what'], string>> = {
  when: 'Thời gian',
  place: 'Địa điểm',
  held_as: 'Hình thức họp',
  agenda: 'Chương trình',
  papers: 'Tài liệu',
};

const LISTS: readonly ConveningChange['what'][] = ['agenda', 'papers'];

/** «Thời gian: từ 07 giờ 30, Thứ Sáu, 12/6/2020 thành …»; of a list what left it and what came. */
export function changeWords({ what, before, after }: ConveningChange): string {
  const name = CHANGED[what];
  if (LISTS.includes(what)) {
    const parts = [after && `thêm ${after}`, before && `bỏ ${before}`].filter(Boolean);
    return `${name}: ${parts.length > 0 ? parts.join('; ') : 'đổi thứ tự'}`;
  }
  if (before === null) return `${name}: ${after}`;
  return after === null ? `${name}: bỏ «${before}»` : `${name}: từ ${before} thành ${after}`;
}

/** The same for a letter: of the agenda and the papers only that they changed, for their titles are read in the chamber. */
export const changeWordsInLetter = (change: ConveningChange): string =>
  LISTS.includes(change.what) ? `${CHANGED[change.what]}: có thay đổi` : changeWords(change);

export type DeadlineWords = { text: string; tone: 'ok' | 'warn' | 'plain' };

/**
 * How a deadline of the working rules stands, with its article; where none was entered, that it is so.
 *
 * @param what «Triệu tập», «Gửi tài liệu»
 * @param isDone whether it was done, on the day asked about
 */
export function deadlineWords(
  what: string,
  { is, days, article, lastDay }: DeadlineStanding,
  isDone: boolean,
): DeadlineWords {
  if (is === 'undeclared')
    return {
      text: `${what}: quy chế của hội đồng chưa được khai nên không nói được đúng hạn hay trễ.`,
      tone: 'plain',
    };
  const rule = `trước kỳ họp ${days} ngày, ${article ?? 'chưa khai căn cứ'}`;
  if (is === 'no_day' || lastDay === null)
    return { text: `${what}: ${rule}; chưa rõ ngày khai mạc nên chưa tính được hạn.`, tone: 'plain' };
  const until = `chậm nhất ${formatDate(lastDay)} (${rule})`;
  if (is === 'missed')
    return { text: `${what}: ${isDone ? 'đã gửi sau hạn' : 'đã quá hạn'}, ${until}.`, tone: 'warn' };
  if (isDone) return { text: `${what}: đã gửi đúng hạn, ${until}.`, tone: 'ok' };
  return {
    text: `${what}: ${is === 'near' ? 'sắp hết hạn' : 'còn trong hạn'}, ${until}.`,
    tone: is === 'near' ? 'warn' : 'ok',
  };
}
