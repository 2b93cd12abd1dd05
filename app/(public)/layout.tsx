import type { ReactNode } from 'react';
import './public.css';

/** Residents' pages. What needs script to do anything is not shown to a browser that runs none. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <noscript>
        <style>{'[data-needs-script]{display:none}'}</style>
      </noscript>
      {children}
    </>
  );
}
