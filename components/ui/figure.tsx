import type { ReactNode } from 'react';
import { classes } from './classes';

export type BigFigureProps = {
  value: ReactNode;
  /** The denominator, printed as «/26». */
  of?: ReactNode;
  unit?: ReactNode;
  /** The sentence that says what is counted. */
  children: ReactNode;
};

/** One number a resident should leave with: large, over its denominator, then in words. Lives in a `FigureRow`. */
export function BigFigure({ value, of, unit, children }: BigFigureProps) {
  return (
    <li className="bg-card px-5 py-4 last:odd:col-span-full lg:last:odd:col-auto">
      <p className="flex flex-wrap items-baseline gap-x-1.5 font-serif text-xl text-soft">
        <span className="min-w-0">
          <span className="text-3xl font-semibold text-ink">{value}</span>
          {of !== undefined && `/${of}`}
        </span>
        {unit && <span> {unit}</span>}
      </p>
      <p className="text-sm text-soft">{children}</p>
    </li>
  );
}

/** Two to four figures in one frame. */
export function FigureRow({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <ul
      className={classes(
        // As soon as letters are so large that two numbers do not fit beside each other, they stand below each other.
        'grid grid-cols-[repeat(auto-fit,minmax(min(100%,8.5rem),1fr))] gap-px overflow-hidden rounded-xl border border-line bg-line lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none',
        className,
      )}
    >
      {children}
    </ul>
  );
}
