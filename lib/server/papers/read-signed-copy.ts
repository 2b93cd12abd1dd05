import 'server-only';
import { type SignedReading, signedReadingSchema } from '@/lib/record/schema-signed';
import type { RefusalCode } from '@/lib/refusal';
import { inThread } from './in-thread';

/**
 * How a PDF that came back stands to the paper that was sent out, and what its signatures say. `readPaper` has found it to be one.
 *
 * @param sent the exact bytes that went out
 * @param roots the PEM files the operator trusts
 */
export async function readSignedCopy(
  bytes: Uint8Array,
  sent: Uint8Array,
  roots: readonly string[],
): Promise<SignedReading | RefusalCode> {
  const answer = await inThread<unknown>('signed/thread.mjs', { bytes, sent, roots });
  const read = signedReadingSchema.safeParse(answer);
  return read.success ? read.data : 'file.heavy';
}
