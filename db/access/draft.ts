import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import type { SessionDraft } from '@/lib/record/draft';
import type { Delegate } from '@/lib/record/schema';
import { compareNames } from '@/lib/vi/names';
import type { Viewer } from '@/lib/viewer';
import { db } from '../client';
import { councils, mandates, offices, people, terms } from '../schema/councils';
import { councilSessions } from '../schema/sessions';
import { loadRows } from './sections';
import { findDeskSession } from './standing';

/** A session with its whole draft, as the desk sees it; `null` when the viewer may not. */
export async function getDraft(viewer: Viewer, sessionId: string) {
  const desk = await findDeskSession(viewer, sessionId);
  return desk && { desk, draft: await unsafeLoadDraft(sessionId) };
}

/** The whole private draft of a session. Callers have checked that the viewer may see it. */
export async function unsafeLoadDraft(sessionId: string): Promise<SessionDraft> {
  const [found] = await db
    .select({ session: councilSessions, council: councils, term: terms })
    .from(councilSessions)
    .innerJoin(councils, eq(councils.id, councilSessions.councilId))
    .innerJoin(terms, eq(terms.id, councilSessions.termId))
    .where(eq(councilSessions.id, sessionId));
  if (!found) throw new Error(`No council session ${sessionId}`);
  const [general, attendance, agenda, resolutions, votes, budget, indicators, tasks, photos] =
    await Promise.all([
      loadRows('general', sessionId),
      loadRows('attendance', sessionId),
      loadRows('agenda', sessionId),
      loadRows('resolutions', sessionId),
      loadRows('votes', sessionId),
      loadRows('budget', sessionId),
      loadRows('indicators', sessionId),
      loadRows('tasks', sessionId),
      loadRows('photos', sessionId),
    ]);
  return {
    council: councilOf(found.council),
    term: termOf(found.term),
    delegates: await delegatesOfTerm(found.term.id),
    session: found.session,
    ...general,
    ...attendance,
    ...agenda,
    ...resolutions,
    ...votes,
    figures: budget.budgetFigures,
    ...indicators,
    tasks: tasks.keyTasks,
    ...photos,
  };
}

function councilOf(row: typeof councils.$inferSelect): SessionDraft['council'] {
  const { slug, name, locality, level, provinceName, provinceCode, unitCode, isSample } = row;
  const quorum = { num: row.quorumNumerator, den: row.quorumDenominator };
  return { slug, name, locality, level, provinceName, provinceCode, unitCode, isSample, quorum };
}

function termOf({ ordinal, label, startYear, endYear }: typeof terms.$inferSelect): SessionDraft['term'] {
  return { ordinal, label, startYear, endYear };
}

/** Every mandate of a term with the offices held in it, by given name. */
export async function delegatesOfTerm(termId: string): Promise<Delegate[]> {
  const rows = await db
    .select({ mandate: mandates, person: people })
    .from(mandates)
    .innerJoin(people, eq(people.id, mandates.personId))
    .where(eq(mandates.termId, termId));
  const ids = rows.map((row) => row.mandate.id);
  const held = await db
    .select()
    .from(offices)
    .where(inArray(offices.mandateId, ids))
    .orderBy(asc(offices.startedOn), asc(offices.id));
  return rows
    .map(({ mandate, person }) => ({
      id: mandate.id,
      slug: person.slug,
      name: person.name,
      unit: mandate.unit,
      startedOn: mandate.startedOn,
      endedOn: mandate.endedOn,
      endedAt: mandate.endedAt,
      endReason: mandate.endReason,
      offices: held
        .filter((office) => office.mandateId === mandate.id)
        .map(({ kind, title, startedOn, endedOn }) => ({ kind, title, startedOn, endedOn })),
    }))
    .sort((a, b) => compareNames(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
}
