import type { ReactNode } from 'react';

/** A key the reader may press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block rounded-sm border border-b-2 border-line-strong bg-card px-1.5 font-mono text-sm leading-snug text-soft">
      {children}
    </kbd>
  );
}
