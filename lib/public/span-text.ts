import { UNKNOWN_DAY } from '@/lib/vi/day-range';
import { formatPartialDate, type KnownDate } from '@/lib/vi/partial-date';

/** The days somebody held a mandate or an office, as far as they are known; a reason of its end says that it is over. */
export type HeldSpan = {
  readonly startedOn: KnownDate;
  readonly endedOn: KnownDate;
  readonly endReason?: string | null;
};

/** «từ 1/7/2021», «1/7/2021 – tháng 5/2024», «đến 3/5/2024», «từ năm 2021, đã thôi», «chưa rõ ngày». */
export function spanText({ startedOn, endedOn, endReason }: HeldSpan): string {
  const [from, to] = [startedOn && formatPartialDate(startedOn), endedOn && formatPartialDate(endedOn)];
  if (to) return from ? `${from} – ${to}` : `đến ${to}`;
  return [from ? `từ ${from}` : UNKNOWN_DAY, endReason && 'đã thôi'].filter(Boolean).join(', ');
}
