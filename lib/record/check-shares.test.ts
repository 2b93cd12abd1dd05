import { expect, it } from 'vitest';
import { decideDraftVotes } from './build-votes';
import { checkDraft } from './checks';
import type { SessionDraft } from './draft';
import { aDraft, aVote, delegates } from './test-draft';

const found = (over: Partial<SessionDraft['votes'][number]>, people = 26) =>
  checkDraft(aDraft({ delegates: delegates(people), votes: [aVote(over)] }), '2024-07-01')
    .map(({ severity, key }) => `${severity} ${key}`)
    .filter((key) => key.includes('shares'));
const share = (printed: string, of: 'all' | 'present' | 'voting' | 'unstated' = 'all') => ({
  shares: [{ choice: 'for' as const, printed, of }],
});
const nothing = { forCount: null, againstCount: null, notVotingCount: null };

it.each([
  ['20 of 26, rounded', share('76,92%'), []],
  ['20 of 26, cut off', share('76,9%'), []],
  ['more than it was', share('77,5%'), ['warning shares:v1']],
  ['of a number nobody knows', share('100%', 'present'), []],
  ['of nobody said what', share('100%', 'unstated'), []],
  ['that cannot be read', share('rất cao'), []],
])('a share %s beside its count', (_name, over, keys) => {
  expect(found(over)).toEqual(keys);
});

it('a share that no number of all is decides by itself, and is asked about', () => {
  const draft = aDraft({ delegates: delegates(26), votes: [aVote({ ...nothing, ...share('95,65%') })] });
  expect(decideDraftVotes(draft)[0]).toMatchObject({ outcome: 'adopted', total: 26 });
  expect(found({ ...nothing, ...share('95,65%') })).toEqual(['warning shares:v1']);
});

it.each([
  ['decides', share('hơn 91%'), []],
  ['does not', share('100%', 'present'), ['warning shares:v1']],
])('a share alone that %s', (_name, over, keys) => {
  expect(found({ ...nothing, ...over }, 0)).toEqual(keys);
});
