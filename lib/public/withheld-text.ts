import { formatDate, localDateOf } from '@/lib/vi/date';

/** A file that nobody gets any more: since when (UTC), and the reason everybody may read. */
export type WithheldFile = { readonly withheldAt: string; readonly reason: string };
/** By digest. */
export type WithheldFiles = ReadonlyMap<string, WithheldFile>;

/** «Tệp này đã được gỡ ngày 30/11/2026. Lý do: …», where a file stood that nobody gets any more. */
export const withheldText = ({ withheldAt, reason }: WithheldFile): string =>
  `Tệp này đã được gỡ ngày ${formatDate(localDateOf(withheldAt))}. Lý do: ${reason}`;
