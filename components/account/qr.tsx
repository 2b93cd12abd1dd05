import { qrPath } from '@/lib/public/qr';

/** A QR code drawn here, dark on white in every theme: phones read it so. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, path } = qrPath(text);
  const whole = size + 8;
  return (
    <svg viewBox={`-4 -4 ${whole} ${whole}`} role="img" aria-label={label} className="size-52 max-w-full">
      <rect x={-4} y={-4} width={whole} height={whole} fill="#fff" />
      <path d={path} stroke="#000" strokeWidth={1} shapeRendering="crispEdges" />
    </svg>
  );
}
