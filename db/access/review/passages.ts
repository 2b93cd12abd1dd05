import 'server-only';
import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { passageInput } from '@/lib/forms/passages';
import { canEnterChamber } from '@/lib/policies/review';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { passageProposals } from '../../schema/passages';
import { councilSessions } from '../../schema/sessions';
import { ownId } from '../desk/own-id';
import { prepared } from '../prepared';
import { event, versionOf } from '../trail/event';
import { keepStatements, privateTextsOf } from '../trail/private-texts';
import { tryCommit } from '../try-commit';
import { type MinutesRound, newestRound } from './minutes-rounds';

export type PassageProposal = typeof passageProposals.$inferSelect;
/** A line of the minutes that is the viewer's own, with what he proposed for it, oldest first. */
export type OwnPassage = {
  readonly id: string;
  readonly mandateId: string;
  readonly at: string | null;
  readonly body: string;
  /** What it is about; null where it is of no item. */
  readonly item: string | null;
  readonly proposals: readonly PassageProposal[];
};

/**
 * Lines of a person's own, in their order: by any mandate of his in the term, spoken in the open, and no votes. Nothing of what
 * others said is read.
 */
const OWN = `select e.id, e.mandate_id as mandateId, e.at, e.body, i.title as item
  from minute_entries e
  join mandates m on m.id = e.mandate_id and m.person_id = @personId
  join council_sessions s on s.id = e.session_id and not s.is_closed
  left join agenda_items i on i.id = e.agenda_item_id
  left join sittings t on t.id = e.sitting_id
  where e.session_id = @sessionId and not e.is_internal and e.kind <> 'vote' and e.body is not null
    and not coalesce(i.is_closed, 0) and not coalesce(t.is_closed, 0)
  order by e.position, e.id`;

async function find(viewer: Viewer, sessionId: string) {
  const [found] = await db
    .select({ session: councilSessions, council: councils })
    .from(councilSessions)
    .innerJoin(councils, eq(councils.id, councilSessions.councilId))
    .where(and(eq(councilSessions.id, sessionId), ne(councilSessions.state, 'deleted')))
    .limit(1);
  const round = await newestRound(sessionId);
  return found && canEnterChamber(viewer, found.council.id) ? { ...found, round } : null;
}

/**
 * What the minutes of a session have the viewer say, and until when he may propose other words.
 *
 * @returns `null` for who is no councillor there; while the minutes were never opened to their speakers, that and nothing of them.
 */
export async function getOwnPassages(viewer: Viewer, sessionId: string, now: string) {
  const found = await find(viewer, sessionId);
  if (!found) return null;
  const { session, council, round } = found;
  const { isSample } = council;
  if (!round) return { label: null, isSample, until: null, isOpen: false, passages: [] };
  return {
    ...{ label: session.label, isSample, until: round.until },
    isOpen: isOpen(session.state, round, now),
    passages: await ownPassages(viewer, sessionId),
  };
}

const isOpen = (state: string, round: MinutesRound | null, now: string): boolean =>
  state === 'draft' && round !== null && now < round.until;

async function ownPassages(viewer: Viewer, sessionId: string): Promise<OwnPassage[]> {
  if (!viewer.personId) return [];
  const asked = { personId: viewer.personId, sessionId };
  const lines = (await prepared(OWN).all(asked)) as Omit<OwnPassage, 'proposals'>[];
  const sent = await db
    .select()
    .from(passageProposals)
    .where(
      and(
        eq(passageProposals.sessionId, sessionId),
        inArray(
          passageProposals.entryId,
          lines.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(passageProposals.sentAt), sql`passage_proposals.rowid`);
  const mine = new Set(lines.map(({ mandateId }) => mandateId));
  const of = (id: string) => sent.filter(({ entryId, mandateId }) => entryId === id && mine.has(mandateId));
  return lines.map((line) => ({ ...line, proposals: of(line.id) }));
}

/** Sessions whose minutes are open to the viewer at `now` and have him say something, by the deadline. */
export async function minutesToRead(viewer: Viewer, councilId: string, now: string) {
  if (!viewer.personId || !canEnterChamber(viewer, councilId)) return [];
  const rows = await db
    .select({ id: councilSessions.id, label: councilSessions.label })
    .from(councilSessions)
    .where(and(eq(councilSessions.councilId, councilId), eq(councilSessions.state, 'draft')));
  const open = await Promise.all(
    rows.map(async ({ id, label }) => {
      const round = await newestRound(id);
      if (!round || round.until <= now) return [];
      const lines = await ownPassages(viewer, id);
      return lines.length > 0 ? [{ id, label, until: round.until, lines: lines.length }] : [];
    }),
  );
  return open.flat().sort((one, other) => one.until.localeCompare(other.until));
}

/**
 * Proposes other words for a line of the viewer's own, until the deadline. What he proposed for it before and nobody answered is
 * replaced, by whichever account he wrote it. Sent twice with one key it is proposed once.
 *
 * @returns a refusal; `null` for who is no councillor there.
 */
export async function proposePassage(
  viewer: Viewer,
  { sessionId, entryId, ...input }: { sessionId: string; entryId: string } & Record<string, unknown>,
  now: string,
): Promise<Result | null> {
  const found = await find(viewer, sessionId);
  if (!found) return null;
  const read = readInput(passageInput, input);
  if (!read.ok) return read;
  const { key, seen, body, remark } = read.data;
  const id = ownId('passage', viewer, found.council.id, key);
  if (await isSent(id)) return { ok: true };
  if (!isOpen(found.session.state, found.round, now)) return refuse('passage.closed');
  const line = (await ownPassages(viewer, sessionId)).find(({ id }) => id === entryId);
  if (!line) return refuse('passage.gone');
  if (seen !== null && seen !== asSeen.parse(line.body)) return refuse('passage.changed');
  if (body === line.body)
    return refuse('input.invalid', { fields: { body: 'Lời đề nghị giống hệt lời đang ghi. Sửa rồi gửi.' } });
  const open = line.proposals.find(({ answer }) => answer === null);
  if (open && open.body === body && open.remark === remark) return { ok: true };
  const { rows, hide } = privateTextsOf({ sessionId, rowId: id });
  const about = { id, sessionId, entryId, mandateId: line.mandateId, authorId: viewer.userId };
  const of = { aggregate: 'passage', councilId: found.council.id };
  const replaced = open ? await answered(viewer, open.id, of.councilId, 'replaced', now) : null;
  const hidden = { before: hide(line.body), body: hide(body), remark: remark && hide(remark) };
  const { id: _, ...detail } = about;
  const sent = event(viewer, now, {
    ...{ ...of, aggregateId: id, seq: 1, verb: 'passage_proposed' as const },
    detail: { ...detail, ...hidden },
  });
  return tryCommit(
    [...(replaced?.events ?? []), sent],
    [
      ...(replaced?.statements ?? []),
      db.insert(passageProposals).values({ ...about, before: line.body, body, remark, sentAt: now }),
      ...keepStatements(rows),
    ],
  );
}

/** A page says what it showed as every field does: without spaces at the ends. */
const asSeen = passageInput.shape.seen;

const isSent = async (id: string) =>
  (await db.select({ id: passageProposals.id }).from(passageProposals).where(eq(passageProposals.id, id)))
    .length > 0;

/** Takes one's own proposal back before it was answered. Doing it twice is doing it once. */
export async function withdrawPassage(
  viewer: Viewer,
  { sessionId, proposalId }: { sessionId: string; proposalId: string },
  now: string,
): Promise<Result | null> {
  const found = await find(viewer, sessionId);
  if (!found) return null;
  const own = (await ownPassages(viewer, sessionId)).flatMap(({ proposals }) => proposals);
  const proposal = own.find(({ id }) => id === proposalId);
  if (!proposal) return null;
  if (proposal.answer) return proposal.answer === 'withdrawn' ? { ok: true } : refuse('passage.answered');
  const { events, statements } = await answered(viewer, proposalId, found.council.id, 'withdrawn', now);
  return tryCommit(events, statements);
}

/** What answers a proposal, once: the event and the row. */
export async function answered(
  viewer: Viewer,
  id: string,
  councilId: string,
  answer: NonNullable<PassageProposal['answer']>,
  now: string,
  reason: { text: string; sessionId: string } | null = null,
) {
  const { rows, hide } = privateTextsOf({ sessionId: reason?.sessionId ?? '', rowId: id });
  const detail = { answer, ...(reason && { reason: hide(reason.text) }) };
  const seq = (await versionOf('passage', id)) + 1;
  const told = { aggregate: 'passage', aggregateId: id, seq, verb: 'passage_answered' as const };
  return {
    events: [event(viewer, now, { ...told, councilId, detail })],
    statements: [
      db
        .update(passageProposals)
        .set({ answer, answeredAt: now, answeredBy: viewer.userId, reason: reason?.text ?? null })
        .where(and(eq(passageProposals.id, id), isNull(passageProposals.answer))),
      ...keepStatements(rows),
    ],
  };
}
