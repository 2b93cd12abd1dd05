import 'server-only';
import { eq } from 'drizzle-orm';
import { paths } from '@/lib/paths';
import { canEnterAnyChamber } from '@/lib/policies/review';
import type { SessionRecord } from '@/lib/record/schema';
import type { Note } from '@/lib/review/notes';
import { piecesOf, type ReviewText } from '@/lib/review/pieces';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { publishedSessions } from '../../schema/publications';
import { recordsOf } from './chamber-mine';
import { getChamberSession, papersToRead } from './chamber-session';
import { asNote, loadNotes } from './notes';
import { getReviewResolution } from './review';

export type MyNote = Note & {
  /**
   * `here`: its place can be read. `dropped`: the draft can, and its place is no longer in it. `shut`: the draft is not open to
   * the reader; then neither its name nor its words are given, for what was withdrawn never returns.
   */
  readonly standing: 'here' | 'dropped' | 'shut';
  /** Where its place is read; `null` where it is not. */
  readonly href: string | null;
};

export type NotedSession = { readonly id: string; readonly label: string; readonly notes: readonly MyNote[] };

/** Everything the viewer noted, by session, the one written in last first. `null` for whom no chamber is open. */
export async function listMyNotes(viewer: Viewer, now: string): Promise<NotedSession[] | null> {
  if (!canEnterAnyChamber(viewer)) return null;
  const notes = await loadNotes(viewer);
  const ids = [...new Set(notes.toReversed().map(({ place }) => place.sessionId))];
  return Promise.all(
    ids.map(async (id) => {
      const own = notes.filter(({ place }) => place.sessionId === id);
      const open = await openPlaces(viewer, id, own, now);
      const shown = own.map((note) => shownNote(asNote(note), open));
      return { id, label: own.at(-1)?.sessionLabel ?? '', notes: shown };
    }),
  );
}

/** What of a session its reader can read now: of each draft its pieces, its papers, and where the session itself is. */
type Open = {
  readonly drafts: ReadonlyMap<string, { readonly pieces: ReadonlySet<string>; readonly href: string }>;
  readonly papers: ReadonlySet<string>;
  readonly href: string | null;
};

async function openPlaces(
  viewer: Viewer,
  sessionId: string,
  own: readonly Pick<Note, 'place'>[],
  now: string,
): Promise<Open> {
  const seen = await getChamberSession(viewer, sessionId, now);
  if (seen?.stage === 'preparing') {
    const asked = own.flatMap(({ place }) => (place.is === 'piece' ? [place.resolutionId] : []));
    const read = await Promise.all([...new Set(asked)].map((id) => getReviewResolution(viewer, id, now)));
    const drafts = read.flatMap((found) =>
      found
        ? [
            [
              found.resolution.id,
              { pieces: idsOf(found.resolution), href: paths.chamberResolution(found.resolution.id) },
            ] as const,
          ]
        : [],
    );
    const papers = papersToRead(seen).map(({ id }) => id);
    return { drafts: new Map(drafts), papers: new Set(papers), href: paths.chamberSession(sessionId) };
  }
  return published(sessionId);
}

/** Of a published session what residents read. */
async function published(sessionId: string): Promise<Open> {
  const record = (await recordsOf([sessionId])).get(sessionId);
  const [found] = await db
    .select({ slug: publishedSessions.slug, council: councils.slug })
    .from(publishedSessions)
    .innerJoin(councils, eq(councils.id, publishedSessions.councilId))
    .where(eq(publishedSessions.sessionId, sessionId));
  if (!record || !found) return { drafts: new Map(), papers: new Set(), href: null };
  const href = paths.session(found.council, found.slug);
  const drafts = record.resolutions.map((one) => [one.id, { pieces: idsOf(one), href }] as const);
  return { drafts: new Map(drafts), papers: new Set(papersOf(record)), href };
}

const papersOf = ({ agenda, papers = [] }: SessionRecord) =>
  [...agenda.flatMap((item) => item.papers), ...papers].map(({ id }) => id);

type Text = {
  readonly title: string | null;
  readonly articles: ReviewText['articles'];
  readonly legalBases: readonly string[];
  readonly annexes: readonly { readonly title: string; readonly text: string | null }[];
};

const idsOf = ({ title, annexes, ...text }: Text) => {
  const written = annexes.map((annex) => ({ ...annex, text: annex.text ?? '' }));
  return new Set(piecesOf({ ...text, title: title ?? '', annexes: written }).map(({ id }) => id));
};

function shownNote(note: Note, open: Open): MyNote {
  const { place } = note;
  const shut: MyNote = { ...note, title: null, about: '', standing: 'shut', href: null };
  if (place.is === 'session') return { ...note, standing: open.href ? 'here' : 'shut', href: open.href };
  if (place.is === 'paper')
    return open.papers.has(place.paperId) ? { ...note, standing: 'here', href: open.href } : shut;
  const draft = open.drafts.get(place.resolutionId);
  if (!draft) return shut;
  const isThere = draft.pieces.has(place.pieceId);
  return { ...note, standing: isThere ? 'here' : 'dropped', href: draft.href };
}
