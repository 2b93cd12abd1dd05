import type { RefusalCode } from '@/lib/refusal';

/** The largest file taken, in bytes; asked by the browser before it sends and by the server before it reads. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;

/** Why a file of so many bytes is refused, or `null`. */
export function fileSizeProblem(bytes: number): RefusalCode | null {
  if (bytes === 0) return 'file.empty';
  return bytes > MOST_FILE_BYTES ? 'file.size' : null;
}
