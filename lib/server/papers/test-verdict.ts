import 'server-only';
import { deflateRawSync } from 'node:zlib';
import { checkPaper } from './check/check.mjs';
import { Refused } from './check/refused.mjs';

/** What comes of a paper: its kind, or what it is refused for. */
export async function verdict(bytes: Buffer): Promise<string> {
  try {
    return await checkPaper(bytes);
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

/** So many MiB of zeros, folded. */
export function bomb(megabytes: number) {
  const raw = Buffer.alloc(megabytes * 1024 * 1024);
  return { name: 'word/media/a.bin', bytes: deflateRawSync(raw, { level: 9 }), unfolded: raw.length };
}

/** Folding so much takes seconds, so it is done once. */
export const gibibyte = once(() => bomb(1024));

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
