import 'server-only';
import { eq } from 'drizzle-orm';
import { canonical, sha256 } from '@/lib/record/digest';
import { type SignedCopy, signedCopySchema } from '@/lib/record/schema-signed';
import { type Result, refuse } from '@/lib/refusal';
import { digestOf, getFile } from '@/lib/server/files/by-digest';
import { paperName } from '@/lib/server/papers/read-paper';
import { readSignedCopy } from '@/lib/server/papers/read-signed-copy';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { signings } from '../../schema/signings';
import { findDeskSession } from '../desk/standing';
import { storePaper } from '../files/files';
import { event, versionOf } from '../trail/event';
import { tryCommit } from '../try-commit';
import { findSigning } from './signings';
import { trustedRoots } from './trusted-roots';

type Upload = { sessionId: string; signingId: string; bytes: Uint8Array; name: string };

/**
 * Keeps a PDF that came back signed, as `storePaper` keeps any paper, with how it stands to the bytes that went out and what its
 * signatures say. Whatever that is, it is filed: what was found is told, and the clerk decides. Only the paper itself, unsigned, is no
 * signed copy.
 *
 * @returns what was found, or a refusal; `null` when the viewer may not see the session, or nothing is out by that id.
 */
export async function fileSignedCopy(
  viewer: Viewer,
  { sessionId, signingId, bytes, name }: Upload,
  now: string,
): Promise<Result<{ copy: SignedCopy }> | null> {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  if (desk.abilities.edit) return refuse(desk.abilities.edit);
  const signing = await findSigning(sessionId, signingId);
  if (!signing) return refuse('signing.gone');
  const sent = signing.sentDigest && (await getFile(signing.sentDigest, ['.pdf']));
  if (!sent || !signing.sentDigest) return refuse('signing.not_sent');
  if (!paperName(name).toLowerCase().endsWith('.pdf')) return refuse('signing.not_pdf');
  if (digestOf(bytes) === signing.sentDigest) return refuse('signing.not_signed');
  const stored = await storePaper(viewer, { sessionId, bytes, name }, now);
  if (!stored?.ok) return stored;
  const read = await readSignedCopy(bytes, sent.bytes, trustedRoots());
  if (typeof read === 'string') return refuse(read);
  if (read.match === 'same' && read.signatures.length === 0) return refuse('signing.not_signed');
  const file = { digest: stored.digest, name: stored.name };
  const copy = signedCopySchema.parse({
    ...read,
    file,
    sent: { digest: signing.sentDigest, at: signing.sentAt },
  });
  const filed = event(viewer, now, {
    ...{ aggregate: 'signing', aggregateId: signingId, councilId: desk.council.id },
    seq: (await versionOf('signing', signingId)) + 1,
    verb: 'signed_copy_filed',
    detail: { fileDigest: stored.digest, copyDigest: await sha256(canonical(copy)) },
  });
  const done = await tryCommit(
    [filed],
    [db.update(signings).set({ copy, copyAt: now }).where(eq(signings.id, signingId))],
  );
  return done.ok ? { ok: true, copy } : done;
}
