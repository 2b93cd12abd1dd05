import type { Vote } from '@/lib/record/schema';
import type { StatedPresence } from '@/lib/record/stated-numbers';
import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { formatInteger } from '@/lib/vi/number';
import { terms } from '@/lib/vi/terms';

/*
 * Numbers that a source states, in words that say so. What it does not state is left out: nothing stands for it.
 */

export const BY_SOURCE = 'theo nguồn';

/** «có mặt ít nhất 10/26 đại biểu», «tổng số 26 đại biểu»; empty where neither is stated. */
function thereText({
  total,
  present,
  presentBound,
}: Pick<StatedPresence, 'total' | 'present' | 'presentBound'>): string {
  const [there, whole] = [present, total].map((number) => number !== null && formatInteger(number));
  if (!there) return whole ? `tổng số ${whole} đại biểu` : '';
  if (presentBound === 'exact') return `có mặt ${whole ? `${there}/${whole}` : there} đại biểu`;
  const bound = lowerFirst(terms.presenceBound[presentBound]);
  return `có mặt ${bound} ${there}${whole ? ` trên tổng số ${whole}` : ''} đại biểu`;
}

/** «Có mặt 23/26 đại biểu, 2 vắng có lý do», of which it is still to be said that a source says so. */
export function statedPresenceWords(stated: StatedPresence): string {
  const { excused, unexcused, elected } = stated;
  const parts = [
    thereText(stated),
    excused !== null && `${excused} ${lowerFirst(terms.attendance.excused)}`,
    unexcused !== null && `${unexcused} ${lowerFirst(terms.attendance.absent)}`,
    elected && `đầu khóa bầu ${elected} đại biểu`,
  ].filter(Boolean);
  return upperFirst(parts.join(', '));
}

/** «Có mặt 23/26 đại biểu, 2 vắng có lý do (theo nguồn).» */
export function statedPresenceText(stated: StatedPresence): string {
  const words = statedPresenceWords(stated);
  return words && `${words} (${BY_SOURCE}).`;
}

/** What the finding and the shares of a vote do not say of the numbers its source states. */
export function statedVoteText(vote: Pick<Vote, 'stated' | 'counts' | 'present'>): string {
  const { stated, counts } = vote;
  if (!stated) return '';
  const { total, present, voting } = stated;
  // With counts the finding says both, but for those there where more voted, some of them by proxy.
  const isUnsaid = counts !== null && vote.present === null && present !== null;
  const there = counts
    ? isUnsaid && `có mặt ${present} đại biểu`
    : thereText({ total, present, presentBound: 'exact' });
  const parts = [there, voting !== null && `${voting} đại biểu tham gia biểu quyết`].filter(Boolean);
  return parts.length > 0 ? `Nguồn ghi ${parts.join(', ')}.` : '';
}
