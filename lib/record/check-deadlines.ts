import { addDays, formatDate } from '@/lib/vi/date';
import { formatPartialDate, isDay, isSurelyBefore } from '@/lib/vi/partial-date';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';

/**
 * Papers of a later day than the council's working rules let them be sent on: what was not written yet was not sent. Nothing is said
 * where the rules were not entered, or the day of either is not known.
 */
export function checkDeadlines({ council, session, papers }: SessionDraft): Finding[] {
  const { sendingDays = null, sendingArticle = null } = council.deadlines ?? {};
  const { startsOn } = session;
  if (sendingDays === null || !isDay(startsOn)) return [];
  const last = addDays(startsOn, -sendingDays);
  const by = sendingArticle ?? 'chưa khai căn cứ';
  return papers.flatMap(({ id, title, datedOn }) => {
    if (!datedOn || !isSurelyBefore(last, datedOn)) return [];
    const text = `Tài liệu «${title}» ghi ${formatPartialDate(datedOn)}, sau hạn gửi tài liệu là ${formatDate(last)} (trước kỳ họp ${sendingDays} ngày; ${by}).`;
    return [finding('warning', 'agenda', 'sent_late', id, text)];
  });
}
