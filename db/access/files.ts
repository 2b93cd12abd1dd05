import 'server-only';
import { eq } from 'drizzle-orm';
import { canSeePreparation } from '@/lib/policies/review';
import { canEditSession, canSeeDesk } from '@/lib/policies/sessions';
import { type Result, refuse } from '@/lib/refusal';
import { photoWidths } from '@/lib/rules/photo-widths';
import type { Viewer } from '@/lib/viewer';
import { db } from '../client';
import { digestOf, getFile, putFile } from '../files';
import { paperName, readPaper } from '../read-paper';
import { readPhoto } from '../read-photo';
import { photos } from '../schema/figures';
import { publishedFiles } from '../schema/publications';
import { agendaItems, councilSessions, papers } from '../schema/sessions';
import { findDeskSession } from './standing';

export type Upload = { sessionId: string; bytes: Uint8Array; name: string };
export type StoredPhoto = { digest: string; widthPx: number; heightPx: number };
export type StoredPaper = { digest: string; name: string };

/**
 * Keeps a photo in every width, named by the SHA-256 of the largest. Nothing refers to it until the photos section is
 * saved with its digest; a file without a row is harmless.
 *
 * @returns the photo's digest and size in px, or a refusal; `null` when the viewer may not see the session.
 */
export async function storePhoto(viewer: Viewer, upload: Upload): Promise<Result<StoredPhoto> | null> {
  const refused = await mayUpload(viewer, upload.sessionId);
  if (refused !== 'yes') return refused;
  const photo = await readPhoto(upload.bytes, upload.name);
  if (typeof photo === 'string') return refuse(photo);
  const largest = photo.sizes.at(-1);
  if (!largest) return refuse('file.unreadable');
  const digest = digestOf(largest.bytes);
  await Promise.all(photo.sizes.map(({ width, bytes }) => putFile(digest, `-${width}.jpg`, bytes)));
  return { ok: true, digest, widthPx: largest.info.width, heightPx: largest.info.height };
}

/**
 * Keeps a paper byte for byte, named by its SHA-256.
 *
 * @returns its digest and the name to print, or a refusal; `null` when the viewer may not see the session.
 */
export async function storePaper(viewer: Viewer, upload: Upload): Promise<Result<StoredPaper> | null> {
  const refused = await mayUpload(viewer, upload.sessionId);
  if (refused !== 'yes') return refused;
  const paper = await readPaper(upload.bytes, upload.name);
  if (typeof paper === 'string') return refuse(paper);
  const digest = digestOf(upload.bytes);
  await putFile(digest, `.${paper.kind}`, upload.bytes);
  return { ok: true, digest, name: paper.name };
}

async function mayUpload(viewer: Viewer, sessionId: string) {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const verdict = canEditSession(viewer, desk.standing);
  return verdict ? refuse(verdict) : 'yes';
}

export type ServedFile = {
  bytes: Uint8Array;
  contentType: string;
  /** The name a download takes; `null` for a photo, which is shown in its page. */
  name: string | null;
  /** Named by a published record: the same for everybody, for ever. */
  isPublic: boolean;
};

/** A photo in the width asked for, or the widest below it where it was never that wide; `null` when not for this viewer. */
export async function getPhoto(
  viewer: Viewer | null,
  digest: string,
  widthPx: number,
): Promise<ServedFile | null> {
  const index = (photoWidths as readonly number[]).indexOf(widthPx);
  if (index < 0) return null;
  const found = await access(viewer, digest);
  if (!found) return null;
  const endings = photoWidths.slice(0, index + 1).map((width) => `-${width}.jpg` as const);
  const file = await getFile(digest, endings.reverse());
  return file && { bytes: file.bytes, contentType: 'image/jpeg', name: null, isPublic: found.isPublic };
}

const PAPER_TYPES = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** A paper as it was handed in; `null` when not for this viewer. */
export async function getPaper(viewer: Viewer | null, digest: string): Promise<ServedFile | null> {
  const found = await access(viewer, digest);
  if (!found) return null;
  const file = await getFile(digest, ['.pdf', '.docx'] as const);
  if (!file) return null;
  const name = downloadName(found.name ?? digest.slice(0, 12), file.ending);
  return { bytes: file.bytes, contentType: PAPER_TYPES[file.ending], name, isPublic: found.isPublic };
}

/** A name of a file and nothing else, that ends as its bytes are: a PDF saved as «a.html» would be opened as a page. */
function downloadName(name: string, ending: string): string {
  const plain = paperName(name);
  return plain.toLowerCase().endsWith(ending) ? plain : `${plain}${ending}`;
}

/** Everybody may have what a published record names; a draft's files are for those who may see that draft. */
async function access(viewer: Viewer | null, digest: string) {
  const [published] = await db
    .select({ name: publishedFiles.name })
    .from(publishedFiles)
    .where(eq(publishedFiles.digest, digest))
    .limit(1);
  if (published) return { name: published.name, isPublic: true };
  if (!viewer) return null;
  const drafts = await draftsNaming(digest);
  const mine = drafts.find((draft) => draft.state !== 'deleted' && maySee(viewer, draft));
  return mine ? { name: mine.name, isPublic: false } : null;
}

type Naming = Awaited<ReturnType<typeof draftsNaming>>[number];

/** The desk sees all of a draft; councillors the papers of its open items, once the clerk has opened it for review. */
function maySee(viewer: Viewer, draft: Naming): boolean {
  if (canSeeDesk(viewer, draft.councilId)) return true;
  return draft.isOpenPaper && canSeePreparation(viewer, draft);
}

async function draftsNaming(digest: string) {
  const session = {
    councilId: councilSessions.councilId,
    state: councilSessions.state,
    reviewOpen: councilSessions.reviewOpen,
  };
  const [asPaper, asPhoto] = await Promise.all([
    db
      .select({
        ...session,
        name: papers.fileName,
        isClosed: councilSessions.isClosed,
        itemIsClosed: agendaItems.isClosed,
      })
      .from(papers)
      .innerJoin(councilSessions, eq(councilSessions.id, papers.sessionId))
      .innerJoin(agendaItems, eq(agendaItems.id, papers.agendaItemId))
      .where(eq(papers.fileDigest, digest)),
    db
      .select({ ...session, name: photos.label })
      .from(photos)
      .innerJoin(councilSessions, eq(councilSessions.id, photos.sessionId))
      .where(eq(photos.fileDigest, digest)),
  ]);
  return [
    ...asPaper.map(({ isClosed, itemIsClosed, ...paper }) => ({
      ...paper,
      isOpenPaper: !isClosed && !itemIsClosed,
    })),
    ...asPhoto.map((photo) => ({ ...photo, isOpenPaper: false })),
  ];
}
