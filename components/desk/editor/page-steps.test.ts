import { expect, test } from 'vitest';
import type { Section } from '@/lib/words';
import { createPageSteps } from './page-steps';

const point = { canUndo: true, canRedo: true };

/** A server whose every step is one version more; `isSame` saves what is stored already. */
function server(answers: { isSame?: boolean; fails?: boolean } = {}) {
  const step = async ({ base }: { base: number }) =>
    answers.fails
      ? ({ ok: false, code: 'session.changed', message: '' } as const)
      : ({ ok: true, version: answers.isSame ? base : base + 1, rows: {}, ...point } as const);
  return {
    save: step,
    undo: step,
    redo: step,
    reload: async () => ({ ok: true, version: 0, rows: null, by: [], ...point }),
  };
}
type Steps = ReturnType<typeof createPageSteps>;
const doing = (steps: Steps, answers = {}) => {
  const actions = steps.noting(server(answers) as never);
  return (verb: 'save' | 'undo' | 'redo', section: Section) =>
    actions[verb]({ sessionId: 's', section, base: 1, patch: {} } as never);
};

test('what was done last is taken back first, and made again in the order it was made', async () => {
  const steps = createPageSteps();
  const does = doing(steps);
  expect(steps.next('undo')).toBeNull();
  await does('save', 'votes');
  await does('save', 'minutes');
  expect(steps.next('undo')).toBe('minutes');
  await does('undo', 'minutes');
  expect([steps.next('undo'), steps.next('redo')]).toEqual(['votes', 'minutes']);
  await does('undo', 'votes');
  expect([steps.next('undo'), steps.next('redo')]).toEqual([null, 'votes']);
  await does('redo', 'votes');
  expect([steps.next('undo'), steps.next('redo')]).toEqual(['votes', 'minutes']);
  await does('save', 'attendance');
  expect(steps.next('redo'), 'a new step leaves nothing to make again').toBeNull();
});

test('what was refused, and what changed nothing, is no step', async () => {
  const steps = createPageSteps();
  await doing(steps, { fails: true })('save', 'votes');
  await doing(steps, { isSame: true })('save', 'votes');
  expect(steps.next('undo')).toBeNull();
});
