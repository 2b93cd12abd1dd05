import 'server-only';
import { eq } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { stepReason } from '@/lib/forms/session-step';
import { type Refusal, type Result, refuse } from '@/lib/refusal';
import { needsReason, nextState, type SessionVerb } from '@/lib/rules/lifecycle';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import { Broken, Conflict, commit, db } from '../../client';
import { councilSessions } from '../../schema/sessions';
import { event, lastEvent } from '../trail/event';
import { hideInStep, keepStatements } from '../trail/private-texts';
import { type DeskSession, findDeletedSession, findDeskSession } from './standing';

/** The past of each verb, as the trail writes it. */
const past: Record<SessionVerb, EventVerb> = {
  submit: 'submitted',
  recall: 'recalled',
  return: 'returned',
  approve: 'published',
  reopen: 'reopened',
  dropCorrection: 'correction_dropped',
  withdraw: 'withdrawn',
  delete: 'deleted',
  restore: 'restored',
};

/**
 * Moves a session's file one step: its event, its new state, and whatever belongs to the same instant. The caller has
 * asked the policy.
 */
export async function moveSession(
  viewer: Viewer,
  desk: DeskSession,
  verb: SessionVerb,
  input: { base: number; detail?: Record<string, unknown> },
  now: string,
  columns: Partial<typeof councilSessions.$inferInsert> = {},
  statements: Parameters<typeof commit>[1] = [],
): Promise<{ ok: true } | Refusal> {
  const state = nextState(desk.session.state, verb, desk.standing);
  if (!state) return refuse('session.wrong_state');
  const { id } = desk.session;
  const { detail, rows } = hideInStep(past[verb], id, input.detail ?? {});
  try {
    await commit(
      [
        event(viewer, now, {
          aggregate: 'session',
          aggregateId: id,
          seq: input.base + 1,
          verb: past[verb],
          councilId: desk.council.id,
          detail,
        }),
      ],
      [
        db
          .update(councilSessions)
          .set({ ...columns, state })
          .where(eq(councilSessions.id, id)),
        ...keepStatements(rows),
        ...statements,
      ],
    );
  } catch (error) {
    if (error instanceof Conflict || (error instanceof Broken && error.rule.includes('event_gap'))) {
      const newest = await lastEvent('session', id);
      return refuse('session.wrong_state', {
        changed: { by: newest?.actorName ?? '', at: newest?.at ?? '' },
      });
    }
    throw error;
  }
  return { ok: true };
}

type Step = { sessionId: string; base: number };
type WithReason = Step & { reason: string };

async function move(
  viewer: Viewer,
  input: Step & { reason?: string },
  verb: Exclude<SessionVerb, 'submit' | 'approve' | 'dropCorrection' | 'withdraw'>,
  now: string,
  columns: (reason: string | null) => Partial<typeof councilSessions.$inferInsert>,
): Promise<Result | null> {
  const find = verb === 'restore' ? findDeletedSession : findDeskSession;
  const desk = await find(viewer, input.sessionId);
  if (!desk) return null;
  const verdict = desk.abilities[verb];
  if (verdict) return refuse(verdict);
  const read = readInput(stepReason, input);
  if (!read.ok) return read;
  const { reason } = read.data;
  if (!reason && verb === 'return')
    return refuse('note.missing', { fields: { reason: 'Ghi điều cần sửa.' } });
  if (!reason && needsReason(verb)) return refuse('reason.missing', { fields: { reason: 'Ghi lý do.' } });
  const step = { base: input.base, detail: reason ? { reason } : {} };
  return moveSession(viewer, desk, verb, step, now, columns(reason));
}

/** The clerk takes a submission back to go on writing. */
export const recallSession = (viewer: Viewer, input: Step, now: string) =>
  move(viewer, input, 'recall', now, () => ({ submittedBy: null }));

/** The chair sends it back with a note that says what to mend. */
export const returnSession = (viewer: Viewer, input: WithReason, now: string) =>
  move(viewer, input, 'return', now, (reason) => ({ submittedBy: null, returnNote: reason }));

/** Opens a published record for a correction, whose reason residents will read. */
export const reopenSession = (viewer: Viewer, input: WithReason, now: string) =>
  move(viewer, input, 'reopen', now, (reason) => ({ correctionReason: reason }));

/** Deletes a draft nobody ever saw; it stays in the trail and can be restored. */
export const deleteSession = (viewer: Viewer, input: Step, now: string) =>
  move(viewer, input, 'delete', now, () => ({}));

/** Brings a deleted draft back. */
export const restoreSession = (viewer: Viewer, input: Step, now: string) =>
  move(viewer, input, 'restore', now, () => ({}));
