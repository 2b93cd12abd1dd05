import type { SeatKind } from '@/lib/charts/seats';

type Point = { x: number; y: number };

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * A dot of no length that the round end of its stroke fills: short, and painted on paper too. PDF paints no other end of
 * a stroke without length (ISO 32000-1, 8.5.3.2), so every other seat is a shape.
 */
const dot = ({ x, y }: Point) => `M${x} ${y}h0`;
const square =
  (half: number) =>
  ({ x, y }: Point) =>
    `M${round(x - half)} ${round(y - half)}h${2 * half}v${2 * half}h-${2 * half}z`;
const diamond =
  (r: number) =>
  ({ x, y }: Point) =>
    `M${x} ${round(y - r)}l${r} ${r}-${r} ${r}-${r}-${r}z`;
const triangle =
  (r: number) =>
  ({ x, y }: Point) =>
    `M${x} ${round(y - r)}l${r} ${round(1.7 * r)}h-${2 * r}z`;
const ring =
  (r: number) =>
  ({ x, y }: Point) =>
    `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`;

/** How large a seat is drawn everywhere; repeated.css gives each kind its colour and its stroke to go with it. */
const RADIUS = 7.5;

const PATHS: Record<SeatKind, (at: Point) => string> = {
  for: dot,
  against: square(RADIUS - 1),
  not_voting: diamond(RADIUS),
  other_opinion: triangle(RADIUS),
  blank: square(RADIUS - 1.6),
  recused: diamond(RADIUS - 0.8),
  absent: ring(RADIUS - 0.8),
  unknown: ring(RADIUS - 0.8),
};

/** Seats of one kind inside any SVG, drawn in one stroke: a page shows hundreds. */
export function SeatShape({ kind, seats }: { kind: SeatKind; seats: readonly Point[] }) {
  return <path d={seats.map(PATHS[kind]).join('')} className={`seat-${kind}`} />;
}

export type SeatMarkProps = { kind: SeatKind; className?: string | null };

/** One seat beside its word, in a legend, a table cell or a ballot. */
export function SeatMark({ kind, className = 'size-[0.85em]' }: SeatMarkProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={className === null ? undefined : `inline-block shrink-0 ${className}`}
      aria-hidden="true"
    >
      <SeatShape kind={kind} seats={[{ x: 8, y: 8 }]} />
    </svg>
  );
}
