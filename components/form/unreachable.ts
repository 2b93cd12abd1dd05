/** Said beside a form that did not reach the server; what was typed is still there. */
export const UNREACHABLE = 'Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại.';
