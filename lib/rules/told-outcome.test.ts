import { describe, expect, it, test } from 'vitest';
import { agreedDecision } from './agreed-decision';
import { decideVote } from './decide-vote';
import { toldOutcome } from './told-outcome';
import type { VoteInput } from './vote-decision';

test.each([
  [null, null, null],
  ['adopted', null, 'adopted'],
  ['rejected', 'angenommen mit grosser Mehrheit', 'rejected'],
  [null, 'được thông qua', 'adopted'],
  ['adopted', '25/26 đại biểu tán thành', 'adopted'],
  // It is not for us to choose between a source and itself.
  ['adopted', 'không được thông qua', null],
  ['rejected', 'được thông qua', null],
] as const)('%s beside the words «%s» is %s', (said, printed, outcome) => {
  expect(toldOutcome({ said, printed })).toBe(outcome);
});

const input = (over: Partial<VoteInput>): VoteInput => ({
  ...{ date: '2019-07-10', time: null, rule: 'ordinary', total: null, present: null },
  entry: { kind: 'totals', for: 20, against: 2, notVoting: null },
  ...over,
});

describe('what a source says became of a counted vote', () => {
  it.each<[string, Partial<VoteInput>, string]>([
    ['decides where nobody knows of how many', {}, 'adopted'],
    ['decides under another law', { isUnderOtherLaw: true, total: 45 }, 'adopted'],
    ['is not heard where the numbers tell', { total: 60 }, 'rejected'],
    ['decides between the two rules of 2025', remnant(16), 'adopted'],
    ['is not heard where both rules say otherwise', remnant(14), 'rejected'],
    ['makes no number possible that is not', { total: 21 }, 'undetermined'],
  ])('%s', (_, over, outcome) => {
    expect(decideVote(input({ said: 'adopted', ...over })).outcome).toBe(outcome);
  });

  it('decides between moments that come out differently, and is said once', () => {
    const moments = [null, 26, 60].map((total) => decideVote(input({ said: 'adopted', total })));
    const { outcome, because } = agreedDecision(moments, [], { said: 'adopted', of: 'resolution' });
    expect(outcome).toBe('adopted');
    expect(because.map(({ code }) => code).filter((code) => code === 'printed')).toHaveLength(1);
    expect(agreedDecision(moments, []).outcome).toBe('undetermined');
  });
});

/** The end of a term of which nobody knows how many were elected. */
function remnant(inFavour: number): Partial<VoteInput> {
  return {
    ...{ date: '2026-01-21', total: 29, term: { startYear: 2021, endYear: 2026 } },
    entry: { kind: 'totals', for: inFavour, against: 10, notVoting: 1 },
  };
}

test('more votes than people there are votes by proxy under another law, and a fault under ours', () => {
  const voted = input({
    total: 19,
    present: 14,
    entry: { kind: 'totals', for: 18, against: 0, notVoting: 0 },
  });
  const [others, ours] = [true, false].map((isUnderOtherLaw) => decideVote({ ...voted, isUnderOtherLaw }));
  expect(others).toMatchObject({ present: null, shareOfPresent: null, shareOfTotal: { votes: 18, of: 19 } });
  expect(ours?.because.map(({ code }) => code)).toEqual(['votes_exceed_present']);
});
