import { personName } from '@/lib/public/personnel-text';
import { surelyWorkingDaysAfter } from '@/lib/rules/working-days';
import { formatDate } from '@/lib/vi/date';
import { foldForSearch } from '@/lib/vi/fold';
import { formatPartialDate, isDay, isSurelyBefore } from '@/lib/vi/partial-date';
import type { Checked } from './check-personnel-about';
import type { Finding } from './finding';
import type { PersonnelVote } from './schema-personnel';

/** Working days to send a result up, and to answer it (Luật 72/2025/QH15, Điều 36 khoản 7). */
const [SEND_WITHIN, ANSWER_WITHIN] = [5, 10];
const LAW = 'Điều 36 khoản 7 Luật số 72/2025/QH15';
/** Before it the law was another one. */
const SINCE = '2025-06-16';

/** Posts whose election the level above approves: chairs and vice chairs of the council and of the Ủy ban. */
export const goesUp = ({ post, subject }: Pick<PersonnelVote, 'post' | 'subject'>): boolean =>
  /^(bau )?(pho )?chu tich|^(bau )?pct\b/.test(foldForSearch(post ?? subject ?? ''));

/**
 * Days of approval that are past, out of order, or not kept; and a refusal after which nobody was elected again. Silent where a day is not
 * known or holidays may lie between.
 */
export function checkPersonnelApproval(
  { vote, about, nameOf }: Checked,
  personnel: readonly PersonnelVote[],
  today: string,
): Finding[] {
  if (vote.annulled || vote.kind !== 'election') return [];
  const { approval, heldOn } = vote;
  const sentOn = approval?.sentOn ?? null;
  const elected = vote.people.filter(({ outcome }) => outcome === 'passed');
  const found: Finding[] = [];
  const warn = (code: string, text: string, row?: string) => found.push(about('warning', code, text, row));
  if (sentOn && isSurelyBefore(sentOn, heldOn))
    found.push(
      about(
        'error',
        'sent_before',
        `gửi phê chuẩn ${formatPartialDate(sentOn)}, trước ngày bầu ${formatPartialDate(heldOn ?? '')}.`,
      ),
    );
  const sendBy = isDay(heldOn) && heldOn >= SINCE ? surelyWorkingDaysAfter(heldOn, SEND_WITHIN) : null;
  if (sendBy && sentOn && isSurelyBefore(sendBy, sentOn))
    warn(
      'sent_late',
      `gửi phê chuẩn ${formatPartialDate(sentOn)}, sau hạn ${formatDate(sendBy)} (${SEND_WITHIN} ngày làm việc; ${LAW}).`,
    );
  if (sendBy && !sentOn && elected.length > 0 && (approval || goesUp(vote)) && isSurelyBefore(sendBy, today))
    warn(
      'not_sent',
      `chưa ghi ngày gửi kết quả lên cấp trên phê chuẩn, hạn là ${formatDate(sendBy)} (${SEND_WITHIN} ngày làm việc; ${LAW}).`,
    );
  const answerBy =
    sentOn && isDay(sentOn) && sentOn >= SINCE ? surelyWorkingDaysAfter(sentOn, ANSWER_WITHIN) : null;
  for (const person of vote.people) {
    const { answer, on } = person.approval ?? {};
    const who = personName(person, nameOf);
    if (on && sentOn && isSurelyBefore(on, sentOn))
      found.push(
        about(
          'error',
          'answered_before',
          `${who}: cấp trên trả lời ${formatPartialDate(on)}, trước ngày gửi ${formatPartialDate(sentOn)}.`,
          person.id,
        ),
      );
    if (on && answerBy && isSurelyBefore(answerBy, on))
      warn(
        'answered_late',
        `${who}: cấp trên trả lời ${formatPartialDate(on)}, sau hạn ${formatDate(answerBy)} (${ANSWER_WITHIN} ngày làm việc; ${LAW}).`,
        person.id,
      );
    if (answerBy && !on && !answer && person.outcome === 'passed' && isSurelyBefore(answerBy, today))
      warn(
        'not_answered',
        `${who}: chưa ghi trả lời của cấp trên, hạn là ${formatDate(answerBy)} (${ANSWER_WITHIN} ngày làm việc; ${LAW}).`,
        person.id,
      );
    if (answer === 'refused' && !personnel.some(({ earlier }) => earlier === vote.id))
      warn(
        'refused',
        `${who} không được phê chuẩn: phải bầu lại. Khi bầu lại thì nối lần ấy với lần này.`,
        person.id,
      );
    if (answer === 'approved' && person.outcome === 'failed')
      warn(
        'approved_failed',
        `${who} được phê chuẩn mà không trúng cử. Kiểm tra lại người hoặc số phiếu.`,
        person.id,
      );
  }
  return found;
}
