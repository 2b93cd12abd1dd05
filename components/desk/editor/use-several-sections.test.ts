import { expect, test } from 'vitest';
import { worstStatus } from './use-several-sections';

const at = (hour: string) => ({ kind: 'saved' as const, at: `2026-03-12T${hour}:00.000Z` });

test.each([
  [[{ kind: 'saved' as const }, { kind: 'saved' as const }], { kind: 'saved' }],
  [[at('01:00'), { kind: 'saved' as const }, at('02:00')], at('02:00')],
  [[at('01:00'), { kind: 'dirty' as const }], { kind: 'dirty' }],
  [
    [{ kind: 'saving' as const }, { kind: 'failed' as const, message: 'Không tới được.' }],
    { kind: 'failed', message: 'Không tới được.' },
  ],
  [[{ kind: 'invalid' as const }, { kind: 'conflict' as const }], { kind: 'conflict' }],
])('of several states the most urgent is told, and since when all are saved', (all, told) => {
  expect(worstStatus(all)).toEqual(told);
});
