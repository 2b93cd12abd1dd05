'use client';

import { Button } from '@/components/ui/button';

/** Something nobody expected: said plainly, with what to do, and the number that finds it in the server's log. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main id="noi-dung" tabIndex={-1} className="mx-auto max-w-page px-4 py-24 focus:outline-none sm:px-6">
      <title>Máy chủ gặp lỗi – Nghị Trường</title>
      <h1 className="font-serif text-3xl font-semibold">Máy chủ gặp lỗi</h1>
      <p className="mt-3 max-w-text">
        Trang này chưa mở được. Những gì đã báo “Đã lưu” vẫn còn nguyên. Thử lại; nếu vẫn lỗi, báo người vận
        hành
        {error.digest ? ` mã ${error.digest}.` : '.'}
      </p>
      <p className="mt-6">
        <Button variant="primary" onClick={reset}>
          Thử lại
        </Button>
      </p>
    </main>
  );
}
