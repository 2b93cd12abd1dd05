import { expect, test } from 'vitest';
import { clockNow } from './clock-now';

const sittings = [
  { id: 'a', heldOn: '2026-12-14' },
  { id: 'b', heldOn: '2026-12-15' },
];

test('the hour is stamped while the session is on, and on no other day', () => {
  expect(clockNow(sittings, '2026-12-14T01:42:07.000Z')).toEqual({ at: '08:42', sitting: 'a' });
  expect(clockNow(sittings, '2026-12-13T17:30:00.000Z')).toEqual({ at: '00:30', sitting: 'a' });
  expect(clockNow(sittings, '2026-12-20T02:00:00.000Z')).toEqual({ at: null, sitting: null });
});

test('of two sittings on one day none is guessed', () => {
  const both = [...sittings, { id: 'c', heldOn: '2026-12-14' }];
  expect(clockNow(both, '2026-12-14T01:00:00.000Z')).toEqual({ at: '08:00', sitting: null });
});
