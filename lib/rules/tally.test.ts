import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTally, tallyContradictions } from './tally';

const fits = { total: 29, present: 26, for: 25, against: 0, notVoting: 1 };

describe('checkTally', () => {
  it.each([
    ['everything fits', {}, []],
    ['one present did not take part', { for: 24 }, ['nonparticipants']],
    ['more votes than present', { for: 26 }, ['votes_exceed_present']],
    ['more votes than delegates', { for: 30 }, ['votes_exceed_present', 'votes_exceed_total']],
    ['more present than delegates', { present: 30 }, ['present_exceeds_total', 'nonparticipants']],
    ['negative', { against: -1 }, ['not_whole']],
    ['fractional and not a number', { for: 2.5, present: Number.NaN }, ['not_whole', 'not_whole']],
    ['nobody in office', { total: 0, present: 0, for: 0, notVoting: 0 }, ['no_delegates']],
    ['present not recorded', { present: null }, []],
    ['total not recorded', { total: null }, []],
    ['present not recorded, more votes than delegates', { present: null, for: 29 }, ['votes_exceed_total']],
  ])('%s', (_name, change, codes) => {
    expect(checkTally({ ...fits, ...change }).map(({ reason }) => reason.code)).toEqual(codes);
  });

  it('says how many did not take part', () => {
    expect(checkTally({ ...fits, for: 20 })).toEqual([
      { severity: 'note', reason: { code: 'nonparticipants', params: { count: 5 } } },
    ]);
    expect(tallyContradictions({ ...fits, for: 20 })).toEqual([]);
  });

  it('finds a contradiction exactly when votes ≤ present ≤ total is broken', () => {
    const count = fc.integer({ min: 0, max: 40 });
    const tally = fc.record({
      total: fc.integer({ min: 1, max: 40 }),
      present: count,
      for: count,
      against: count,
      notVoting: count,
    });
    fc.assert(
      fc.property(tally, (input) => {
        const votes = input.for + input.against + input.notVoting;
        const ordered = votes <= input.present && input.present <= input.total;
        expect(tallyContradictions(input).length === 0).toBe(ordered);
      }),
    );
  });
});
