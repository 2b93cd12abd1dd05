import { type ReactNode, useId } from 'react';
import { classes } from './classes';

export type TitledSectionProps = {
  title: ReactNode;
  /** A count or a word beside the heading. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** One part of a signed-in page under its heading. */
export function TitledSection({ title, aside, className, children }: TitledSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes('flex flex-col gap-3', className)}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="font-serif text-xl font-semibold">
          {title}
        </h2>
        {aside && <p className="text-sm text-soft">{aside}</p>}
      </div>
      {children}
    </section>
  );
}
