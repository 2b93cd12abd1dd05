import type { ReactNode } from 'react';
import { classes } from './classes';

export type EmptyProps = {
  /** One sentence: what is not here yet, and why. */
  children: ReactNode;
  /** The button or link that would fill it; left out when the reader can do nothing. */
  action?: ReactNode;
  className?: string;
};

/** A place with nothing in it yet, said plainly. */
export function Empty({ children, action, className }: EmptyProps) {
  return (
    <div className={classes('flex flex-col items-start gap-4 border-y border-line py-8', className)}>
      <p className="max-w-text text-soft">{children}</p>
      {action}
    </div>
  );
}
