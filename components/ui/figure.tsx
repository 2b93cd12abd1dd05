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
    <li className="border-line px-5 py-4 not-last:border-b sm:[&:nth-last-child(-n+2):nth-child(odd)]:border-b-0 sm:odd:border-e lg:border-b-0 lg:not-last:border-e">
      <p className="font-serif text-3xl font-semibold">
        {value}
        {of !== undefined && <span className="text-xl font-normal text-soft">/{of}</span>}
        {unit && <span className="ms-2 text-xl font-normal text-soft">{unit}</span>}
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
        'grid rounded-xl border border-line bg-card sm:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none',
        className,
      )}
    >
      {children}
    </ul>
  );
}
