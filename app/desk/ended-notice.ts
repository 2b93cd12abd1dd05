import { refusals } from '@/lib/refusal';
import { localDateOf } from '@/lib/vi/date';

/** What the desk says of a council whose last day is past: nothing is saved there any more. */
export const endedNotice = ({ validTo }: { validTo: string | null }, now: string): string[] =>
  validTo !== null && validTo < localDateOf(now) ? [refusals['council.ended']] : [];
