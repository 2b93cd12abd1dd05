import type { ReactNode } from 'react';
import { RefuseHandlers } from '@/components/public/refuse-handlers';
import './public.css';

// The front keeps what was made (bin/serve/public-pages.mjs).
export const dynamic = 'force-dynamic';

/** Residents' pages, which are whole without script. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      {process.env.NODE_ENV === 'development' && <RefuseHandlers />}
    </>
  );
}
