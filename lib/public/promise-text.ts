import type { RecordPromise } from '@/lib/record/promises';
import { dueDayOf, isSettled } from '@/lib/record/promises';
import type { FollowUp } from '@/lib/record/schema-promises';
import { lowerFirst } from '@/lib/vi/case';
import { daysBetween } from '@/lib/vi/date';
import { formatPartialDate, isDay, isSurelyBefore, onPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';

/* What was promised and what became of it, in words. */

/** How a promise stands, wherever it is read. */
export type Standing = Pick<
  RecordPromise,
  'state' | 'doneOn' | 'evidence' | 'dueOn' | 'extendedTo' | 'awaitsAnswer'
>;

/** A deadline within so many days is near. */
const NEAR_DAYS = 30;

/** Whether its day has surely gone by, is near, is yet to come, or is not known; of what is settled no day matters. */
export type Urgency = 'overdue' | 'near' | 'later' | 'undated' | 'settled';

/** @param today the local day on which it is asked. */
export function urgencyOf(promise: Pick<Standing, 'state' | 'dueOn' | 'extendedTo'>, today: string): Urgency {
  if (isSettled(promise.state)) return 'settled';
  const due = dueDayOf(promise);
  if (due === null) return 'undated';
  if (isSurelyBefore(due, today)) return 'overdue';
  return isDay(due) && daysBetween(today, due) <= NEAR_DAYS ? 'near' : 'later';
}

/** «Đã xong ngày 12/9/2026», «Chưa có báo cáo · quá hạn 106 ngày», «Chưa xong · còn 5 ngày»: as far as it is known. */
export function standingText(promise: Standing, today: string): string {
  return [stateText(promise), dueText(promise, today)].filter(Boolean).join(' · ');
}

function stateText({ state, doneOn, awaitsAnswer }: Standing): string {
  if (!state) return awaitsAnswer ? 'Chưa có trả lời' : 'Chưa có báo cáo';
  const on = doneOn && isSettled(state) ? ` ${onPartialDate(doneOn)}` : '';
  return `${terms.promiseState[state]}${on}`;
}

/** A day counts by days; of a month or a year only that it is over. */
function dueText(promise: Standing, today: string): string | null {
  const due = dueDayOf(promise);
  const urgency = urgencyOf(promise, today);
  if (!due || urgency === 'settled') return null;
  if (urgency === 'overdue') return isDay(due) ? `quá hạn ${daysBetween(due, today)} ngày` : 'quá hạn';
  if (!isDay(due)) return null;
  const days = daysBetween(today, due);
  return days === 0 ? 'đến hạn hôm nay' : urgency === 'near' ? `còn ${days} ngày` : null;
}

/** «Ủy ban nhân dân phường · hạn 16/8/2026, gia hạn đến 30/9/2026 · Báo cáo 45»: who, until when, by what. */
export const promiseFacts = ({
  owner,
  dueOn,
  extendedTo,
  evidence,
}: Pick<RecordPromise, 'owner' | 'dueOn' | 'extendedTo' | 'evidence'>): string =>
  [
    owner,
    [dueOn && `hạn ${formatPartialDate(dueOn)}`, extendedTo && `gia hạn đến ${formatPartialDate(extendedTo)}`]
      .filter(Boolean)
      .join(', '),
    evidence,
  ]
    .filter(Boolean)
    .join(' · ');

/** «Đã xong ngày 12/9/2026 (Báo cáo số 45)»; «Có nhắc tới, không rõ kết quả» of one a source says nothing of. */
export function followUpStanding({
  status,
  on,
  evidence,
}: Pick<FollowUp, 'status' | 'on' | 'evidence'>): string {
  const said = status ? terms.followUpStatus[status] : 'Chưa ghi kết quả';
  // The day is of the deed where it is done, else of the report.
  const day = on && (status === 'done' ? ` ${onPartialDate(on)}` : `, báo cáo ${onPartialDate(on)}`);
  return `${said}${day ?? ''}${evidence ? ` (${evidence})` : ''}`;
}

/** «Chất vấn · hứa, giao tại Kỳ họp thứ 5 · Ủy ban nhân dân phường»: what kind of promise it was, and whose. */
export const followUpOrigin = ({ of, madeAt, owner }: FollowUp): string =>
  [of && terms.promiseKind[of.kind], madeAt && `tại ${madeAt}`, owner].filter(Boolean).join(' · ');

/** The whole of a report in one line, for what is found and printed. */
export const followUpLine = (row: FollowUp): string =>
  [followUpOrigin(row), lowerFirst(followUpStanding(row)), row.note].filter(Boolean).join('; ');
