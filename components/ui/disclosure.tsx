import type { ReactNode } from 'react';
import { classes } from './classes';

export type DisclosureProps = { summary: ReactNode; open?: boolean; className?: string; children: ReactNode };

/** Detail on demand, without script; find-in-page and print still reach it. */
export function Disclosure({ summary, open = false, className, children }: DisclosureProps) {
  return (
    <details open={open} className={classes('more', className)}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
