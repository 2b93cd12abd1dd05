import type { Occurrence, SessionState } from '@/lib/words';

/** What can be done to a session's file, in the order it usually happens. */
export const sessionVerbs = [
  'submit',
  'recall',
  'return',
  'approve',
  'reopen',
  'withdraw',
  'delete',
  'restore',
] as const;
export type SessionVerb = (typeof sessionVerbs)[number];

type Moves<State extends string> = { readonly [from in State]?: State };
type Verb<State extends string> = { readonly moves: Moves<State>; readonly needsReason: boolean };

/**
 * Every move a session's file can make. `recall` is the clerk taking a submission back, `return` the chair sending it
 * back; `approve` publishes; `reopen` starts a correction and `withdraw` takes the record down, both with a reason the
 * public reads; `restore` undoes a deletion.
 */
export const sessionMoves: Record<SessionVerb, Verb<SessionState>> = {
  submit: { moves: { draft: 'submitted' }, needsReason: false },
  recall: { moves: { submitted: 'draft' }, needsReason: false },
  return: { moves: { submitted: 'draft' }, needsReason: false },
  approve: { moves: { submitted: 'published' }, needsReason: false },
  reopen: { moves: { published: 'draft', withdrawn: 'draft' }, needsReason: true },
  withdraw: {
    moves: { published: 'withdrawn', draft: 'withdrawn', submitted: 'withdrawn' },
    needsReason: true,
  },
  delete: { moves: { draft: 'deleted' }, needsReason: false },
  restore: { moves: { deleted: 'draft' }, needsReason: false },
};

/** Whether a version of this session was ever published: the one part of its past that limits its future. */
export type SessionHistory = { readonly everPublished: boolean };

/**
 * The state after `verb`, or null when it does not apply. A draft opened for a correction looks like any other, so
 * `delete` goes through only when the caller says that nothing was ever published, and `withdraw`, possible also in
 * the middle of a correction, only when something was.
 */
export function nextState(
  state: SessionState,
  verb: SessionVerb,
  history: SessionHistory = { everPublished: true },
): SessionState | null {
  if (verb === 'delete' && history.everPublished) return null;
  if (verb === 'withdraw' && !history.everPublished) return null;
  return sessionMoves[verb].moves[state] ?? null;
}

/** Whether the move must carry a reason. */
export function needsReason(verb: SessionVerb): boolean {
  return sessionMoves[verb].needsReason;
}

/** Only a draft may be written to: a submitted text stays the text that is approved. */
export function openForEditing(state: SessionState): boolean {
  return state === 'draft';
}

export const occurrenceVerbs = ['hold', 'postpone', 'reschedule', 'cancel', 'reinstate', 'unhold'] as const;
export type OccurrenceVerb = (typeof occurrenceVerbs)[number];

/** Whether the session itself took place; apart from the state of its file. `reinstate` and `unhold` undo a slip. */
export const occurrenceMoves: Record<OccurrenceVerb, Verb<Occurrence>> = {
  hold: { moves: { planned: 'held' }, needsReason: false },
  postpone: { moves: { planned: 'postponed' }, needsReason: true },
  reschedule: { moves: { postponed: 'planned' }, needsReason: false },
  cancel: { moves: { planned: 'cancelled', postponed: 'cancelled' }, needsReason: true },
  reinstate: { moves: { cancelled: 'planned' }, needsReason: false },
  unhold: { moves: { held: 'planned' }, needsReason: false },
};

/** The occurrence after `verb`, or null when it does not apply. */
export function nextOccurrence(occurrence: Occurrence, verb: OccurrenceVerb): Occurrence | null {
  return occurrenceMoves[verb].moves[occurrence] ?? null;
}
