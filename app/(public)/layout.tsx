import type { ReactNode } from 'react';
import './public.css';

/** Residents' pages, which are whole without script. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return children;
}
