import 'server-only';
import { and, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import { canEnterChamber, canSeePreparation } from '@/lib/policies/review';
import { canSeeDesk } from '@/lib/policies/sessions';
import type { WithheldFile } from '@/lib/public/withheld-text';
import { isItemReleased } from '@/lib/review/item-release';
import { paperEndings, paperKinds } from '@/lib/rules/paper-kinds';
import { photoWidths } from '@/lib/rules/photo-widths';
import { getFile } from '@/lib/server/files/by-digest';
import { paperName } from '@/lib/server/papers/read-paper';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { photos } from '../../schema/figures';
import { files, storedFiles } from '../../schema/files';
import { publishedFiles, publishedSessions } from '../../schema/publications';
import { oversights, questions, questionTurns } from '../../schema/questions';
import { itemReleases } from '../../schema/review';
import { agendaItems, councilSessions, papers } from '../../schema/sessions';
import { wasSentTo } from '../convening/sendings';
import { releasedWith } from '../review/released-with';
import type { RegisteredFile } from './file-register';

export type ServedFile = {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** What it is saved as; `null` for what is shown in a page. */
  readonly name: string | null;
  readonly isPublic: boolean;
};
export type Served = ServedFile | WithheldFile | null;

/**
 * A photo in the width asked for, or the widest below it where it was never that wide; `null` when not for this viewer.
 */
export async function getPhoto(
  viewer: Viewer | null,
  digest: string,
  widthPx: number,
  now: string,
): Promise<Served> {
  const index = (photoWidths as readonly number[]).indexOf(widthPx);
  if (index < 0) return null;
  const found = await access(viewer, digest, now);
  if (!found || 'reason' in found) return found;
  const endings = photoWidths.slice(0, index + 1).map((width) => `-${width}.jpg` as const);
  const file = await storedFile(digest, endings.reverse());
  return file && { bytes: file.bytes, contentType: 'image/jpeg', name: null, isPublic: found.isPublic };
}

const PAPER_ENDINGS = paperEndings.map((kind) => `.${kind}` as const);

/** A paper as it was handed in; `null` when not for this viewer at `now`. */
export async function getPaper(viewer: Viewer | null, digest: string, now: string): Promise<Served> {
  const found = await access(viewer, digest, now);
  if (!found || 'reason' in found) return found;
  const file = await storedFile(digest, PAPER_ENDINGS);
  if (!file) return null;
  const name = downloadName(found.name ?? digest.slice(0, 12), file.ending);
  const kind = paperEndings.find((each) => file.ending === `.${each}`) ?? 'pdf';
  return { bytes: file.bytes, contentType: paperKinds[kind].type, name, isPublic: found.isPublic };
}

/** The first of these endings that was handed in: what somebody else put beside it on the disk is not served. */
async function storedFile<Ending extends string>(digest: string, endings: readonly Ending[]) {
  const rows = await db
    .select({ ending: storedFiles.ending })
    .from(storedFiles)
    .where(and(eq(storedFiles.digest, digest), inArray(storedFiles.ending, [...endings])));
  const kept = endings.filter((ending) => rows.some((row) => row.ending === ending));
  return kept.length > 0 ? getFile(digest, kept) : null;
}

/** A name of a file and nothing else, that ends as its bytes are: a PDF saved as «a.html» would be opened as a page. */
function downloadName(name: string, ending: string): string {
  const plain = paperName(name);
  return plain.toLowerCase().endsWith(ending) ? plain : `${plain}${ending}`;
}

type Access = { readonly name: string | null; readonly isPublic: boolean };

/**
 * Who may read a file: everybody, where a version that stands names it and its own council handed it in; the desk of a
 * council that handed it in; its councillors, where an open paper under review names it whose item is not held back, or a
 * convening sent it to them. That a draft names a digest gives its writers nothing. What no council may show any more says so.
 */
async function access(
  viewer: Viewer | null,
  digest: string,
  now: string,
): Promise<Access | WithheldFile | null> {
  const registered = await db.select().from(files).where(eq(files.digest, digest));
  const usable = registered.filter(({ clearedAt, withheldAt }) => clearedAt && !withheldAt);
  const shown =
    usable.length > 0 && ((await asPublished(digest)) ?? (await asDraft(viewer, digest, usable, now)));
  return shown || withheldIn(registered);
}

async function asPublished(digest: string): Promise<Access | null> {
  const [published] = await db
    .select({ name: publishedFiles.name })
    .from(publishedFiles)
    .innerJoin(publishedSessions, eq(publishedSessions.sessionId, publishedFiles.sessionId))
    .innerJoin(files, and(eq(files.councilId, publishedSessions.councilId), eq(files.digest, digest)))
    .where(and(eq(publishedFiles.digest, digest), isNull(files.withheldAt), isNotNull(files.clearedAt)))
    .limit(1);
  return published ? { name: published.name, isPublic: true } : null;
}

async function asDraft(
  viewer: Viewer | null,
  digest: string,
  usable: readonly RegisteredFile[],
  now: string,
): Promise<Access | null> {
  if (!viewer) return null;
  const owners = new Set(usable.map(({ councilId }) => councilId));
  const drafts = (await draftsNaming(digest, now)).filter(({ councilId }) => owners.has(councilId));
  const atDesk = usable.find(({ councilId }) => canSeeDesk(viewer, councilId));
  if (atDesk) {
    const own = drafts.find(({ councilId }) => councilId === atDesk.councilId);
    return { name: own?.name ?? null, isPublic: false };
  }
  for (const draft of drafts) {
    const isReader = canSeePreparation(viewer, draft) || (await wasSent(viewer, draft.councilId, digest));
    if (draft.isOpenPaper && isReader) return { name: draft.name, isPublic: false };
  }
  return null;
}

/** What went with a convening is open to the delegates it called, whatever else of the session is. */
const wasSent = async (
  { personId, ...viewer }: Viewer,
  councilId: string,
  digest: string,
): Promise<boolean> =>
  personId !== null &&
  canEnterChamber({ ...viewer, personId }, councilId) &&
  (await wasSentTo(personId, digest));

function withheldIn(registered: readonly RegisteredFile[]): WithheldFile | null {
  const found = registered.find(({ withheldAt }) => withheldAt);
  return found ? { withheldAt: found.withheldAt ?? '', reason: found.withheldReason ?? '' } : null;
}

/** What the drafts that are still there call a file, and whether councillors may be shown it. */
async function draftsNaming(digest: string, now: string) {
  const session = {
    councilId: councilSessions.councilId,
    state: councilSessions.state,
    reviewOpen: councilSessions.reviewOpen,
  };
  const isThere = ne(councilSessions.state, 'deleted');
  const named = (table: typeof questions | typeof questionTurns | typeof oversights) =>
    db
      .select({ ...session, name: table.fileName })
      .from(table)
      .innerJoin(councilSessions, eq(councilSessions.id, table.sessionId))
      .where(and(eq(table.fileDigest, digest), isThere));
  const [asPaper, asPhoto, ...asDocument] = await Promise.all([
    db
      .select({
        ...session,
        name: papers.fileName,
        isClosed: councilSessions.isClosed,
        itemIsClosed: agendaItems.isClosed,
        release: itemReleases,
      })
      .from(papers)
      .innerJoin(councilSessions, eq(councilSessions.id, papers.sessionId))
      .leftJoin(agendaItems, eq(agendaItems.id, papers.agendaItemId))
      .leftJoin(itemReleases, eq(itemReleases.ofId, releasedWith))
      .where(and(eq(papers.fileDigest, digest), isThere)),
    db
      .select({ ...session, name: photos.label })
      .from(photos)
      .innerJoin(councilSessions, eq(councilSessions.id, photos.sessionId))
      .where(and(eq(photos.fileDigest, digest), isThere)),
    named(questions),
    named(questionTurns),
    named(oversights),
  ]);
  return [
    ...asPaper.map(({ isClosed, itemIsClosed, release, ...paper }) => ({
      ...paper,
      isOpenPaper: !isClosed && !itemIsClosed && isItemReleased(release, now),
    })),
    ...[...asPhoto, ...asDocument.flat()].map((other) => ({ ...other, isOpenPaper: false })),
  ];
}
