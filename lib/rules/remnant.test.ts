import { expect, it } from 'vitest';
import { decideVote } from './decide-vote';
import type { VoteInput } from './vote-decision';

const term = { startYear: 2021, endYear: 2026 };
const vote = (over: Partial<VoteInput>): VoteInput => ({
  ...{ date: '2025-10-10', time: null, rule: 'ordinary', total: 15, present: 15, term, electedAtMost: null },
  entry: { kind: 'totals', for: 9, against: 6, notVoting: 0 },
  ...over,
});
const entry = (inFavour: number) =>
  ({ kind: 'totals', for: inFavour, against: 15 - inFavour, notVoting: 0 }) as const;

it.each<[string, Partial<VoteInput>, string, boolean]>([
  ['nobody knows who was elected: half is not enough for certain', {}, 'undetermined', true],
  ['more than two thirds is enough by either rule', { entry: entry(11) }, 'adopted', true],
  ['two thirds is not more than that', { entry: entry(10) }, 'undetermined', true],
  ['less than half is too few by either', { entry: entry(7) }, 'rejected', true],
  ['two thirds of those elected are left', { electedAtMost: 22 }, 'adopted', false],
  ['fewer may be', { electedAtMost: 23 }, 'undetermined', true],
  ['the term is young', { term: { startYear: 2026, endYear: 2031 }, date: '2026-11-10' }, 'adopted', false],
  [
    '18 months before the year it ends in',
    { term: { startYear: 2026, endYear: 2031 }, date: '2029-07-01' },
    'undetermined',
    true,
  ],
  ['a month earlier', { term: { startYear: 2026, endYear: 2031 }, date: '2029-06-30' }, 'adopted', false],
  ['nobody knows when it ends', { term: { startYear: null, endYear: null } }, 'undetermined', true],
  ['before the law', { date: '2025-06-15' }, 'adopted', false],
])('%s', (_name, over, outcome, isDoubted) => {
  const decided = decideVote(vote(over));
  const doubts = decided.because.filter(({ code }) => code === 'rule_doubt');
  expect([decided.outcome, doubts.length > 0]).toEqual([outcome, isDoubted]);
});
