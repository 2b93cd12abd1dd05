import { formatInstant } from '@/lib/vi/date';

/** How the papers of an item are apart from the session's: from when on they are read, `null` while they are held back. */
export type ItemRelease = { readonly visibleFrom: string | null };

/** Whether the papers of an item can be read at `now`, as far as the item is concerned; one without a row comes with the session. */
export const isItemReleased = (release: ItemRelease | null | undefined, now: string): boolean =>
  !release || (release.visibleFrom !== null && release.visibleFrom <= now);

/** What a councillor reads in the place of papers; `null` where they are there. */
export function heldText(release: ItemRelease | null | undefined, now: string): string | null {
  if (isItemReleased(release, now)) return null;
  const from = release?.visibleFrom;
  return from ? `Tài liệu đọc được từ ${formatInstant(from)}.` : 'Tài liệu của nội dung này chưa phát hành.';
}

/** The same for the desk, also where they are there. */
export function itemReleaseText(release: ItemRelease | null | undefined, now: string): string {
  if (!release) return 'Đọc được cùng kỳ họp.';
  const { visibleFrom } = release;
  if (visibleFrom === null) return 'Đang giữ lại: đại biểu chưa đọc được.';
  const when = formatInstant(visibleFrom);
  return visibleFrom <= now ? `Đọc được từ ${when}.` : `Đã hẹn giờ: đại biểu đọc được từ ${when}.`;
}
