import type { ReactNode } from 'react';
import { classes } from '@/components/ui/classes';
import { keepTogether } from '@/lib/vi/keep-together';

export type PartProps = {
  /** The anchor other pages and search results link to. */
  id: string;
  title: string;
  /** One sentence under the heading. */
  intro?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** One part of a public page under its own heading. */
export function Part({ id, title, intro, className, children }: PartProps) {
  return (
    <section aria-labelledby={id} className={classes('mt-14', className)}>
      <h2 id={id} data-speak="" className="scroll-mt-4 font-serif text-2xl font-semibold">
        {keepTogether(title)}
      </h2>
      {intro && (
        <p data-speak="" className="mt-1 max-w-text text-soft">
          {intro}
        </p>
      )}
      <div className="mt-5">{children}</div>
    </section>
  );
}

/** A quiet sentence where something is not recorded, which a reader would otherwise look for. */
export function NotRecorded({ children }: { children: ReactNode }) {
  return (
    <div className="border-t border-line pt-4">
      <p data-speak="" className="max-w-text text-soft">
        {children}
      </p>
    </div>
  );
}
