import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import type { SectionRows } from '@/lib/forms/sections';
import { canEnterChamber, canSeePreparation } from '@/lib/policies/review';
import { CLOSED_TITLE } from '@/lib/record/closed';
import { heldText } from '@/lib/review/item-release';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { publishedSessions } from '../../schema/publications';
import { councilSessions } from '../../schema/sessions';
import { unsafeLoadMyConvening } from '../convening/my-convening';
import { loadRows } from '../desk/sections';
import { dated, withMarks } from './chamber';
import { unsafeLoadItemReleases } from './item-release';
import { unsafeLoadPaperOpenings } from './paper-openings';
import { releasedOf } from './review';
import { unsafeListDeadlines } from './standing-deadlines';

/**
 * A session as the chamber shows it: the convening that asks the viewer, what was released of its preparation, or else the address
 * of its public page. `null` when none is there for this viewer.
 */
export async function getChamberSession(viewer: Viewer, sessionId: string, now: string) {
  const [found] = await db
    .select({ session: councilSessions, council: councils })
    .from(councilSessions)
    .innerJoin(councils, eq(councils.id, councilSessions.councilId))
    .where(and(eq(councilSessions.id, sessionId), ne(councilSessions.state, 'deleted')))
    .limit(1);
  if (!found || !canEnterChamber(viewer, found.council.id)) return null;
  const { session, council } = found;
  const released = await releasedOf(viewer, [sessionId], now);
  const [published] = await db
    .select({ slug: publishedSessions.slug })
    .from(publishedSessions)
    .where(eq(publishedSessions.sessionId, sessionId));
  const [deadline] = await unsafeListDeadlines([council.id], now, sessionId);
  const agendaOpen = canSeePreparation(viewer, session);
  // Once a session was held, its public page is what there is to read of it.
  const convening =
    session.occurrence === 'held' ? null : await unsafeLoadMyConvening(viewer, sessionId, now);
  const publicPage = published ? { council: council.slug, slug: published.slug } : null;
  if (!agendaOpen && released.length === 0 && !convening)
    return publicPage && { stage: 'published' as const, publicPage };
  return {
    stage: 'preparing' as const,
    session: dated(session),
    council: { slug: council.slug, name: council.name, isSample: council.isSample },
    publicPage,
    convening,
    reviews: await withMarks(viewer, released, [session]),
    until: deadline?.until ?? null,
    preparation: agendaOpen ? await loadPreparation(viewer, session, now) : null,
  };
}

type Preparing = { readonly preparation: Awaited<ReturnType<typeof loadPreparation>> | null };

/** Every paper of a session that can be read now, in the order of the agenda; those of no item after it. */
export const papersToRead = ({ preparation }: Preparing) =>
  preparation ? [...preparation.agenda.flatMap((item) => item.papers), ...preparation.papers] : [];

/**
 * General facts and agenda. A closed item is named by nothing but its place in the order, as the record will have it; of one
 * that is held back no paper is named.
 */
async function loadPreparation(viewer: Viewer, session: typeof councilSessions.$inferSelect, now: string) {
  const [releases, openings, { agendaItems, papers }, { sittings }] = await Promise.all([
    unsafeLoadItemReleases(session.id),
    unsafeLoadPaperOpenings(session.id),
    loadRows('agenda', session.id),
    loadRows('general', session.id),
  ]);
  const { kind, place, isClosed, title, purpose, occurrenceNote } = session;
  const mine = openings.filter(({ userId }) => userId === viewer.userId);
  const readable = (ofId: string, own: typeof papers) => {
    const held = own.length > 0 ? heldText(releases.get(ofId), now) : null;
    return { held, papers: held ? [] : own.map((paper) => withReplaced(paper, mine)) };
  };
  const shared = isClosed ? [] : papers.filter(({ agendaItemId }) => !agendaItemId);
  return {
    ...{ kind, place, isClosed, occurrenceNote },
    ...(isClosed ? { title: null, purpose: null } : { title, purpose }),
    sittings: sittings.map(({ id, label, heldOn, startsAt, endsAt }) => ({
      id,
      label,
      heldOn,
      startsAt,
      endsAt,
    })),
    /** What is of no item; of one that is held back nothing is said, not that it is there. */
    papers: shared.flatMap((paper) => readable(paper.id, [paper]).papers),
    agenda: agendaItems.map(({ id, kind, ...row }) => {
      if (row.isClosed || isClosed)
        return { id, kind, isClosed: true, title: CLOSED_TITLE, presenter: null, held: null, papers: [] };
      const { title, presenter } = row;
      const own = papers.filter(({ agendaItemId }) => agendaItemId === id);
      return { ...{ id, kind, isClosed: false, title, presenter }, ...readable(id, own) };
    }),
  };
}

type Opened = Awaited<ReturnType<typeof unsafeLoadPaperOpenings>>[number];

/** A paper with the file that the reader opened once and that another has replaced: when it was handed in, or else opened. */
function withReplaced(paper: SectionRows<'agenda'>['papers'][number], mine: readonly Opened[]) {
  const opened = mine.filter(({ paperId }) => paperId === paper.id);
  const isKnown = opened.some(({ digest }) => digest === paper.fileDigest);
  const last = opened.at(-1);
  return {
    ...paper,
    replaces: last && paper.fileDigest && !isKnown ? (last.handedInAt ?? last.openedAt) : null,
  };
}
