import 'server-only';
import { eq } from 'drizzle-orm';
import { councilCard, resolutionCard, type ShareCard, sessionCard } from '@/lib/public/share-card';
import { canonical, sha256 } from '@/lib/record/digest';
import { readDocument } from '@/lib/record/read-document';
import { log } from '@/lib/server/observe/log';
import { drawSharePicture, storedSharePicture, storeSharePicture } from '@/lib/server/pictures/share-picture';
import { db } from '../../client';
import { publications } from '../../schema/publications';
import { findCouncil, getPublication, getPublishedText } from './published';
import { newestSessions } from './published-lists';
import { getResolution } from './published-resolutions';

// Next may load this module several times in one process; the pictures under way must stay one list.
const held = globalThis as unknown as { sharePictures?: { turn: Promise<unknown>; drawing: Drawing } };
type Drawing = Map<string, Promise<Buffer | null>>;

/** Any day: the newest session that took place is the same on each. */
const SOME_DAY = '2000-01-01';

/** The picture of a session's newest version; `null` when there is none, or it was taken down. */
export async function getSharePicture(councilSlug: string, sessionSlug: string): Promise<Buffer | null> {
  const newest = await getPublishedText(councilSlug, sessionSlug);
  if (!newest || newest.kind === 'withdrawal') return null;
  return (await storedSharePicture(newest.digest)) ?? keepSharePicture(newest.digest);
}

/** The picture of a resolution as its page shows it; `null` when there is none, or its record was taken down. */
export async function getResolutionPicture(councilSlug: string, slug: string): Promise<Buffer | null> {
  const found = await getResolution(councilSlug, slug);
  return found && !found.withdrawn ? pictureOf(resolutionCard(found.record, found.resolution)) : null;
}

/** The picture of a council, with its newest session where there is one; `null` when there is no such council. */
export async function getCouncilPicture(slug: string): Promise<Buffer | null> {
  const council = await findCouncil(slug);
  if (!council) return null;
  const { newest } = await newestSessions(council.id, SOME_DAY);
  const publication = newest && (await getPublication(slug, newest.slug));
  return pictureOf(councilCard(council, publication?.document.record ?? null));
}

/** Kept under what it says, so that it is drawn anew when that changes and never otherwise. */
async function pictureOf(card: ShareCard): Promise<Buffer | null> {
  const digest = await sha256(canonical(card));
  return (await storedSharePicture(digest)) ?? inTurn(digest, async () => card);
}

/**
 * Draws and keeps the picture of the publication with this digest, once, one picture at a time: at publication, or when
 * somebody asks for one that was published before there were pictures, or whose file was cleared away. Whatever goes wrong
 * with the drawing is told and keeps nobody from anything.
 *
 * @returns `null` for what cannot be drawn.
 */
export function keepSharePicture(digest: string): Promise<Buffer | null> {
  return inTurn(digest, () => publishedCard(digest));
}

async function publishedCard(digest: string): Promise<ShareCard | null> {
  const [row] = await db
    .select({ document: publications.document })
    .from(publications)
    .where(eq(publications.digest, digest));
  const record = row && readDocument(row.document).record;
  return record ? sessionCard(record) : null;
}

/** One picture at a time, and one drawing of it however many ask. */
function inTurn(digest: string, cardOf: () => Promise<ShareCard | null>): Promise<Buffer | null> {
  held.sharePictures ??= { turn: Promise.resolve(), drawing: new Map() };
  const state = held.sharePictures;
  const known = state.drawing.get(digest);
  if (known) return known;
  const mine = state.turn.then(() => draw(digest, cardOf));
  state.turn = mine.catch(() => undefined);
  state.drawing.set(digest, mine);
  const forget = () => state.drawing.delete(digest);
  // What could not be drawn will not be for asking again; a disk that could not be read may be.
  mine.then((picture) => picture && forget(), forget);
  return mine;
}

async function draw(digest: string, cardOf: () => Promise<ShareCard | null>): Promise<Buffer | null> {
  try {
    const card = await cardOf();
    if (!card) return null;
    const picture = await drawSharePicture(card);
    await storeSharePicture(digest, picture).catch((error: unknown) => tell(digest, error));
    return picture;
  } catch (error) {
    tell(digest, error);
    return null;
  }
}

const tell = (digest: string, error: unknown) =>
  log.warn({ event: 'share.not_kept', digest, err: error }, 'A picture to share could not be drawn or kept.');
