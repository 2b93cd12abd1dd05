import { isWholeRegister } from '@/lib/rules/register';
import { isBaseStated } from '@/lib/rules/vote-base';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';
import type { Vote } from './schema';

/** A register of which nobody said that it is whole, where a total was, or would be, counted from it. */
export function checkRegister(
  { term, delegates, session, attendance }: SessionDraft,
  votes: readonly Vote[],
): Finding[] {
  const said = term.isRegisterComplete;
  const isCounted = attendance.length > 0 || votes.some(restsOnRegister);
  if (session.occurrence !== 'held' || delegates.length === 0 || !isCounted) return [];
  if (said === true || said === undefined) return [];
  // Of another meeting the members of its body are counted, or nobody (check-meeting.ts).
  if (session.meetingKind) return [];
  const listed = `Danh sách có ${delegates.length} đại biểu`;
  const ask = 'Quản trị ghi danh sách đã đủ ở «Khóa và đại biểu».';
  const text = isWholeRegister(said, delegates.length)
    ? `${listed}, nhưng chưa ai ghi là đã đủ; tổng số đại biểu đang tính theo danh sách này. ${ask}`
    : `${listed} và chưa được ghi là đã đủ, nên hồ sơ không có tổng số đại biểu và không công bố điểm danh. ${ask}`;
  return [finding('warning', 'general', 'register', null, text)];
}

/** Whether the number a vote is a share of is, or would be, counted from the register: no source states it. */
const restsOnRegister = (vote: Vote): boolean => vote.entry !== 'unanimous_uncounted' && !isBaseStated(vote);
