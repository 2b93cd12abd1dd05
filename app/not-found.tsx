import type { Metadata } from 'next';
import { Nowhere } from '@/components/public/nowhere';
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
        <Nowhere />
        <p className="mt-6">
          <a href={paths.home()}>{phrases.directory}</a>
        </p>
      </main>
    </>
  );
}
