import { UNKNOWN_DAY } from '@/lib/vi/day-range';
import { formatPartialDate, type KnownDate } from '@/lib/vi/partial-date';

/** The days somebody held a mandate or an office, as far as they are known; a reason of its end says that it is over. */
export type HeldSpan = {
  readonly startedOn: KnownDate;
  readonly endedOn: KnownDate;
  readonly endReason?: string | null;
} & InferredDays;

type InferredDays = {
  readonly startedOnInferredFrom?: string | null;
  readonly endedOnInferredFrom?: string | null;
};

/** «từ 1/7/2021», «1/7/2021 – tháng 5/2024», «đến 3/5/2024», «từ năm 2021, đã thôi», «chưa rõ ngày». */
export function spanText({ startedOn, endedOn, endReason }: HeldSpan): string {
  const [from, to] = [startedOn && formatPartialDate(startedOn), endedOn && formatPartialDate(endedOn)];
  if (to) return from ? `${from} – ${to}` : `đến ${to}`;
  return [from ? `từ ${from}` : UNKNOWN_DAY, endReason && 'đã thôi'].filter(Boolean).join(', ');
}

/** «ngày đầu suy ra từ ngày bầu cử; ngày cuối suy ra từ nghị quyết cho thôi»; null where both days are stated or not known. */
export function inferredText({ startedOnInferredFrom, endedOnInferredFrom }: InferredDays): string | null {
  const said = [
    startedOnInferredFrom && `ngày đầu suy ra từ ${startedOnInferredFrom}`,
    endedOnInferredFrom && `ngày cuối suy ra từ ${endedOnInferredFrom}`,
  ];
  return said.filter(Boolean).join('; ') || null;
}

/** The span, what its end was in words, and what its days were inferred from. */
export const wholeSpanText = (span: HeldSpan, days = spanText(span)): string =>
  [days, inferredText(span)].filter(Boolean).join('; ');
