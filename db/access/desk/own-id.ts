import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { canonical } from '@/lib/record/digest';
import type { Viewer } from '@/lib/viewer';

/**
 * The id of something a person makes with a form. Sent twice with one `key` it is one id, so the thing is made once; the
 * same key of anybody else, in another council or for another kind of thing, is another id. Nobody can choose it: it is a
 * digest, spelt as a UUID (RFC 9562, version 8).
 *
 * @param key what the form carries for this; without it every sending is a new one.
 */
export function ownId(
  kind: 'session' | 'comment' | 'amendment' | 'passage',
  viewer: Pick<Viewer, 'userId'>,
  councilId: string,
  key: string | null,
): string {
  if (!key) return randomUUID();
  const digest = createHash('sha256')
    .update(canonical([kind, councilId, viewer.userId, key]))
    .digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  return digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
