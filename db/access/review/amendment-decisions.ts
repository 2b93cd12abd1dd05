import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { amendmentKeys, declineInput } from '@/lib/forms/amendment';
import { readInput } from '@/lib/forms/fields';
import { canAnswerComment } from '@/lib/policies/review';
import { canEditSession } from '@/lib/policies/sessions';
import { type Result, refuse } from '@/lib/refusal';
import { assemble, type Obstacle } from '@/lib/review/amendments';
import type { AmendmentState } from '@/lib/review/proposals';
import { type Proposal, proposalSubject, wholesOf } from '@/lib/review/proposals';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import { Conflict, commit, db } from '../../client';
import { amendments } from '../../schema/amendments';
import { votes } from '../../schema/decisions';
import { type Beside, getSection, saveBeside } from '../desk/sections';
import { type DeskSession, findDeskSession } from '../desk/standing';
import { event, versionOf } from '../trail/event';
import { keepStatements, privateTextsOf } from '../trail/private-texts';
import { unsafeLoadAmendments } from './amendments';
import { isSameText, withText } from './draft-text';
import { findReviewAtDesk, reviewText } from './review-standing';

/**
 * Takes pieces of an amendment over, mostly all: the draft at the desk gets their words, as a save of its section like any other, and they
 * are accepted in the same commit. Where one of them cannot be put in, none is.
 *
 * @param input what `amendmentKeys` reads
 */
export async function acceptAmendment(viewer: Viewer, input: unknown, now: string): Promise<Result | null> {
  const parsed = amendmentKeys.safeParse(input);
  if (!parsed.success) return null;
  return decide(viewer, parsed.data.amendmentIds, 'accepted', now, async ({ parts, desk }) => {
    const { resolutionId } = parts[0];
    const section = await getSection(viewer, desk.session.id, 'resolutions');
    const draft = section?.rows.resolutions.find(({ id }) => id === resolutionId);
    if (!section || !draft) return refuse('amendment.gone');
    const before = reviewText({ resolution: draft });
    const { text, blocked } = assemble(before, parts);
    if (blocked[0]) return obstacleRefusal(blocked[0]);
    const beside = await stepOf(viewer, desk, parts, { state: 'accepted', verb: 'amendment_accepted' }, now);
    if (isSameText(before, text)) return alone(beside);
    const where = { sessionId: desk.session.id, section: 'resolutions', base: section.version } as const;
    return saveBeside(viewer, { ...where, rows: withText(section.rows, resolutionId, text), beside }, now);
  });
}

const obstacleRefusal = (obstacle: Obstacle) =>
  refuse(obstacle.why === 'gone' ? 'amendment.gone' : 'amendment.changed');

/** Leaves the draft as it is and tells the councillor why. */
export async function declineAmendment(viewer: Viewer, input: unknown, now: string): Promise<Result | null> {
  const parsed = readInput(declineInput, input);
  if (!parsed.ok) return parsed;
  const { amendmentIds, answer } = parsed.data;
  return decide(viewer, amendmentIds, 'declined', now, async ({ parts, desk }) =>
    alone(await stepOf(viewer, desk, parts, { state: 'declined', verb: 'amendment_declined', answer }, now)),
  );
}

/** Makes one vote of the session on them, without a result yet: that is typed where every vote is. */
export async function putToVote(viewer: Viewer, input: unknown, now: string): Promise<Result | null> {
  const parsed = amendmentKeys.safeParse(input);
  if (!parsed.success) return null;
  return decide(viewer, parsed.data.amendmentIds, 'to_vote', now, async ({ parts, desk }) => {
    const section = await getSection(viewer, desk.session.id, 'votes');
    const drafts = await getSection(viewer, desk.session.id, 'resolutions');
    const draft = drafts?.rows.resolutions.find(({ id }) => id === parts[0].resolutionId);
    if (!section || !draft) return refuse('amendment.gone');
    const voteId = randomUUID();
    const vote = {
      ...{ id: voteId, resolutionId: draft.id, agendaItemId: draft.agendaItemId },
      ...{ subject: proposalSubject(...parts), about: 'amendment', rule: 'ordinary', heldAt: null },
      // Counted, with no count yet: it is decided by nothing.
      ...{ entry: 'totals', forCount: null, againstCount: null, notVotingCount: null },
    };
    const told = { state: 'to_vote', verb: 'amendment_put_to_vote', voteId } as const;
    const beside = await stepOf(viewer, desk, parts, told, now);
    const where = { sessionId: desk.session.id, section: 'votes', base: section.version } as const;
    const rows = { ...section.rows, votes: [...section.rows.votes, vote] };
    return saveBeside(viewer, { ...where, rows, beside }, now);
  });
}

/** Pieces of one amendment, in the order they were added. */
type Parts = readonly [Proposal, ...Proposal[]];
type At = { readonly parts: Parts; readonly desk: DeskSession };

/** Somebody else saved meanwhile: what is decided is asked of the words as they are then. */
const ATTEMPTS = 3;

/**
 * What the clerk decides on pieces of one amendment: 404 for who has no desk there, a refusal where somebody else decided on one of them
 * already. The same decision by the same person again is a form sent twice.
 */
async function decide(
  viewer: Viewer,
  amendmentIds: readonly string[],
  state: AmendmentState,
  now: string,
  run: (at: At) => Promise<Result | null>,
): Promise<Result | null> {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await db
      .select()
      .from(amendments)
      .where(inArray(amendments.id, [...amendmentIds]));
    const [first] = stored;
    const review = first && (await findReviewAtDesk(viewer, first.resolutionId, now));
    const desk = review && (await findDeskSession(viewer, review.session.id));
    if (!first || !desk) return null;
    // Words are said to a councillor at any time; the draft is changed only while it is open.
    const verdict =
      state === 'declined'
        ? canAnswerComment(viewer, review.standing)
        : canEditSession(viewer, desk.standing);
    if (verdict) return refuse(verdict);
    if (wholesOf(stored).length > 1 || stored.length < new Set(amendmentIds).size) return null;
    const waiting = await Promise.all(stored.map(isOpen));
    if (waiting.includes(false)) {
      const isOwnAgain = stored.every((one) => one.state === state && one.decidedBy === viewer.userId);
      return isOwnAgain ? { ok: true } : refuse('amendment.decided');
    }
    const all = await unsafeLoadAmendments([first.resolutionId]);
    const [head, ...rest] = all.filter(({ id }) => amendmentIds.includes(id));
    if (!head) return null;
    const parts: Parts = [head, ...rest];
    const done = await run({ parts, desk });
    const isLate = done && !done.ok && done.code === 'session.changed';
    if (!isLate || attempt === ATTEMPTS) return done;
  }
}

/** Whether it waits for the clerk: also when the vote it was put to is not there any more. */
async function isOpen({ state, voteId }: Pick<Proposal, 'state' | 'voteId'>): Promise<boolean> {
  if (state !== 'to_vote') return state === 'proposed';
  const [vote] = await db
    .select({ id: votes.id })
    .from(votes)
    .where(eq(votes.id, voteId ?? ''));
  return vote === undefined;
}

type Told = { state: AmendmentState; verb: EventVerb; answer?: string; voteId?: string };

/** The event of a decision, and the rows as they stand after it. Whatever is decided on an amendment is an event of its first piece. */
async function stepOf(
  viewer: Viewer,
  desk: DeskSession,
  parts: Parts,
  { state, verb, answer, voteId }: Told,
  now: string,
): Promise<Beside> {
  const [{ id: firstId, partOf, resolutionId }] = parts;
  const aggregateId = partOf ?? firstId;
  const ids = parts.map(({ id }) => id);
  const { rows, hide } = privateTextsOf({ sessionId: desk.session.id, rowId: aggregateId });
  const set = { state, answer: answer ?? null, voteId: voteId ?? null };
  const isItself = ids.length === 1 && firstId === aggregateId;
  const seq = (await versionOf('amendment', aggregateId)) + 1;
  return {
    told: event(viewer, now, {
      ...{ aggregate: 'amendment', aggregateId, seq, verb },
      councilId: desk.council.id,
      detail: {
        ...{ resolutionId, voteId: set.voteId, answer: set.answer && hide(set.answer) },
        ...(isItself ? {} : { parts: ids }),
      },
    }),
    statements: [
      db
        .update(amendments)
        .set({ ...set, decidedBy: viewer.userId, decidedAt: now })
        .where(inArray(amendments.id, ids)),
      ...keepStatements(rows),
    ],
  };
}

/** Writes a decision that changes nothing else. */
async function alone({ told, statements }: Beside): Promise<Result> {
  try {
    await commit([told], statements);
    return { ok: true };
  } catch (error) {
    if (error instanceof Conflict) return refuse('session.changed');
    throw error;
  }
}
