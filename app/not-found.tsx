import type { Metadata } from 'next';
import { SkipLink } from '@/components/ui/skip-link';
import { paths } from '@/lib/paths';
import { phrases } from '@/lib/vi/terms';

export const metadata: Metadata = { title: 'Không có trang này' };

/** No such council, nothing at an address outside any, or nothing this person may see. */
export default function NotFound() {
  return (
    <>
      <SkipLink />
      <main id="noi-dung" tabIndex={-1} className="mx-auto max-w-page px-4 py-24 focus:outline-none sm:px-6">
        <h1 className="font-serif text-3xl font-semibold">Không có trang này</h1>
        <p className="mt-3 max-w-text">
          Có thể địa chỉ bị gõ sai. Hồ sơ đã công bố không bao giờ đổi địa chỉ: nếu bạn theo một liên kết cũ
          của chúng tôi mà đến đây, đó là lỗi của chúng tôi.
        </p>
        <p className="mt-6">
          <a href={paths.home()}>{phrases.directory}</a>
        </p>
      </main>
    </>
  );
}
