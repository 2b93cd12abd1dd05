import type { ReactNode } from 'react';
import './public.css';

// The front keeps what was made (bin/serve/public-pages.mjs).
export const dynamic = 'force-dynamic';

/** Residents' pages, which are whole without script. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return children;
}
