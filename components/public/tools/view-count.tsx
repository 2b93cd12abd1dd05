import { formatInteger } from '@/lib/vi/number';

/**
 * How often the page was opened, as of when it was made. Counts once a day on this device; the device keeps the date, the
 * server only a number.
 */
export function ViewCount({ path, initial }: { path: string; initial: number }) {
  return (
    <strong data-views={path} suppressHydrationWarning>
      {formatInteger(initial)}
    </strong>
  );
}
