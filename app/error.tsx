'use client';

import { Button } from '@/components/ui/button';
import { failureWords } from '@/lib/failure';

/**
 * Something nobody expected, or a disk that cannot be read: said plainly, with what to do, and the code that finds it in
 * the server's log. Residents read the same words without script from bin/serve/lean.mjs.
 */
export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const { title, text } = failureWords(error.digest ?? '');
  return (
    <main id="noi-dung" tabIndex={-1} className="mx-auto max-w-page px-4 py-24 focus:outline-none sm:px-6">
      <title>{`${title} – Nghị Trường`}</title>
      <h1 className="font-serif text-3xl font-semibold">{title}</h1>
      <p className="mt-3 max-w-text">{text}</p>
      <p className="mt-6">
        <Button variant="primary" onClick={retry}>
          Thử lại
        </Button>
      </p>
    </main>
  );
}
