import { compareDates, isSurelyBefore } from '@/lib/vi/partial-date';
import type { Sitting, Vote } from './schema';

/** As much of a vote as tells what it was on and when it was taken. */
export type TimedVote = Pick<Vote, 'subject' | 'resolution' | 'sitting' | 'heldOn' | 'heldAt'> &
  Partial<Pick<Vote, 'about' | 'alsoResolutions' | 'annulled'>>;
type Timetable = readonly Pick<Sitting, 'id' | 'startsAt'>[];
type OnResolution<V> = { readonly votes: readonly V[]; readonly sittings: Timetable };
type Named = { readonly id: string; readonly title: string | null };

const PART = '(?:điều|khoản|điểm|mục|chương|phần|phụ lục)\\s+(?:\\d+|[ivxlc]+|[a-zđ])(?![\\p{L}\\p{N}])';
const LEADING = new RegExp(
  `^(?:(?:biểu quyết|thông qua|riêng|từng|về|nội dung|đối với|lấy ý kiến|tách)\\s+)*(?:${PART}|từng (?:điều|khoản|phần|nội dung))`,
  'u',
);
/** An amendment to the draft itself (lib/review/proposals), not a resolution that amends another. */
const CHANGE = `(?:sửa đổi|bổ sung sau|bỏ) (?:${PART}(?:\\s+${PART})*|căn cứ|tên nghị quyết|phụ lục)`;
const AMENDING = new RegExp(
  `^${CHANGE}(?:, ${CHANGE})*(?: và \\d+ chỗ khác)? của dự thảo(?![\\p{L}\\p{N}])`,
  'u',
);
const TRAILING = new RegExp(`[–:(-]\\s*(?:riêng\\s+)?${PART}[\\s)]*$`, 'u');

/**
 * Whether a vote was on a part of the resolution, such as Điều 3, by what it is called. The title of the resolution is
 * taken out first: one that amends Điều 3 of another is a whole.
 */
export function isOnPart(subject: string, title: string | null): boolean {
  const [words = '', name = ''] = [subject, title ?? ''].map((text) => text.trim().toLocaleLowerCase('vi'));
  if (!words || words === name) return false;
  const around = name ? words.replace(name, '…') : words;
  return [LEADING, AMENDING, TRAILING].some((pattern) => pattern.test(around));
}

/** Whether a vote is on a resolution, alone or with others. */
export const isVoteOn = (
  { resolution, alsoResolutions }: Pick<TimedVote, 'resolution' | 'alsoResolutions'>,
  id: string,
): boolean => resolution === id || (alsoResolutions?.includes(id) ?? false);

/** Whether a vote is on all of the resolution of that title: as it says so, else by what it is called. */
export const isOnWhole = (
  { about, subject }: { readonly about?: string | null | undefined; readonly subject: string },
  title: string | null,
): boolean => (about ? about === 'whole' : !isOnPart(subject, title));

/** The votes on a resolution as a whole, in the order they were taken; also those that were declared void. */
export function votesOnWhole<V extends TimedVote>(
  { votes, sittings }: OnResolution<V>,
  { id, title }: Named,
): V[] {
  const whole = votes.filter((vote) => isVoteOn(vote, id) && isOnWhole(vote, title));
  return inTime(whole, sittings);
}

/** The vote that decides a resolution: the last in time on the whole of it that was not declared void; null where there was none. */
export function decidingVote<V extends TimedVote>(from: OnResolution<V>, resolution: Named): V | null {
  return votesOnWhole(from, resolution).findLast(({ annulled }) => !annulled) ?? null;
}

/**
 * The votes in the order they were taken: by day, sitting and hour. Where an hour nobody recorded leaves the order of some
 * open, those keep the order in which they were written.
 */
export function inTime<V extends TimedVote>(votes: readonly V[], sittings: Timetable): V[] {
  const starts = new Map(sittings.map(({ id, startsAt }) => [id, startsAt]));
  const days = inDays(votes);
  return days.flatMap((day) => {
    if (!isOneDay(day)) return day;
    if (day.every(({ heldAt }) => heldAt !== null)) return sorted(day, ({ heldAt }) => heldAt ?? '');
    const start = ({ sitting }: V) => starts.get(sitting ?? '') ?? null;
    if (!day.every((vote) => start(vote) !== null)) return day;
    return groups(day, (vote) => start(vote) ?? '').flatMap((sitting) =>
      sitting.every(({ heldAt }) => heldAt !== null)
        ? sorted(sitting, ({ heldAt }) => heldAt ?? '')
        : sitting,
    );
  });
}

/** The votes by day, as far as every two days are one or surely in order; else all of them as they were written. */
function inDays<V extends TimedVote>(votes: readonly V[]): V[][] {
  const days = [...new Set(votes.map(({ heldOn }) => heldOn))].sort(compareDates);
  const isInOrder = days.every((day, at) => at === 0 || isSurelyBefore(days[at - 1] ?? null, day));
  return isInOrder ? groups(votes, ({ heldOn }) => heldOn ?? '') : [[...votes]];
}

/** Whether hours tell their order: of one known day, or of one sitting on whatever day. */
function isOneDay([first, ...others]: readonly TimedVote[]): boolean {
  const isOfIts = ({ heldOn, sitting }: TimedVote) =>
    heldOn === first?.heldOn && (heldOn?.length === 10 || (sitting !== null && sitting === first.sitting));
  return others.every(isOfIts);
}

/** Whether which vote came last follows from what was recorded, not from the order of the rows. */
export function isLastKnown<V extends TimedVote>(from: OnResolution<V>, resolution: Named): boolean {
  const last = decidingVote(from, resolution);
  return last === decidingVote({ ...from, votes: from.votes.toReversed() }, resolution);
}

function sorted<V>(rows: readonly V[], key: (row: V) => string): V[] {
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Rows of one key together, the keys in order. Days and hours are written so that their text sorts as they do. */
function groups<V>(rows: readonly V[], key: (row: V) => string): V[][] {
  const byKey = new Map<string, V[]>();
  for (const row of sorted(rows, key)) byKey.set(key(row), [...(byKey.get(key(row)) ?? []), row]);
  return [...byKey.values()];
}
