export const PASSWORD_LEAST = 10;
/** Hashing costs grow with length; nobody types more. */
export const PASSWORD_MOST = 200;

/** Of every sample account, and of no other: nobody may set it, and where anybody may come it opens nothing. */
export const SAMPLE_PASSWORD = 'ky-hop-2026';
