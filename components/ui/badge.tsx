import type { ReactNode } from 'react';
import { classes } from './classes';

export type BadgeTone = 'plain' | 'red' | 'for' | 'abstain';
export type BadgeProps = { tone?: BadgeTone; className?: string; children: ReactNode };

const TONES: Record<BadgeTone, string> = {
  plain: 'border-line bg-card text-soft',
  red: 'border-transparent bg-tint-red text-red',
  for: 'border-transparent bg-tint-for text-for',
  abstain: 'border-transparent bg-tint-abstain text-ink',
};

/** A word or a count that classifies what it stands beside. */
export function Badge({ tone = 'plain', className, children }: BadgeProps) {
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1 rounded-sm border px-2 font-sans text-sm font-medium',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
