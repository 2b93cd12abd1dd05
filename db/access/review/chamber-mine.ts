import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { canEnterAnyChamber, canEnterChamber } from '@/lib/policies/review';
import { readDocument } from '@/lib/record/read-document';
import type { SessionRecord } from '@/lib/record/schema';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { councils, people } from '../../schema/councils';
import { publications, publishedSessions } from '../../schema/publications';
import {
  type DelegateInSession,
  listDelegateSessions,
  sumDelegate,
} from '../publications/published-delegates';

/**
 * A councillor's own attendance and open votes, newest session first, 20 sessions a page. Everything comes from published records, so it is
 * what every resident may count too. `null` for a viewer who is no councillor; `delegate` is `null` while the account
 * is linked to no delegate.
 */
export async function getMine(viewer: Viewer, page: number) {
  if (!canEnterAnyChamber(viewer)) return null;
  const person = await personOf(viewer);
  if (!person) return { delegate: null };
  const list = await listDelegateSessions(person.councilId, person.slug, page);
  const records = await recordsOf(list.rows.map((row) => row.sessionId));
  return {
    delegate: {
      name: person.name,
      councilSlug: person.councilSlug,
      councilName: person.councilName,
      isSample: person.isSample,
    },
    totals: await sumDelegate(person.councilId, person.slug),
    list: { ...list, rows: list.rows.map((row) => sessionOf(row, records.get(row.sessionId) ?? null)) },
  };
}

async function personOf(viewer: Viewer) {
  if (!viewer.personId) return null;
  const [found] = await db
    .select({
      name: people.name,
      slug: people.slug,
      councilId: people.councilId,
      councilSlug: councils.slug,
      councilName: councils.name,
      isSample: councils.isSample,
    })
    .from(people)
    .innerJoin(councils, eq(councils.id, people.councilId))
    .where(eq(people.id, viewer.personId))
    .limit(1);
  return found && canEnterChamber(viewer, found.councilId) ? found : null;
}

/** The newest record of each session; a withdrawn one has none. */
export async function recordsOf(sessionIds: readonly string[]): Promise<Map<string, SessionRecord>> {
  const rows = await db
    .select({ sessionId: publications.sessionId, document: publications.document })
    .from(publications)
    .innerJoin(
      publishedSessions,
      and(
        eq(publishedSessions.sessionId, publications.sessionId),
        eq(publishedSessions.version, publications.version),
      ),
    )
    .where(inArray(publications.sessionId, [...sessionIds]));
  const parsed = rows.map((row) => [row.sessionId, readDocument(row.document).record]);
  return new Map(parsed.filter((pair): pair is [string, SessionRecord] => pair[1] !== null));
}

function sessionOf(row: DelegateInSession, record: SessionRecord | null) {
  const mandates = new Set([row.delegate, ...(row.delegate.earlier ?? [])].map(({ id }) => id));
  return {
    id: row.sessionId,
    slug: row.sessionSlug,
    label: row.sessionLabel,
    date: row.sessionDate,
    termLabel: row.termLabel,
    compiledFrom: row.compiledFrom,
    sittings: (record?.sittings ?? []).map(({ id, label, heldOn, attendance }) => ({
      id,
      label,
      heldOn,
      mark: attendance?.marks.find((mark) => mandates.has(mark.delegate)) ?? null,
    })),
    ballots: row.ballots.map(({ voteId, subject, choice }) => ({
      id: voteId,
      subject,
      choice,
      outcome: record?.votes.find((vote) => vote.id === voteId)?.outcome ?? null,
    })),
  };
}
