import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SessionState, sessionStates } from '@/lib/words';
import { needsReason, nextState, type SessionVerb, sessionMoves, sessionVerbs } from './lifecycle';

const fresh = { everPublished: false };

describe('nextState', () => {
  const allowed: Record<SessionVerb, Partial<Record<SessionState, SessionState>>> = {
    submit: { draft: 'submitted' },
    recall: { submitted: 'draft' },
    return: { submitted: 'draft' },
    approve: { submitted: 'published' },
    reopen: { published: 'draft', withdrawn: 'draft' },
    dropCorrection: {},
    withdraw: {},
    delete: { draft: 'deleted' },
    restore: { deleted: 'draft' },
  };
  const every = sessionVerbs.flatMap((verb) => sessionStates.map((state) => [verb, state] as const));

  it.each(every)('%s from %s', (verb, state) => {
    expect(nextState(state, verb, fresh)).toBe(allowed[verb][state] ?? null);
  });

  it('withdraws what was published once, also in the middle of a correction', () => {
    for (const state of ['draft', 'submitted', 'published'] as const) {
      expect(nextState(state, 'withdraw', { everPublished: true })).toBe('withdrawn');
      expect(nextState(state, 'withdraw', fresh)).toBeNull();
    }
  });

  it('gives a correction up only from a draft that was opened for one, and stands where it stood', () => {
    const published = { everPublished: true };
    expect(nextState('draft', 'dropCorrection', published)).toBe('published');
    expect(nextState('draft', 'dropCorrection', { ...published, isWithdrawn: true })).toBe('withdrawn');
    expect(nextState('draft', 'dropCorrection', fresh)).toBeNull();
    for (const state of ['submitted', 'published', 'withdrawn', 'deleted'] as const)
      expect(nextState(state, 'dropCorrection', published)).toBeNull();
  });

  it('refuses to delete what was published, and when nobody says whether it was', () => {
    expect(nextState('draft', 'delete', { everPublished: true })).toBeNull();
    expect(nextState('draft', 'delete')).toBeNull();
  });

  it('never leads from a published state to a deleted one, and deletes nothing published', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sessionVerbs), { minLength: 1, maxLength: 60 }), (verbs) => {
        let state: SessionState = 'draft';
        let everPublished = false;
        for (const verb of verbs) {
          state = nextState(state, verb, { everPublished }) ?? state;
          everPublished ||= state === 'published';
          expect(everPublished && state === 'deleted').toBe(false);
          expect(state === 'withdrawn' && !everPublished).toBe(false);
        }
      }),
    );
  });

  it('reaches every state from a draft, and leaves each again', () => {
    const reached = new Set<SessionState>(['draft']);
    const moves = (state: SessionState) =>
      [true, false].flatMap((everPublished) =>
        sessionVerbs.flatMap((verb) => nextState(state, verb, { everPublished }) ?? []),
      );
    for (const state of reached) {
      for (const next of moves(state)) reached.add(next);
      expect(moves(state)).not.toEqual([]);
    }
    expect([...reached].sort()).toEqual([...sessionStates].sort());
  });
});

describe('the tables', () => {
  it('give every verb a move between known states', () => {
    for (const verb of sessionVerbs) {
      const moves = Object.entries(sessionMoves[verb].moves);
      expect(moves.length).toBeGreaterThan(0);
      for (const state of moves.flat()) expect(sessionStates).toContain(state);
    }
  });

  it('ask a reason for what the public will see change', () => {
    expect(sessionVerbs.filter(needsReason)).toEqual(['reopen', 'withdraw']);
  });
});
