import 'server-only';
import { canEditSession } from '@/lib/policies/sessions';
import { type Refusal, type Result, refuse } from '@/lib/refusal';
import { fileQuotaRefusal, QUOTA_DAY_MS } from '@/lib/rules/quotas';
import { type Aside, putAside } from '@/lib/server/files/aside';
import { digestOf, putFile } from '@/lib/server/files/by-digest';
import { readPaper } from '@/lib/server/papers/read-paper';
import { readPhoto } from '@/lib/server/pictures/read-photo';
import { scan } from '@/lib/server/scanner/scan';
import { instantAfter } from '@/lib/vi/date';
import type { Viewer } from '@/lib/viewer';
import type { FileKind } from '@/lib/words';
import { type DeskSession, findDeskSession } from '../desk/standing';
import { filesUsed, findFile, handIn, type Stored } from './file-register';
import { release } from './quarantine';

export type Upload = { sessionId: string; bytes: Uint8Array; name: string };
export type StoredPhoto = { digest: string; widthPx: number; heightPx: number };
export type StoredPaper = { digest: string; name: string };

/**
 * Keeps a photo in every width, named by the SHA-256 of the largest, and enters it into the council's register. No
 * document names it until the photos section is saved with its digest.
 *
 * @returns the photo's digest and size in px, or a refusal; `null` when the viewer may not see the session.
 */
export async function storePhoto(
  viewer: Viewer,
  upload: Upload,
  now: string,
): Promise<Result<StoredPhoto> | null> {
  const desk = await mayUpload(viewer, upload.sessionId);
  if (!desk || 'ok' in desk) return desk;
  const photo = await readPhoto(upload.bytes, upload.name);
  if (typeof photo === 'string') return refuse(photo);
  const largest = photo.sizes.at(-1);
  if (!largest) return refuse('file.unreadable');
  const parts = photo.sizes.map(({ width, bytes }) => ({ ending: `-${width}.jpg`, bytes }));
  const digest = digestOf(largest.bytes);
  const refused = await keep(viewer, desk, { kind: 'photo', digest, parts, original: upload.bytes }, now);
  if (refused) return refused;
  const { width: widthPx, height: heightPx } = largest.info;
  return { ok: true, digest, widthPx, heightPx };
}

/**
 * Keeps a paper byte for byte, named by its SHA-256, and enters it into the council's register.
 *
 * @returns its digest and the name to print, or a refusal; `null` when the viewer may not see the session.
 */
export async function storePaper(
  viewer: Viewer,
  upload: Upload,
  now: string,
): Promise<Result<StoredPaper> | null> {
  const desk = await mayUpload(viewer, upload.sessionId);
  if (!desk || 'ok' in desk) return desk;
  const paper = await readPaper(upload.bytes, upload.name);
  if (typeof paper === 'string') return refuse(paper);
  const digest = digestOf(upload.bytes);
  const parts = [{ ending: `.${paper.kind}`, bytes: upload.bytes }];
  const refused = await keep(viewer, desk, { kind: 'paper', digest, parts, original: null }, now);
  return refused ?? { ok: true, digest, name: paper.name };
}

/** The session a file is for, or why not. */
async function mayUpload(viewer: Viewer, sessionId: string): Promise<DeskSession | Refusal | null> {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const verdict = canEditSession(viewer, desk.standing);
  return verdict ? refuse(verdict) : desk;
}

type Kept = Aside & { readonly kind: FileKind; readonly digest: string };

/**
 * Puts a file on the disk and into the register of the session's council, or says why it may not be there. One the
 * scanner has not answered for is put aside, where nobody gets it and no draft may name it.
 */
async function keep(
  viewer: Viewer,
  { council }: DeskSession,
  { kind, digest, parts, original }: Kept,
  now: string,
): Promise<Refusal | null> {
  const known = await findFile(council.id, digest);
  if (known?.withheldAt) return refuse('file.withheld');
  const stored = parts.map(({ ending, bytes }) => ({
    ending,
    bytes: bytes.byteLength,
    sha256: digestOf(bytes),
  }));
  const full = known ? null : await quotaRefusal(viewer, council.id, stored, now);
  if (full) return refuse(full);
  const scanned = await scan(original ?? parts[0]?.bytes ?? new Uint8Array());
  if (scanned === 'found') return refuse('file.infected');
  const file = { councilId: council.id, digest, kind, stored };
  // What was found clean before stays so while the scanner is away.
  if (scanned === 'unanswered' && !known?.clearedAt) {
    await putAside(digest, { parts, original });
    await handIn(viewer, file, now, false);
    return refuse('file.waiting');
  }
  await Promise.all(parts.map(({ ending, bytes }) => putFile(digest, ending, bytes)));
  if (known && !known.clearedAt) await release(known, now);
  else await handIn(viewer, file, now);
  return null;
}

async function quotaRefusal(viewer: Viewer, councilId: string, stored: readonly Stored[], now: string) {
  const since = instantAfter(now, -QUOTA_DAY_MS);
  const used = await filesUsed(councilId, viewer.userId, since);
  return fileQuotaRefusal(
    used,
    stored.reduce((sum, { bytes }) => sum + bytes, 0),
  );
}
