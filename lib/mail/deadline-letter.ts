import { untilText } from '@/lib/review/comment-deadline';
import type { LocalMoment } from '@/lib/vi/local-moment';
import { type Letter, letterOfWords } from './letter-words';

type DeadlineParts = {
  council: string;
  session: string;
  until: LocalMoment;
  /** Drafts the reader has never opened, and those opened but not marked as read; one of them is more than none. */
  unopened: number;
  unread: number;
  address: string;
};

const FOOT = 'Thư tự động của hội đồng. Không trả lời thư này. Đại biểu tắt thư ở trang Tài khoản.';

/** What is still to be read, of which session, until when, and where: of the drafts themselves nothing, for they are not public. */
export function deadlineLetter(parts: DeadlineParts): Letter {
  const { council, session, until, unopened, unread, address } = parts;
  const waiting = [unopened > 0 && `${unopened} chưa mở`, unread > 0 && `${unread} chưa đánh dấu đã đọc`];
  return letterOfWords({
    subject: `Nhắc góp ý: ${session}, hạn ${untilText(until)}`,
    opening: `Dự thảo nghị quyết trình ${session}, ${council}, đang lấy ý kiến ông (bà).`,
    lines: [
      ['Hạn góp ý', untilText(until)],
      ['Dự thảo', waiting.filter(Boolean).join(', ')],
    ],
    list: null,
    link: { words: 'Đọc và góp ý ở Trang đại biểu:', address },
    foot: FOOT,
  });
}
