import { useId } from 'react';
import type { SeatCounts } from '@/lib/charts/seats';
import { along } from '@/lib/charts/share';
import { ChartCaption, type ChartText, figureName } from './chart-caption';
import { TallyLegend } from './tally-legend';

export type ThresholdBarProps = ChartText & {
  /** Votes for. */
  inFavour: number;
  /** The named denominator: all delegates in office at the moment of the vote. */
  total: number;
  /** Votes the law asks for, out of the same total. */
  needed: number;
  /** The known counts, printed under the bar. */
  counts?: SeatCounts;
  className?: string;
};

/** How far the votes for reached, out of everyone, against the line the law draws. */
export function ThresholdBar({ inFavour, total, needed, counts, className, ...text }: ThresholdBarProps) {
  const id = useId();
  const line = along(needed / total);
  return (
    <figure {...figureName(id, text)} className={className}>
      <ChartCaption id={id} {...text} />
      <svg
        className="h-5 w-full"
        role="img"
        aria-label={`${inFavour} trên ${total} tán thành, cần ${needed}`}
      >
        <rect y="25%" width="100%" height="50%" rx="5" className="fill-line" />
        <rect y="25%" width={along(inFavour / total)} height="50%" rx="5" className="fill-for" />
        <line x1={line} x2={line} y2="100%" className="needed-gap" />
        <line x1={line} x2={line} y2="100%" className="needed" />
      </svg>
      {counts && <TallyLegend counts={counts} className="mt-1" />}
    </figure>
  );
}
