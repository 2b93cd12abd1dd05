import type { ReactNode } from 'react';
import { classes } from './classes';

export type Outcome = 'adopted' | 'rejected' | 'undetermined';
export type StatusMarkProps = {
  outcome: Outcome;
  /** Replaces the usual word, e.g. «Được bầu». */
  word?: ReactNode;
  size?: 'regular' | 'large';
  className?: string;
};

const OUTCOMES: Record<Outcome, { word: string; text: string; disc: string; path: string }> = {
  adopted: { word: 'Thông qua', text: 'text-for', disc: 'fill-for', path: 'M6 10.4l2.7 2.7L14 7.6' },
  rejected: {
    word: 'Không thông qua',
    text: 'text-against',
    disc: 'fill-against',
    path: 'M7 7l6 6M13 7l-6 6',
  },
  undetermined: {
    word: 'Chưa xác định',
    text: 'text-soft',
    disc: 'fill-soft',
    path: 'M5.8 10h.1M10 10h.1M14.2 10h.1',
  },
};

const SIZES = {
  regular: { text: '', icon: '' },
  large: { text: 'font-serif text-3xl font-semibold gap-3', icon: 'size-[0.8em]' },
} as const;

/** What became of a proposal: a shape, a word and a colour that say the same thing. */
export function StatusMark({ outcome, word, size = 'regular', className }: StatusMarkProps) {
  const { word: usual, text, disc, path } = OUTCOMES[outcome];
  return (
    <span className={classes('outcome', SIZES[size].text, text, className)}>
      <svg viewBox="0 0 20 20" className={classes('status', SIZES[size].icon)} aria-hidden="true">
        {outcome === 'rejected' ? (
          <rect x="1" y="1" width="18" height="18" rx="4" className={disc} />
        ) : (
          <circle cx="10" cy="10" r="10" className={disc} />
        )}
        <path d={path} />
      </svg>
      {word ?? usual}
    </span>
  );
}
