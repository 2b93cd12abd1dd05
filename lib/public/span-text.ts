import { formatDate } from '@/lib/vi/date';

/** «từ 1/7/2021», «1/7/2021 – 3/5/2024»: the days a mandate or an office was held. */
export function spanText({ startedOn, endedOn }: { startedOn: string; endedOn: string | null }): string {
  return endedOn ? `${formatDate(startedOn)} – ${formatDate(endedOn)}` : `từ ${formatDate(startedOn)}`;
}
