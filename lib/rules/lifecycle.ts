import type { SessionState } from '@/lib/words';

/** What can be done to a session's file, in the order it usually happens. */
export const sessionVerbs = [
  'submit',
  'recall',
  'return',
  'approve',
  'reopen',
  'dropCorrection',
  'withdraw',
  'delete',
  'restore',
] as const;
export type SessionVerb = (typeof sessionVerbs)[number];

type Move = {
  readonly moves: { readonly [from in SessionState]?: SessionState };
  readonly needsReason: boolean;
};

/**
 * Every move a session's file can make. `recall` is the clerk taking a submission back, `return` the chair sending it
 * back; `approve` publishes; `reopen` starts a correction and `withdraw` takes the record down, both with a reason the
 * public reads; `dropCorrection` gives a correction up, so that the file stands where it stood; `restore` undoes a deletion.
 */
export const sessionMoves: Record<SessionVerb, Move> = {
  submit: { moves: { draft: 'submitted' }, needsReason: false },
  recall: { moves: { submitted: 'draft' }, needsReason: false },
  return: { moves: { submitted: 'draft' }, needsReason: false },
  approve: { moves: { submitted: 'published' }, needsReason: false },
  reopen: { moves: { published: 'draft', withdrawn: 'draft' }, needsReason: true },
  dropCorrection: { moves: { draft: 'published' }, needsReason: false },
  withdraw: {
    moves: { published: 'withdrawn', draft: 'withdrawn', submitted: 'withdrawn' },
    needsReason: true,
  },
  delete: { moves: { draft: 'deleted' }, needsReason: false },
  restore: { moves: { deleted: 'draft' }, needsReason: false },
};

/** What of a session's past limits its future: whether a version was ever published, and whether the newest withdraws it. */
export type SessionHistory = { readonly everPublished: boolean; readonly isWithdrawn?: boolean };

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
  if (verb === 'dropCorrection') {
    if (!history.everPublished || state !== 'draft') return null;
    return history.isWithdrawn ? 'withdrawn' : 'published';
  }
  return sessionMoves[verb].moves[state] ?? null;
}

/** Whether the move must carry a reason. */
export function needsReason(verb: SessionVerb): boolean {
  return sessionMoves[verb].needsReason;
}
