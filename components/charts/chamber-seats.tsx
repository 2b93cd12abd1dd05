import { useId } from 'react';
import { hemicycle } from '@/lib/charts/hemicycle';
import { type ChamberSeat, countSeats, seatSentence } from '@/lib/charts/seats';
import { ChartCaption, type ChartText } from './chart-caption';
import { SeatShape } from './seat-mark';
import { TallyLegend } from './tally-legend';

export type ChamberSeatsProps = ChartText & {
  seats: readonly ChamberSeat[];
  /** Prints the counts with their shapes under the seats. */
  legend?: boolean;
  className?: string;
};

/** The chamber as it voted: one mark per delegate in office, kinds in wedges from left to right. */
export function ChamberSeats({ seats, legend = false, className = '', ...text }: ChamberSeatsProps) {
  const id = useId();
  const { width, height, seatRadius, seats: places } = hemicycle(seats.length);
  const counts = countSeats(seats);
  const marks = places.map(({ x, y }, index) => ({
    x,
    y,
    ...(seats[index] ?? { kind: 'unknown' as const }),
  }));
  // Most seats are of one kind: drawn as dots of one line, they take a tenth of the page they would one by one.
  const inFavour = marks.filter(({ kind }) => kind === 'for');
  const others = marks.filter(({ kind }) => kind !== 'for');
  return (
    <figure aria-labelledby={id} className={className}>
      <ChartCaption id={id} {...text} />
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="h-auto w-full"
        role="img"
        aria-label={seatSentence(counts)}
      >
        <path
          d={inFavour.map(({ x, y }) => `M${x} ${y}h0`).join('')}
          strokeWidth={2 * seatRadius}
          strokeLinecap="round"
          className="stroke-for"
        />
        {others.map(({ kind, x, y }) => (
          <SeatShape key={`${x} ${y}`} kind={kind} x={x} y={y} r={seatRadius} />
        ))}
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
