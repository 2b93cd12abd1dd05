'use client';

import ErrorPage from './error';
import { fontVariables } from './fonts';
import './globals.css';

/** The same words when even the root layout failed. */
export default function GlobalError(props: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="vi" className={fontVariables}>
      <body>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
