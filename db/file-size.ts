import type { RefusalCode } from '@/lib/refusal';

/** The largest file taken, in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** Why a file of this size is refused, or `null`. */
export function sizeProblem(bytes: Uint8Array): RefusalCode | null {
  if (bytes.byteLength === 0) return 'file.empty';
  return bytes.byteLength > MOST_BYTES ? 'file.size' : null;
}
