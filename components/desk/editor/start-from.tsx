import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

type Start = { readonly label: ReactNode; readonly onStart: () => void };
type StartFromProps = { title: string; hint: string; starts: readonly Start[] };

/** What an empty list can begin with, offered above it: each one press, and one step to undo. */
export function StartFrom({ title, hint, starts }: StartFromProps) {
  return (
    <section
      aria-label={title}
      className="flex flex-col gap-2 rounded-md border border-dashed border-line-strong px-4 py-3"
    >
      <h2 className="font-semibold">{title}</h2>
      <p className="text-sm text-soft">{hint}</p>
      <div className="flex flex-wrap gap-2">
        {starts.map(({ label, onStart }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a way to begin has no other name.
          <Button key={at} onClick={onStart}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}
