import { formatDateRange, isDate } from './date';
import { formatPartialDate, isDay, type KnownDate } from './partial-date';

/** The first and the last day of something, each as far as it is known. */
export type DayRange = { readonly startsOn: KnownDate; readonly endsOn: KnownDate };

/** Said where nothing is known of a day. */
export const UNKNOWN_DAY = 'chưa rõ ngày';

/**
 * «12–13/6/2020», «tháng 7/2024», «năm 2019», «bắt đầu 12/6/2020» where the last day is not known; null where neither is.
 */
export function knownRangeText({ startsOn, endsOn }: DayRange): string | null {
  if (startsOn === null) return endsOn && `kết thúc ${formatPartialDate(endsOn)}`;
  if (endsOn === null) return `bắt đầu ${formatPartialDate(startsOn)}`;
  if (isDate(startsOn) && isDate(endsOn)) return formatDateRange(startsOn, endsOn);
  if (startsOn === endsOn) return formatPartialDate(startsOn);
  return `${formatPartialDate(startsOn)} – ${formatPartialDate(endsOn)}`;
}

/** The same for a place where something is always said: «chưa rõ ngày». */
export const rangeText = (range: DayRange): string => knownRangeText(range) ?? UNKNOWN_DAY;

/** «12/6/2020», «tháng 6/2020», «chưa rõ ngày». */
export const dayText = (date: KnownDate): string => (date === null ? UNKNOWN_DAY : formatPartialDate(date));

/** Said of a session: «ngày 12/6/2020», «tháng 7/2024», «chưa rõ ngày», after «Họp» and «Dự kiến họp». */
export const spokenRange = (range: DayRange): string =>
  isDay(range.startsOn) && isDay(range.endsOn) ? `ngày ${rangeText(range)}` : rangeText(range);
