import { expect, test } from 'vitest';
import { checkDraft } from './checks';
import type { SessionDraft } from './draft';
import { aDelegate, aDraft, asSitting, aVote, delegates } from './test-draft';

const moved = (over: Partial<SessionDraft>) =>
  checkDraft(aDraft(over), '2024-07-01').flatMap(({ key, text }) =>
    key.startsWith('base_moved') ? [text] : [],
  );

const votes = (first: number | null, second: number | null, sitting = 'sitting') => [
  aVote({ statedTotal: first, subject: 'Việc một', heldAt: '09:00' }),
  aVote({ id: 'v2', statedTotal: second, subject: 'Việc hai', heldAt: '10:00', sittingId: sitting }),
];
const partial = { term: { ...aDraft().term, isRegisterComplete: false }, delegates: delegates(2) };
const released = { endedOn: '2024-06-12', endedAt: '09:30', endReason: 'released' as const };
const later = [asSitting(), asSitting({ id: 'later', label: 'Phiên chiều', startsAt: '13:30' })];

test('a base that moved between two votes of one sitting is told, with both numbers', () => {
  expect(moved({ ...partial, votes: votes(26, 25) })).toEqual([
    '«Việc hai»: tổng số đại biểu là 25, biểu quyết ngay trước trong Phiên sáng là 26, mà không có đại biểu nào bắt đầu hay thôi nhiệm vụ ở giữa.',
  ]);
});

test.each<[string, Partial<SessionDraft>]>([
  ['the same base', { ...partial, votes: votes(26, 26) }],
  ['a base that nobody knows', { ...partial, votes: votes(26, null) }],
  ['another sitting', { ...partial, sittings: later, votes: votes(26, 25, 'later') }],
  [
    'a mandate that ended between them',
    { ...partial, delegates: [aDelegate(1), aDelegate(2, released)], votes: votes(26, 25) },
  ],
  [
    'a whole register, which has told of the number already',
    { delegates: delegates(26), votes: votes(26, 25) },
  ],
])('nothing is told of %s', (_, over) => {
  expect(moved(over)).toEqual([]);
});

test('an end that accounts for one and not for two is no explanation', () => {
  const people = [aDelegate(1), aDelegate(2, released)];
  expect(moved({ ...partial, delegates: people, votes: votes(26, 24) })).toHaveLength(1);
});
