import { silentOne } from '@/lib/record/absences';
import { type TextsOf, textLines } from '@/lib/record/row-texts';
import type { SessionRecord, Source } from '@/lib/record/schema';
import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { formatDate, formatInstant, localDateOf } from '@/lib/vi/date';
import { type DayRange, knownRangeText, rangeText, UNKNOWN_DAY } from '@/lib/vi/day-range';
import { inWords } from '@/lib/vi/number';
import { formatPartialDate, isSurelyBefore } from '@/lib/vi/partial-date';
import { meetingLines, meetingNoun } from './meeting-text';

/**
 * The page's heading: the printed title where it names the session itself, else the label and what it was about. Letters
 * stay as they were typed: the first word may be a name.
 */
export function sessionHeading({ label, title }: { label: string; title: string | null }): string {
  if (!title || title === label) return label;
  const names = title.toLocaleLowerCase('vi').includes(label.toLocaleLowerCase('vi'));
  return names ? title : `${label}: ${title}`;
}

/** One or two sentences under the heading: the summary, or failing that the purpose; null where neither was written. */
export function sessionLede({ summary, purpose }: SessionRecord['session']): string | null {
  const text = summary ?? purpose;
  return text && upperFirst(text);
}

/** «12/7/2023, hai phiên». */
export function heldText(days: DayRange, sittings: number): { date: string; sittings: string } {
  return {
    date: rangeText(days),
    sittings: sittings > 1 ? `${inWords(sittings)} phiên` : '',
  };
}

/** «18/7/2023, 08:30», in Vietnam's time. */
export function instantText(utcIso: string): string {
  return `${formatDate(localDateOf(utcIso))}, ${formatInstant(utcIso).slice(0, 5)}`;
}

/** Who took a record down, when and why, in a sentence or two. */
export function withdrawalText({
  by,
  at,
  reason,
}: {
  by: string;
  at: string;
  reason: string | null;
}): string {
  return `Bản này đã thu hồi: ${by}, ${instantText(at)}. Lý do: ${reason ?? 'không ghi.'}`;
}

/** «16/6/2020, 18:42», with what the day was inferred from; the date alone where there is no hour, null where none is known. */
export function postedText(source: Posted): string | null {
  const { postedOn, postedAt, postedOnInferredFrom } = source;
  if (!postedOn) return null;
  const day = [formatPartialDate(postedOn), postedAt].filter(Boolean).join(', ');
  return postedOnInferredFrom ? `${day} (suy ra từ ${postedOnInferredFrom})` : day;
}

type Posted = Pick<Source, 'postedOn' | 'postedAt'> & TextsOf<'sources'>;

const OCCURRENCES = {
  planned: 'chưa diễn ra',
  postponed: 'này đã hoãn',
  cancelled: 'này đã hủy',
} as const;

type Planned = DayRange & { readonly occurrence: string };

/** Whether the day a session was planned for has passed without anybody saying what became of it. */
export const isOverdue = ({ occurrence, startsOn, endsOn }: Planned, today: string): boolean =>
  occurrence === 'planned' && isSurelyBefore(endsOn ?? startsOn, today);

/**
 * What a reader must know before anything else when the session did not take place; null when it did.
 *
 * @param today the local day on which it is read; null where that does not matter, as in an old version.
 */
export function occurrenceNotice(
  session: SessionRecord['session'],
  today: string | null = null,
): { title: string; text: string } | null {
  const { occurrence, occurrenceNote } = session;
  if (occurrence === 'held') return null;
  const noun = meetingNoun(session);
  if (today && isOverdue(session, today)) {
    const text = `${upperFirst(noun)} dự kiến họp ${rangeText(session)}; ${lowerFirst(silentOne({ session }))} ${noun} đã diễn ra hay chưa.`;
    return { title: 'Chưa cập nhật kết quả.', text };
  }
  const when = knownRangeText(session);
  const planned =
    occurrence === 'planned'
      ? `Dự kiến họp ${when ?? UNKNOWN_DAY}.`
      : when && `Trước đó dự kiến họp ${when}.`;
  return {
    title: `${upperFirst(noun)} ${OCCURRENCES[occurrence]}.`,
    text: [occurrenceNote, planned].filter(Boolean).join(' '),
  };
}

/** What a session says of itself beside its own fields, and a note on how it went, each on a line of its own. */
export function sessionLines({ daysInferredFrom: _, ...session }: SessionRecord['session']): string[] {
  const { occurrence, occurrenceNote } = session;
  const note = occurrence === 'held' && occurrenceNote ? [occurrenceNote] : [];
  return [...note, ...meetingLines(session), ...textLines('councilSessions', session)];
}

/** Said in the place of why a version was made, once it was withdrawn. */
export const WITHDRAWN_REASON = 'Bản này đã thu hồi, nên lý do của bản cũng không còn được nêu.';
