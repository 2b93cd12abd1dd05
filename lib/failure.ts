import { isStoreFaultCode, type StoreFaultCode } from './refusal';

/** The code of a page whose turn to be made never came. */
const BUSY = 'server.busy';

/** These do not pass by themselves. */
const NEEDS_HANDS: readonly string[] = ['store.corrupt', 'store.replaced'] satisfies StoreFaultCode[];

function whatHappened(code: string): string {
  if (!isStoreFaultCode(code)) return 'Trang này chưa mở được.';
  return NEEDS_HANDS.includes(code)
    ? 'Dữ liệu trên đĩa của máy chủ bị hỏng hoặc vừa được thay; người vận hành cần xem lại.'
    : 'Đĩa giữ dữ liệu của máy chủ đang đầy, bận hoặc chưa tới được; khi đĩa trở lại, máy chủ tự chạy tiếp.';
}

/**
 * What a page says that could not be made: what happened, what stays, and what to do.
 *
 * @param code what finds it in the server's log: a store fault's own, or the digest of an error nobody expected; may be empty.
 *   `server.busy` for a page that was not begun.
 */
export function failureWords(code: string): { title: string; text: string } {
  if (code === BUSY)
    return {
      title: 'Máy chủ đang bận',
      text: 'Quá nhiều trang đang chờ được dựng cùng lúc. Đợi vài giây rồi thử lại.',
    };
  const stays = NEEDS_HANDS.includes(code) ? '' : ' Những gì đã báo “Đã lưu” vẫn còn nguyên.';
  return {
    title: isStoreFaultCode(code) ? 'Máy chủ chưa đọc được dữ liệu' : 'Máy chủ gặp lỗi',
    text: `${whatHappened(code)}${stays} Thử lại; nếu vẫn lỗi, báo người vận hành${code ? ` mã ${code}` : ''}.`,
  };
}
