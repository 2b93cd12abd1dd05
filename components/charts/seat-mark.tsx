import type { SeatKind } from '@/lib/charts/seats';

const round = (value: number): number => Math.round(value * 100) / 100;

/** The same seat inside any SVG: centre and radius in that SVG's units. */
export function SeatShape({ kind, x, y, r }: { kind: SeatKind; x: number; y: number; r: number }) {
  switch (kind) {
    case 'for':
      return <circle cx={x} cy={y} r={r} className="fill-for" />;
    case 'against': {
      const half = r * 0.86;
      return (
        <rect
          x={round(x - half)}
          y={round(y - half)}
          width={round(2 * half)}
          height={round(2 * half)}
          rx={round(r * 0.25)}
          className="fill-against"
        />
      );
    }
    case 'not_voting':
      return (
        <path d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`} className="fill-abstain" />
      );
    case 'absent':
      return (
        <circle
          cx={x}
          cy={y}
          r={r - 0.8}
          fill="none"
          strokeWidth="1.6"
          strokeDasharray="2.6 2.4"
          className="stroke-edge"
        />
      );
    case 'unknown':
      return <circle cx={x} cy={y} r={r - 0.8} fill="none" strokeWidth="1.6" className="stroke-edge" />;
  }
}

export type SeatMarkProps = { kind: SeatKind; className?: string };

/** One seat beside its word, in a legend, a table cell or a ballot. */
export function SeatMark({ kind, className = 'size-[0.85em]' }: SeatMarkProps) {
  return (
    <svg viewBox="0 0 16 16" className={className && `inline-block shrink-0 ${className}`} aria-hidden="true">
      <SeatShape kind={kind} x={8} y={8} r={7.5} />
    </svg>
  );
}
