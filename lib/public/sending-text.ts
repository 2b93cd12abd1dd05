import type { Resolution } from '@/lib/record/schema';
import type { Posted, Sent } from '@/lib/record/schema-sending';
import { type KnownDate, onPartialDate } from '@/lib/vi/partial-date';

/** A day of a form may still be as it was typed. */
const on = (date: KnownDate): string | null =>
  date === null ? null : /^\d{4}(?:-\d\d){0,2}$/.test(date) ? onPartialDate(date) : date;

/** «ngày 13/7/2026, qua trục liên thông»: when and how, as far as either is known. */
export const sentText = ({ on: day, how }: Sent): string => [on(day), how].filter(Boolean).join(', ');

/** «từ ngày 14/7/2026 đến ngày 13/8/2026»: as far as either is known. */
export const postedText = ({ from, to }: Posted): string =>
  [from && `từ ${on(from)}`, to && `đến ${on(to)}`].filter(Boolean).join(' ');

const line = (head: string, rest: string): string => (rest ? `${head}, ${rest}` : head);

/** To whom a resolution was sent, one line each: «Thường trực HĐND thành phố, ngày 13/7/2026, qua trục liên thông». */
export const sentLines = ({ sent = [] }: Pick<Resolution, 'sent'>): string[] =>
  sent.map((one) => line(one.to, sentText(one)));

/** Where it was posted, one line each: «Nhà văn hóa tổ 9, từ ngày 14/7/2026». */
export const postedLines = ({ posted = [] }: Pick<Resolution, 'posted'>): string[] =>
  posted.map((one) => line(one.where, postedText(one)));
