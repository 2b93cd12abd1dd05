import { upperFirst } from '@/lib/vi/case';
import { formatInstant } from '@/lib/vi/date';

/** A version as the desk tells of it; `by` is null of the text that was under review when versions began to be kept. */
export type ToldVersion = {
  readonly id: string;
  readonly n: number;
  readonly visibleFrom: string;
  readonly releasedAt: string;
  readonly by: string | null;
};

/** How one draft was released to the councillors. */
export type DraftRelease = {
  readonly id: string;
  readonly title: string;
  readonly inReview: boolean;
  /** Whether it is of a closed item, or a closed session. */
  readonly isClosed: boolean;
  /** The newest version whose time has come, whether or not the review is open; `null` before the first. */
  readonly current: ToldVersion | null;
  /** One that is still to come. */
  readonly scheduled: ToldVersion | null;
  /** Whether councillors find the draft in the chamber now. */
  readonly isShown: boolean;
  /** What the desk's text says otherwise than the newest version, the scheduled one included. */
  readonly unreleased: readonly string[];
};

const byWhom = ({ by }: ToldVersion) => (by ? `, do ${by}` : ', từ trước khi giữ từng bản');

/** What councillors read now, and from when on something else. */
export function releaseTexts({ inReview, isClosed, current, scheduled, isShown }: DraftRelease): string[] {
  const shown =
    current &&
    `Đại biểu đang đọc bản ${current.n}, từ ${formatInstant(current.visibleFrom)}${byWhom(current)}.`;
  const hidden =
    current &&
    `Bản ${current.n} đã phát hành nhưng đại biểu không đọc được: ${whyHidden(inReview, isClosed)}`;
  return [
    isShown ? shown : hidden,
    scheduled &&
      `Bản ${scheduled.n} đã hẹn giờ: đại biểu đọc được từ ${formatInstant(scheduled.visibleFrom)}${byWhom(scheduled)}.`,
    isClosed && !current && upperFirst(CLOSED),
    !isClosed && !current && !scheduled && 'Chưa phát hành: đại biểu chưa đọc được dự thảo này.',
  ].filter((text) => typeof text === 'string');
}

const CLOSED = 'dự thảo của nội dung kín, kỳ họp kín không đọc được ở Trang đại biểu.';

const whyHidden = (inReview: boolean, isClosed: boolean) =>
  isClosed
    ? CLOSED
    : inReview
      ? 'kỳ họp không còn ở bước chuẩn bị, hoặc đã công bố mà chưa mở lại cho đại biểu ở mục Thông tin chung.'
      : 'dự thảo đã đóng góp ý.';

/** The word on the button that releases what stands at the desk; `null` where there is nothing to release. */
export function releaseWord({
  isClosed,
  current,
  scheduled,
  unreleased,
  inReview,
}: DraftRelease): string | null {
  if (isClosed || scheduled) return null;
  if (!current) return 'Phát hành';
  if (unreleased.length > 0) return 'Phát hành bản sửa';
  return inReview ? null : 'Mở lại cho đại biểu';
}
