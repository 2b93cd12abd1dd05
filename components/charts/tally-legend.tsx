import { SEAT_KINDS, SEAT_WORDS, type SeatCounts } from '@/lib/charts/seats';
import { SeatMark } from './seat-mark';

export type TallyLegendProps = { counts: SeatCounts; className?: string };

/** «22 tán thành · 1 không tán thành · …», each with the shape it has among the seats. Unknown kinds are not printed. */
export function TallyLegend({ counts, className = '' }: TallyLegendProps) {
  return (
    <ul className={`tally ${className}`}>
      {SEAT_KINDS.filter((kind) => counts[kind] !== undefined).map((kind) => (
        <li key={kind}>
          <SeatMark kind={kind} className={null} />
          <span>
            <strong>{counts[kind]}</strong> {SEAT_WORDS[kind]}
          </span>
        </li>
      ))}
    </ul>
  );
}
