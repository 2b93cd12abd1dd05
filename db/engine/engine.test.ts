import { expect, test, vi } from 'vitest';

/* Next loads a module once for each of its bundles; the engine is made by one of them and asked by all. */
test('a refusal of the engine is known by every copy of the module', async () => {
  const one = await import('./engine');
  vi.resetModules();
  const other = await import('./engine');
  expect(other).not.toBe(one);
  expect(new one.Refused('event_taken', 'trigger')).toBeInstanceOf(other.Refused);
  expect(new one.AnswerLost('cut')).toBeInstanceOf(other.AnswerLost);
  expect(new one.AnswerLost('cut')).not.toBeInstanceOf(other.Refused);
  expect(new Error('event_taken')).not.toBeInstanceOf(one.Refused);
});
