import type { SessionRecord } from '@/lib/record/schema';
import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { formatDate, formatDateRange, formatInstant, localDateOf } from '@/lib/vi/date';
import { inWords } from '@/lib/vi/number';

/** The page's heading: the printed title where it names the session itself, else the label and what it was about. */
export function sessionHeading({ label, title }: { label: string; title: string | null }): string {
  if (!title || title === label) return label;
  const names = title.toLocaleLowerCase('vi').includes(label.toLocaleLowerCase('vi'));
  return names ? title : `${label}: ${/^\p{Lu}\p{Ll}*\s\p{Ll}/u.test(title) ? lowerFirst(title) : title}`;
}

/** One or two sentences under the heading: the summary, or failing that the purpose; null where neither was written. */
export function sessionLede({ summary, purpose }: SessionRecord['session']): string | null {
  const text = summary ?? purpose;
  return text && upperFirst(text);
}

/** «12/7/2023, hai phiên». */
export function heldText(
  startsOn: string,
  endsOn: string,
  sittings: number,
): { date: string; sittings: string } {
  return {
    date: formatDateRange(startsOn, endsOn),
    sittings: sittings > 1 ? `${inWords(sittings)} phiên` : '',
  };
}

/** «18/7/2023, 08:30», in Vietnam's time. */
export function instantText(utcIso: string): string {
  return `${formatDate(localDateOf(utcIso))}, ${formatInstant(utcIso).slice(0, 5)}`;
}

/** «16/6/2020, 18:42», or the date alone where the source gave no hour. */
export function postedText(date: string, time: string | null): string {
  return time ? `${formatDate(date)}, ${time}` : formatDate(date);
}

const OCCURRENCES = {
  planned: 'Kỳ họp này chưa họp.',
  postponed: 'Kỳ họp này đã hoãn.',
  cancelled: 'Kỳ họp này đã hủy.',
} as const;

/** What a reader must know before anything else when the session did not take place; null when it did. */
export function occurrenceNotice({
  occurrence,
  occurrenceNote,
  startsOn,
  endsOn,
}: SessionRecord['session']): { title: string; text: string } | null {
  if (occurrence === 'held') return null;
  const when = `Dự kiến họp ${formatDateRange(startsOn, endsOn)}.`;
  const planned =
    occurrence === 'planned' ? when : `Trước đó dự kiến họp ${formatDateRange(startsOn, endsOn)}.`;
  return { title: OCCURRENCES[occurrence], text: [occurrenceNote, planned].filter(Boolean).join(' ') };
}
