import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { passageDeclineInput } from '@/lib/forms/passages';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { mandates, people } from '../../schema/councils';
import { passageProposals } from '../../schema/passages';
import { getSection, saveChanges } from '../desk/sections';
import { findDeskSession } from '../desk/standing';
import { prepared } from '../prepared';
import { tryCommit } from '../try-commit';
import { newestRound } from './minutes-rounds';
import { answered, type PassageProposal } from './passages';

/** A proposal as the desk reads it. */
export type DeskProposal = PassageProposal & {
  readonly speaker: string;
  /** What the line says now; null where it is gone, or says nothing. */
  readonly current: string | null;
  readonly item: string | null;
};

const OPEN = 'select count(*) from passage_proposals where session_id = ? and answer is null';

/** How many proposals of a session's speakers nobody has answered. Callers have checked that the viewer may see the draft. */
export const unsafeOpenProposals = async (sessionId: string): Promise<number> =>
  Number(await prepared(OPEN).pluck().get(sessionId));

/** What speakers proposed for the minutes of a session, those without an answer first; `null` for who has no desk there. */
export async function listProposals(viewer: Viewer, sessionId: string) {
  const minutes = await getSection(viewer, sessionId, 'minutes');
  const agenda = await getSection(viewer, sessionId, 'agenda');
  if (!minutes || !agenda) return null;
  const lines = new Map(minutes.rows.minuteEntries.map((row) => [row.id, row]));
  const titles = new Map(agenda.rows.agendaItems.map(({ id, title }) => [id, title]));
  const rows = await db
    .select({ proposal: passageProposals, speaker: people.name })
    .from(passageProposals)
    .innerJoin(mandates, eq(mandates.id, passageProposals.mandateId))
    .innerJoin(people, eq(people.id, mandates.personId))
    .where(eq(passageProposals.sessionId, sessionId))
    .orderBy(asc(passageProposals.sentAt), sql`passage_proposals.rowid`);
  const proposals = rows.map(({ proposal, speaker }): DeskProposal => {
    const line = lines.get(proposal.entryId);
    const item = titles.get(line?.agendaItemId ?? '') ?? null;
    return { ...proposal, speaker, current: line?.body ?? null, item };
  });
  const isOpen = ({ answer }: DeskProposal) => answer === null;
  return {
    round: await newestRound(sessionId),
    base: minutes.version,
    open: proposals.filter(isOpen),
    answered: proposals.filter((one) => !isOpen(one)),
  };
}

/**
 * Puts the words a speaker proposes into his line, as the clerk's own step of the minutes, which undo takes back.
 *
 * @param input.base the version of the minutes the clerk was looking at
 */
export async function takePassage(
  viewer: Viewer,
  { sessionId, proposalId, base }: { sessionId: string; proposalId: string; base: number },
  now: string,
): Promise<Result | null> {
  const found = await findOpen(viewer, sessionId, proposalId);
  if (!found || 'ok' in found) return found;
  const { desk, proposal } = found;
  const section = 'minutes' as const;
  const minutes = await getSection(viewer, sessionId, section);
  const row = minutes?.rows.minuteEntries.find(({ id }) => id === proposal.entryId);
  if (!row) return refuse('passage.line_gone');
  if (row.body !== proposal.body) {
    const patch = { minuteEntries: { set: [{ row: { ...row, body: proposal.body } }], gone: [] } };
    const saved = await saveChanges(viewer, { sessionId, section, base, patch }, now);
    if (!saved?.ok) return saved;
  }
  const { events, statements } = await answered(viewer, proposalId, desk.council.id, 'taken', now);
  return tryCommit(events, statements);
}

/** Leaves the line as it is, and tells the speaker why. */
export async function declinePassage(
  viewer: Viewer,
  { sessionId, proposalId, ...input }: { sessionId: string; proposalId: string; reason: unknown },
  now: string,
): Promise<Result | null> {
  const found = await findOpen(viewer, sessionId, proposalId);
  if (!found || 'ok' in found) return found;
  const read = readInput(passageDeclineInput, input);
  if (!read.ok) return read;
  const reason = { text: read.data.reason, sessionId };
  const { events, statements } = await answered(
    viewer,
    proposalId,
    found.desk.council.id,
    'declined',
    now,
    reason,
  );
  return tryCommit(events, statements);
}

async function findOpen(viewer: Viewer, sessionId: string, proposalId: string) {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  if (desk.abilities.edit) return refuse(desk.abilities.edit);
  const mine = and(eq(passageProposals.sessionId, sessionId), eq(passageProposals.id, proposalId));
  const [proposal] = await db.select().from(passageProposals).where(mine).limit(1);
  if (!proposal) return null;
  return proposal.answer ? refuse('passage.answered') : { desk, proposal };
}
