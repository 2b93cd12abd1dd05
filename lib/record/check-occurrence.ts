import { rangeText } from '@/lib/vi/day-range';
import { isSurelyBefore } from '@/lib/vi/partial-date';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';

/**
 * A session still «Dự kiến» though its days have passed, or though somebody was marked or something decided in it: residents
 * would read that it has not taken place.
 *
 * @param today the local day on which it is asked.
 */
export function checkOccurrence(
  { session, attendance, attendanceNumbers, votes, resolutionGroups }: SessionDraft,
  today: string,
): Finding[] {
  if (session.occurrence !== 'planned') return [];
  const noun = session.meetingKind ? 'cuộc họp' : 'kỳ họp';
  const change = `Ở «Tình trạng», chọn «Đã họp» nếu ${noun} đã diễn ra`;
  const recorded = [
    attendance.length + attendanceNumbers.length > 0 && 'điểm danh',
    votes.length > 0 && 'biểu quyết',
    resolutionGroups.some(({ status }) => status === 'adopted') && 'nghị quyết được thông qua',
  ].filter(Boolean);
  if (recorded.length > 0)
    return [
      finding(
        'warning',
        'general',
        'planned_recorded',
        null,
        `Đã ghi ${recorded.join(' và ')}, nhưng ${noun} vẫn ghi «Dự kiến». ${change}.`,
      ),
    ];
  if (!isSurelyBefore(session.endsOn ?? session.startsOn, today)) return [];
  const when = rangeText(session);
  const text = `Ngày dự kiến họp ${when} đã qua, nhưng ${noun} vẫn ghi «Dự kiến». ${change}, hoặc «Hoãn», «Hủy».`;
  return [finding('warning', 'general', 'planned_passed', null, text)];
}
