import type { ReactNode } from 'react';
import { Icon } from './icon';

export type DisclosureProps = { summary: ReactNode; open?: boolean; className?: string; children: ReactNode };

/** Detail on demand, without script; find-in-page and print still reach it. */
export function Disclosure({ summary, open = false, className, children }: DisclosureProps) {
  return (
    <details open={open} className={className}>
      <summary className="flex min-h-11 w-fit list-none items-center gap-1.5 font-medium text-red [&::-webkit-details-marker]:hidden">
        <Icon name="right" className="size-4 transition-transform [[open]>summary>&]:rotate-90" />
        {summary}
      </summary>
      <div className="pb-2 ps-5.5">{children}</div>
    </details>
  );
}
