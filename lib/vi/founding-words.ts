import type { LineOutcome } from '@/lib/rules/founding-list';
import type { TermNumbering } from '@/lib/rules/succession';
import { toRoman } from './roman.mjs';

/** What becomes of a line, in a word or two. */
export const outcomeWords: Readonly<Record<LineOutcome, string>> = {
  new: 'Lập mới',
  completes: 'Bổ sung',
  same: 'Đã có',
  clash: 'Mâu thuẫn',
  ended: 'Đã sáp nhập hoặc kết thúc',
  double: 'Trùng trong danh sách',
  unread: 'Chưa đọc được',
};

/** How a council that goes on from others numbers its terms, and by which article. */
export function termNumberingText(numbering: TermNumbering): string {
  const article = 'Điều 49 khoản 1 Luật 72/2025/QH15';
  if (numbering.rule === 'anew')
    return `Hội đồng kế thừa đơn vị khác tên hoặc khác loại, nên khóa đánh số từ khóa I (${article}).`;
  const { place, newest } = numbering;
  const known = newest === null ? '' : `; khóa mới nhất ở hội đồng trước là khóa ${toRoman(newest)}`;
  return `Đơn vị giữ tên ${place}, nên số khóa được tính tiếp (${article})${known}.`;
}
