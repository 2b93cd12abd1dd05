import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonText } from '@/lib/say';
import { decideVote } from './decide-vote';
import { type Majority, majorityOn, overlaps } from './majorities';
import type { VoteInput } from './vote-decision';

const simple: Majority = {
  ...{ kind: 'ordinary', numerator: 1, denominator: 2, strict: true, base: 'voting' },
  ...{ article: 'Local Government Act 1972, Sch. 12 para. 39', from: null, to: null },
};
const counted = (inFavour: number | null, against: number | null, notVoting: number | null = 0) =>
  ({ kind: 'totals', for: inFavour, against, notVoting }) as const;
const input = (over: Partial<VoteInput> & { majority?: Partial<Majority> }): VoteInput => {
  const { majority, ...rest } = over;
  return {
    ...{ date: '1999-05-01', time: null, rule: 'ordinary', total: 12, present: 9, printed: null },
    ...{ isUnderOtherLaw: true, majorities: [{ ...simple, ...majority }], entry: counted(4, 3, 2) },
    ...rest,
  };
};

describe('a council under another law, by its own majority', () => {
  it.each<[string, Parameters<typeof input>[0], string]>([
    ['more for than against', {}, 'adopted'],
    ['as many for as against', { entry: counted(4, 4, 1) }, 'rejected'],
    ['half of those present', { majority: { base: 'present' } }, 'rejected'],
    ['half of those present', { majority: { base: 'present' }, entry: counted(5, 3, 1) }, 'adopted'],
    ['of all', { majority: { base: 'all_delegates' }, entry: counted(6, 3, 0) }, 'rejected'],
    [
      'of all, and at least is enough',
      { majority: { base: 'all_delegates', strict: false }, entry: counted(6, 3, 0) },
      'adopted',
    ],
    [
      'nobody knows how many were against',
      { entry: counted(4, null, null), present: null, total: null },
      'undetermined',
    ],
    ['so many for that the rest is too few', { entry: counted(5, null, null) }, 'undetermined'],
    [
      'nobody knows, and the source says',
      { entry: counted(4, null), present: null, total: null, printed: 'được thông qua' },
      'adopted',
    ],
    ['a day before it held', { majority: { from: '2000-01-01' } }, 'undetermined'],
    ['nobody voted', { entry: counted(0, 0, 0) }, 'undetermined'],
  ])('%s: %j is %s', (_name, over, outcome) => {
    expect(decideVote(input(over)).outcome).toBe(outcome);
  });

  it('stores the row that decided, and names no Vietnamese article', () => {
    const { threshold, because } = decideVote(input({}));
    expect(threshold).toEqual({
      ...{ numerator: 1, denominator: 2, strict: true, base: 'voting' },
      article: { printed: 'Local Government Act 1972, Sch. 12 para. 39' },
    });
    const said = because.map((reason) => reasonText(reason, 'vi')).join(' ');
    expect(said).toContain(
      'số tán thành đạt quá nửa tổng số phiếu tán thành và không tán thành (Local Government Act 1972',
    );
    expect(said).not.toMatch(/Điều \d|QH1/);
  });

  it('decides from part of the counts nothing but what all of them come to', () => {
    const counts = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(3));
    const base = fc.constantFrom('all_delegates', 'present', 'voting');
    fc.assert(
      fc.property(counts, fc.tuple(fc.boolean(), fc.boolean()), base, ([yes, no, none], [a, b], base) => {
        const at = { total: 20, present: yes + no + none, majority: { base } } as const;
        const whole = decideVote(input({ ...at, entry: counted(yes, no, none) })).outcome;
        const part = decideVote(
          input({ ...at, entry: counted(a ? yes : null, b ? no : null, none) }),
        ).outcome;
        expect([whole, 'undetermined']).toContain(part);
      }),
    );
  });
});

describe('majorities', () => {
  const later = { ...simple, from: '2010-01-01' };
  it('hold on their days, each kind by itself', () => {
    expect(majorityOn([later], 'ordinary', '2009-12-31')).toBeNull();
    expect(majorityOn([later], 'ordinary', '2010-01-01')).toBe(later);
    expect(majorityOn([later], 'dismissal', '2010-01-01')).toBeNull();
  });

  it.each([
    [later, { ...simple, to: '2009-12-31' }, false],
    [later, { ...simple, to: '2010-01-01' }, true],
    [later, { ...simple, kind: 'dismissal' as const }, false],
    [simple, later, true],
  ])('%j and %j: %s', (one, other, expected) => {
    expect([overlaps([one], other), overlaps([other], one)]).toEqual([expected, expected]);
  });
});
