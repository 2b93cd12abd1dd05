import 'server-only';
import { eq } from 'drizzle-orm';
import { publicationDocumentSchema } from '@/lib/record/schema';
import { db } from '../client';
import { log } from '../observe/log';
import { publications } from '../schema/publications';
import { drawSharePicture, storedSharePicture, storeSharePicture } from '../share-picture';
import { getPublishedText } from './published';

// Next may load this module several times in one process; the pictures under way must stay one list.
const held = globalThis as unknown as { sharePictures?: { turn: Promise<unknown>; drawing: Drawing } };
type Drawing = Map<string, Promise<Buffer | null>>;

/** The picture of a session's newest version; `null` when there is none, or it was taken down. */
export async function getSharePicture(councilSlug: string, sessionSlug: string): Promise<Buffer | null> {
  const newest = await getPublishedText(councilSlug, sessionSlug);
  if (!newest || newest.kind === 'withdrawal') return null;
  return (await storedSharePicture(newest.digest)) ?? keepSharePicture(newest.digest);
}

/**
 * Draws and keeps the picture of the publication with this digest, once, one picture at a time: at publication, or when
 * somebody asks for one that was published before there were pictures, or whose file was cleared away. Whatever goes wrong
 * with the drawing is told and keeps nobody from anything.
 *
 * @returns `null` for what cannot be drawn.
 */
export function keepSharePicture(digest: string): Promise<Buffer | null> {
  held.sharePictures ??= { turn: Promise.resolve(), drawing: new Map() };
  const state = held.sharePictures;
  const known = state.drawing.get(digest);
  if (known) return known;
  const mine = state.turn.then(() => draw(digest));
  state.turn = mine.catch(() => undefined);
  state.drawing.set(digest, mine);
  const forget = () => state.drawing.delete(digest);
  // What could not be drawn will not be for asking again; a disk that could not be read may be.
  mine.then((picture) => picture && forget(), forget);
  return mine;
}

async function draw(digest: string): Promise<Buffer | null> {
  const [row] = await db
    .select({ document: publications.document })
    .from(publications)
    .where(eq(publications.digest, digest));
  try {
    const record = row && publicationDocumentSchema.parse(JSON.parse(row.document)).record;
    if (!record) return null;
    const picture = await drawSharePicture(record);
    await storeSharePicture(digest, picture).catch((error: unknown) => tell(digest, error));
    return picture;
  } catch (error) {
    tell(digest, error);
    return null;
  }
}

const tell = (digest: string, error: unknown) =>
  log.warn({ event: 'share.not_kept', digest, err: error }, 'A picture to share could not be drawn or kept.');
