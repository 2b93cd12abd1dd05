import { describe, expect, it } from 'vitest';
import { decideDraftVotes } from './build-votes';
import { checkDraft } from './checks';
import type { SessionDraft } from './draft';
import { aDraft, aVote, delegates } from './test-draft';

const decided = (draft: SessionDraft) => decideDraftVotes(draft)[0];
const keys = (draft: SessionDraft) =>
  checkDraft(draft, '2024-07-01').map(({ severity, key }) => `${severity} ${key}`);

describe('a vote of which not every count is there', () => {
  it.each([
    ['enough in favour', { againstCount: null, notVotingCount: null }, 'adopted', []],
    ['all but those who did not vote', { notVotingCount: null }, 'adopted', []],
    ['so many against that too few are left', { forCount: null, againstCount: 13 }, 'rejected', []],
    [
      'two against and nothing more',
      { forCount: null, againstCount: 2, notVotingCount: null },
      'undetermined',
      ['warning favour_between:v1'],
    ],
    [
      'two against, and the words of the source',
      { forCount: null, againstCount: 2, notVotingCount: null, printed: 'được thông qua' },
      'adopted',
      ['warning favour_between:v1'],
    ],
    ['at least enough', { bounds: { for: 'at_least' } }, 'adopted', []],
    ['more than one too few', { forCount: 13, bounds: { for: 'over' } }, 'adopted', []],
    ['fewer than enough', { forCount: 14, bounds: { for: 'under' } }, 'rejected', []],
    ['at the most many', { bounds: { for: 'at_most' } }, 'undetermined', ['warning favour_between:v1']],
    ['about enough', { bounds: { for: 'about' } }, 'undetermined', ['warning favour_between:v1']],
  ] as const)('%s: what every completion of it comes to', (_name, counts, outcome, found) => {
    const draft = aDraft({ delegates: delegates(26), votes: [aVote({ forCount: 20, ...counts })] });
    expect(decided(draft)).toMatchObject({ outcome, required: 14, total: 26 });
    expect(keys(draft).filter((key) => key.endsWith(':v1'))).toEqual(found);
  });

  it('with no count at all is undetermined, and asked for', () => {
    const nothing = { forCount: null, againstCount: null, notVotingCount: null };
    const draft = aDraft({ delegates: delegates(26), votes: [aVote(nothing)] });
    expect(decided(draft)).toMatchObject({ outcome: 'undetermined', counts: null, required: 14, total: 26 });
    expect(decided(draft)?.because.map(({ code }) => code)).toContain('counts_missing');
    expect(keys(draft).filter((key) => key.endsWith(':v1'))).toEqual(['error lacks_counts:v1']);
  });

  it.each([
    ['95,65%', 'all', 'adopted'],
    ['hơn 50%', 'all', 'adopted'],
    ['50%', 'all', 'undetermined'],
    ['49%', 'present', 'rejected'],
    ['100%', 'present', 'undetermined'],
    ['100%', 'unstated', 'undetermined'],
    ['quá 2/3', 'all', 'adopted'],
    ['khoảng 80%', 'all', 'undetermined'],
  ] as const)('a share alone, %s of %s: %s, whoever the delegates are', (printed, of, outcome) => {
    const nothing = { forCount: null, againstCount: null, notVotingCount: null };
    const shares = [{ choice: 'for' as const, printed, of }];
    expect(decided(aDraft({ votes: [aVote({ ...nothing, shares })] }))).toMatchObject({
      ...{ outcome, counts: null, total: null, shares },
    });
  });
});
