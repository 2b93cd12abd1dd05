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
    <li className="bg-card px-5 py-4 last:odd:col-span-2 lg:last:odd:col-span-1">
      <p className="font-serif text-3xl font-semibold">
        {value}
        {of !== undefined && <span className="text-xl font-normal text-soft">/{of}</span>}
        {unit && <span className="text-xl font-normal text-soft"> {unit}</span>}
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
        'grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none',
        className,
      )}
    >
      {children}
    </ul>
  );
}
