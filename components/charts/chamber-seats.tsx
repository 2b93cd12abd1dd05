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
  return (
    <figure aria-labelledby={id} className={className}>
      <ChartCaption id={id} {...text} />
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="h-auto w-full"
        role="img"
        aria-label={seatSentence(counts)}
      >
        {places.map((place, index) => {
          const seat = seats[index] ?? { kind: 'unknown' };
          return (
            <g key={`${place.x} ${place.y}`}>
              {seat.label && <title>{seat.label}</title>}
              <SeatShape kind={seat.kind} x={place.x} y={place.y} r={seatRadius} />
            </g>
          );
        })}
      </svg>
      {legend && <TallyLegend counts={counts} className="mt-3 justify-center" />}
    </figure>
  );
}
