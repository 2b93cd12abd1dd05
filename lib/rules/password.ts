import { instantAfter } from '@/lib/vi/date';

export const PASSWORD_LEAST = 10;
/** Hashing costs grow with length; nobody types more. */
export const PASSWORD_MOST = 200;

/** Of every sample account, and of no other: nobody may set it, and where anybody may come it opens nothing. */
export const SAMPLE_PASSWORD = 'ky-hop-2026';

/** So long a password that somebody else chose signs its owner in, once. */
const TEMPORARY_LASTS_MS = 14 * 24 * 60 * 60_000;

/** Until when a password set now for somebody else works. */
export const temporaryUntil = (now: string): string => instantAfter(now, TEMPORARY_LASTS_MS);
