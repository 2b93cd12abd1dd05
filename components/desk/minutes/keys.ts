import type { MinuteKind } from '@/lib/words';

/** Which key begins which kind of line: its place on the keyboard, what is printed on it, the kind. */
export const KEYS = [
  ['KeyP', 'P', 'speech'],
  ['KeyH', 'H', 'question'],
  ['KeyL', 'L', 'answer'],
  ['KeyB', 'B', 'vote'],
  ['KeyK', 'K', 'conclusion'],
  ['KeyY', 'Y', 'event'],
  ['KeyG', 'G', 'note'],
] as const satisfies readonly (readonly [code: string, key: string, kind: MinuteKind])[];

/** Those of a file in which votes are taken, or are not. */
export const keysOf = (hasVotes: boolean) => KEYS.filter(([, , kind]) => hasVotes || kind !== 'vote');

/** What else a key does; `null` is no single key but one that works inside fields. */
export const ACTIONS = [
  ['KeyQ', 'Q', 'Thêm câu chất vấn: ai hỏi, hỏi ai, trả lời, hứa đến bao giờ'],
  ['KeyU', 'U', 'Thêm việc bầu, miễn nhiệm, lấy phiếu tín nhiệm: ai, mấy phiếu'],
  ['KeyC', 'C', 'Ghi ai đến, ai về; vào luôn điểm danh'],
  ['KeyT', 'T', 'Dòng vừa ghi thành nhiệm vụ: ai, đến bao giờ'],
  ['KeyN', 'N', 'Sang nội dung sau'],
  ['KeyM', 'M', 'Về nội dung trước'],
  [null, 'Enter', 'Trong ô kết quả: ghi biểu quyết; ô trống là tất cả tán thành'],
  [null, 'Ctrl+Space', 'Trong ô Nội dung: chọn câu mẫu'],
  [null, 'Ctrl+Z', 'Bỏ bước vừa làm, ở mục nào cũng vậy'],
  ['?', '?', 'Mở bảng này'],
] as const satisfies readonly (readonly [code: string | null, key: string, does: string])[];
