'use client';

import { Button } from '@/components/ui/button';
import { isStoreFaultCode } from '@/lib/refusal';

/**
 * Something nobody expected, or a disk that cannot be read: said plainly, with what to do, and the code that finds it in
 * the server's log.
 */
export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const code = error.digest ?? '';
  const title = isStoreFaultCode(code) ? 'Máy chủ chưa đọc được dữ liệu' : 'Máy chủ gặp lỗi';
  return (
    <main id="noi-dung" tabIndex={-1} className="mx-auto max-w-page px-4 py-24 focus:outline-none sm:px-6">
      <title>{`${title} – Nghị Trường`}</title>
      <h1 className="font-serif text-3xl font-semibold">{title}</h1>
      <p className="mt-3 max-w-text">
        {isStoreFaultCode(code)
          ? 'Đĩa giữ dữ liệu của máy chủ đang đầy, bận hoặc chưa tới được; khi đĩa trở lại, máy chủ tự chạy tiếp.'
          : 'Trang này chưa mở được.'}{' '}
        Những gì đã báo “Đã lưu” vẫn còn nguyên. Thử lại; nếu vẫn lỗi, báo người vận hành
        {code ? ` mã ${code}.` : '.'}
      </p>
      <p className="mt-6">
        <Button variant="primary" onClick={retry}>
          Thử lại
        </Button>
      </p>
    </main>
  );
}
