import { useId } from 'react';
import { hemicycle } from '@/lib/charts/hemicycle';
import { type ChamberSeat, countSeats, SEAT_KINDS, seatSentence } from '@/lib/charts/seats';
import { ChartCaption, type ChartText, figureName } from './chart-caption';
import { SeatShape } from './seat-mark';
import { TallyLegend } from './tally-legend';

export type ChamberSeatsProps = ChartText & {
  seats: readonly ChamberSeat[];
  /** Prints the counts with their shapes under the seats. */
  legend?: boolean;
  className?: string;
};

/** The chamber as it voted: one mark per delegate in office, kinds in wedges from left to right. */
export function ChamberSeats({ seats, legend = false, className, ...text }: ChamberSeatsProps) {
  const id = useId();
  const { width, height, seatRadius, seats: points } = hemicycle(seats.length);
  const counts = countSeats(seats);
  const marks = points.map(({ x, y }, index) => ({
    x,
    y,
    ...(seats[index] ?? { kind: 'unknown' as const }),
  }));
  return (
    <figure {...figureName(id, text)} className={className}>
      <ChartCaption id={id} {...text} />
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="h-auto w-full"
        role="img"
        aria-label={seatSentence(counts)}
      >
        {SEAT_KINDS.map((kind) => {
          const seats = marks.filter((mark) => mark.kind === kind);
          return seats.length > 0 && <SeatShape key={kind} kind={kind} seats={seats} />;
        })}
        {/* A pointer finds names here; all they say stands in the table of ballots too. */}
        {marks.map(
          ({ label, x, y }) =>
            label && (
              <circle key={`${x} ${y}`} cx={x} cy={y} r={seatRadius} fill="transparent">
                <title>{label}</title>
              </circle>
            ),
        )}
      </svg>
      {legend && <TallyLegend counts={counts} className="mt-3 justify-center" />}
    </figure>
  );
}
