import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { amendmentKey, declineInput } from '@/lib/forms/amendment';
import { readInput } from '@/lib/forms/fields';
import { canAnswerComment } from '@/lib/policies/review';
import { canEditSession } from '@/lib/policies/sessions';
import { type Result, refuse } from '@/lib/refusal';
import { assemble, type Obstacle } from '@/lib/review/amendments';
import type { AmendmentState } from '@/lib/review/proposals';
import { type Proposal, proposalSubject } from '@/lib/review/proposals';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import { Conflict, commit, db } from '../../client';
import { amendments } from '../../schema/amendments';
import { votes } from '../../schema/decisions';
import { type Beside, getSection, saveBeside } from '../desk/sections';
import { type DeskSession, findDeskSession } from '../desk/standing';
import { event, versionOf } from '../trail/event';
import { keepStatements, privateTextsOf } from '../trail/private-texts';
import { findAmendment, unsafeLoadAmendments } from './amendments';
import { isSameText, withText } from './draft-text';
import { findReviewAtDesk, reviewText } from './review-standing';

/**
 * Takes an amendment over: the draft at the desk gets its words, as a save of its section like any other, and the amendment is accepted
 * in the same commit.
 *
 * @param input what `amendmentKey` reads
 */
export async function acceptAmendment(viewer: Viewer, input: unknown, now: string): Promise<Result | null> {
  const parsed = amendmentKey.safeParse(input);
  if (!parsed.success) return null;
  return decide(viewer, parsed.data.amendmentId, 'accepted', now, async ({ proposal, desk }) => {
    const { resolutionId } = proposal;
    const section = await getSection(viewer, desk.session.id, 'resolutions');
    const draft = section?.rows.resolutions.find(({ id }) => id === resolutionId);
    if (!section || !draft) return refuse('amendment.gone');
    const before = reviewText({ resolution: draft });
    const { text, blocked } = assemble(before, [proposal]);
    if (blocked[0]) return obstacleRefusal(blocked[0]);
    const beside = await stepOf(
      viewer,
      desk,
      proposal,
      { state: 'accepted', verb: 'amendment_accepted' },
      now,
    );
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
  const { amendmentId, answer } = parsed.data;
  return decide(viewer, amendmentId, 'declined', now, async ({ proposal, desk }) =>
    alone(
      await stepOf(viewer, desk, proposal, { state: 'declined', verb: 'amendment_declined', answer }, now),
    ),
  );
}

/** Makes a vote of the session on it, without a result yet: that is typed where every vote is. */
export async function putToVote(viewer: Viewer, input: unknown, now: string): Promise<Result | null> {
  const parsed = amendmentKey.safeParse(input);
  if (!parsed.success) return null;
  return decide(viewer, parsed.data.amendmentId, 'to_vote', now, async ({ proposal, desk }) => {
    const section = await getSection(viewer, desk.session.id, 'votes');
    const drafts = await getSection(viewer, desk.session.id, 'resolutions');
    const draft = drafts?.rows.resolutions.find(({ id }) => id === proposal.resolutionId);
    if (!section || !draft) return refuse('amendment.gone');
    const voteId = randomUUID();
    const vote = {
      ...{ id: voteId, resolutionId: draft.id, agendaItemId: draft.agendaItemId },
      ...{ subject: proposalSubject(proposal), rule: 'ordinary', heldAt: null },
      // Counted, with no count yet: it is decided by nothing.
      ...{ entry: 'totals', forCount: null, againstCount: null, notVotingCount: null },
    };
    const told = { state: 'to_vote', verb: 'amendment_put_to_vote', voteId } as const;
    const beside = await stepOf(viewer, desk, proposal, told, now);
    const where = { sessionId: desk.session.id, section: 'votes', base: section.version } as const;
    const rows = { ...section.rows, votes: [...section.rows.votes, vote] };
    return saveBeside(viewer, { ...where, rows, beside }, now);
  });
}

type At = { readonly proposal: Proposal; readonly desk: DeskSession };

/** Somebody else saved meanwhile: what is decided is asked of the words as they are then. */
const ATTEMPTS = 3;

/**
 * What the clerk decides on one amendment: 404 for who has no desk there, a refusal where somebody else decided already. The same
 * decision by the same person again is a form sent twice.
 */
async function decide(
  viewer: Viewer,
  amendmentId: string,
  state: AmendmentState,
  now: string,
  run: (at: At) => Promise<Result | null>,
): Promise<Result | null> {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await findAmendment(amendmentId);
    const review = stored && (await findReviewAtDesk(viewer, stored.resolutionId, now));
    const desk = review && (await findDeskSession(viewer, review.session.id));
    if (!stored || !desk) return null;
    // Words are said to a councillor at any time; the draft is changed only while it is open.
    const verdict =
      state === 'declined'
        ? canAnswerComment(viewer, review.standing)
        : canEditSession(viewer, desk.standing);
    if (verdict) return refuse(verdict);
    if (!isOpen(stored)) {
      const isOwnAgain = stored.state === state && stored.decidedBy === viewer.userId;
      return isOwnAgain ? { ok: true } : refuse('amendment.decided');
    }
    const proposal = (await unsafeLoadAmendments([stored.resolutionId])).find(({ id }) => id === amendmentId);
    const done = proposal ? await run({ proposal, desk }) : null;
    const isLate = done && !done.ok && done.code === 'session.changed';
    if (!isLate || attempt === ATTEMPTS) return done;
  }
}

type Stored = NonNullable<Awaited<ReturnType<typeof findAmendment>>>;

/** Whether it waits for the clerk: also when the vote it was put to is not there any more. */
function isOpen({ state, voteId }: Stored): boolean {
  if (state !== 'to_vote') return state === 'proposed';
  return (
    db
      .select({ id: votes.id })
      .from(votes)
      .where(eq(votes.id, voteId ?? ''))
      .get() === undefined
  );
}

type Told = { state: AmendmentState; verb: EventVerb; answer?: string; voteId?: string };

/** The event of a decision, and the row as it stands after it. */
async function stepOf(
  viewer: Viewer,
  desk: DeskSession,
  { id, resolutionId }: Proposal,
  { state, verb, answer, voteId }: Told,
  now: string,
): Promise<Beside> {
  const { rows, hide } = privateTextsOf({ sessionId: desk.session.id, rowId: id });
  const set = { state, answer: answer ?? null, voteId: voteId ?? null };
  return {
    told: event(viewer, now, {
      ...{ aggregate: 'amendment', aggregateId: id, seq: (await versionOf('amendment', id)) + 1, verb },
      councilId: desk.council.id,
      detail: { resolutionId, voteId: set.voteId, answer: set.answer && hide(set.answer) },
    }),
    statements: [
      db
        .update(amendments)
        .set({ ...set, decidedBy: viewer.userId, decidedAt: now })
        .where(eq(amendments.id, id)),
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
