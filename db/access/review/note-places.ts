import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import { canEnterChamber } from '@/lib/policies/review';
import { paperName } from '@/lib/public/paper-text';
import type { NotePlace } from '@/lib/review/notes';
import { piecesOf } from '@/lib/review/pieces';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { councilSessions } from '../../schema/sessions';
import { getChamberSession, papersToRead } from './chamber-session';
import { getReviewResolution } from './review';

/** Where a note may stand, in the words its reader has before them. */
type PlaceFacts = {
  readonly councilId: string;
  readonly sessionLabel: string;
  readonly title: string | null;
  readonly label: string | null;
  readonly about: string;
};

/** What stands at a place for this reader now; `null` where nothing is open to them. */
export async function findPlace(viewer: Viewer, place: NotePlace, now: string): Promise<PlaceFacts | null> {
  const [session] = await db
    .select({ councilId: councilSessions.councilId, sessionLabel: councilSessions.label })
    .from(councilSessions)
    .where(and(eq(councilSessions.id, place.sessionId), ne(councilSessions.state, 'deleted')))
    .limit(1);
  if (!session || !canEnterChamber(viewer, session.councilId)) return null;
  const words =
    place.is === 'piece' ? await pieceWords(viewer, place, now) : await otherWords(viewer, place, now);
  return words && { ...session, ...words };
}

type Words = Pick<PlaceFacts, 'title' | 'label' | 'about'>;

async function pieceWords(
  viewer: Viewer,
  { sessionId, resolutionId, pieceId }: Extract<NotePlace, { is: 'piece' }>,
  now: string,
): Promise<Words | null> {
  const found = await getReviewResolution(viewer, resolutionId, now);
  if (found?.session.id !== sessionId) return null;
  const piece = piecesOf(found.resolution).find(({ id }) => id === pieceId);
  return piece ? { title: found.resolution.title, label: piece.label, about: piece.text } : null;
}

async function otherWords(
  viewer: Viewer,
  place: Exclude<NotePlace, { is: 'piece' }>,
  now: string,
): Promise<Words | null> {
  const found = await getChamberSession(viewer, place.sessionId, now);
  if (found?.stage !== 'preparing') return null;
  if (place.is === 'session') return { title: null, label: null, about: '' };
  const paper = papersToRead(found).find(({ id }) => id === place.paperId);
  return paper ? { title: paperName(paper), label: null, about: '' } : null;
}
