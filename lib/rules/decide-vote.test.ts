import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonText } from '@/lib/say';
import { decideVote } from './decide-vote';
import type { VoteInput } from './vote-decision';

const seed: VoteInput = {
  date: '2020-06-12',
  time: null,
  rule: 'ordinary',
  total: 29,
  present: 26,
  entry: { kind: 'totals', for: 25, against: 0, notVoting: 1 },
};

function totals(yes: number, against = 0, notVoting = 0): VoteInput['entry'] {
  return { kind: 'totals', for: yes, against, notVoting };
}

const inFavourOf = (entry: VoteInput['entry']) => (entry.kind === 'totals' ? entry.for : null);

describe('decideVote on counts', () => {
  it('explains an adopted resolution on both denominators', () => {
    expect(decideVote({ ...seed, time: '09:30' })).toEqual({
      outcome: 'adopted',
      required: 15,
      total: 29,
      present: 26,
      counts: { for: 25, against: 0, notVoting: 1 },
      shareOfTotal: { votes: 25, of: 29 },
      shareOfPresent: { votes: 25, of: 26 },
      threshold: {
        ...{ numerator: 1, denominator: 2, strict: true, base: 'all_delegates' },
        article: { law: '77/2015/QH13', article: 91 },
      },
      because: [
        { code: 'rule', params: { of: 'resolution', law: { law: '77/2015/QH13', article: 91 } } },
        {
          code: 'base',
          params: { date: '2020-06-12', time: '09:30', total: 29, required: 15, from: 'register' },
        },
        { code: 'enough', params: { for: 25, total: 29 } },
      ],
    });
  });

  it.each([
    ['exactly half of all is not enough', 'ordinary', 26, 26, totals(13, 13), 'rejected', 14, 1],
    ['half plus one', 'ordinary', 26, 26, totals(14, 12), 'adopted', 14, 0],
    ['all present in favour, yet not half of all', 'ordinary', 29, 14, totals(14), 'rejected', 15, 1],
    ['nobody voted', 'ordinary', 26, 20, totals(0), 'rejected', 14, 14],
    ['exactly two thirds dismisses', 'dismissal', 27, 27, totals(18, 9), 'adopted', 18, 0],
    ['one short of two thirds', 'dismissal', 27, 27, totals(17, 10), 'rejected', 18, 1],
    ['an ordinary majority does not dismiss', 'dismissal', 26, 26, totals(14, 12), 'rejected', 18, 4],
    ['nobody present', 'ordinary', 26, 0, totals(0), 'rejected', 14, 14],
    ['attendance not recorded', 'ordinary', 26, null, totals(25, 0, 1), 'adopted', 14, 0],
  ] as const)('%s', (_name, rule, total, present, entry, outcome, required, shortBy) => {
    const decision = decideVote({ ...seed, rule, total, present, entry });
    expect(decision).toMatchObject({ outcome, required });
    const verdict = { for: inFavourOf(entry), total, ...(shortBy > 0 && { missing: shortBy }) };
    expect(decision.because).toContainEqual({ code: shortBy === 0 ? 'enough' : 'short', params: verdict });
  });

  it('lets a mandate that ended change the next vote', () => {
    const entry = totals(14, 12);
    expect(decideVote({ ...seed, total: 28, present: 26, entry }).outcome).toBe('rejected');
    expect(decideVote({ ...seed, total: 27, present: 26, entry }).outcome).toBe('adopted');
  });

  it('decides nothing when the total is not recorded', () => {
    const decision = decideVote({ ...seed, total: null });
    expect(decision).toMatchObject({
      outcome: 'undetermined',
      required: null,
      shareOfTotal: null,
      shareOfPresent: { votes: 25, of: 26 },
    });
    expect(decision.because.map((reason) => reason.code)).toEqual(['rule', 'total_unknown']);
    expect(decision.because.at(-1)?.params).toEqual({ date: '2020-06-12', time: null });
  });

  it.each([
    ['more votes than present', { entry: totals(27) }, ['votes_exceed_present']],
    ['more present than delegates', { present: 30 }, ['present_exceeds_total']],
    ['half a delegate', { entry: totals(14.5) }, ['not_whole']],
    ['nobody in office', { total: 0, present: 0, entry: totals(0) }, ['no_delegates']],
  ])('decides nothing on a contradiction: %s', (_name, change, codes) => {
    const decision = decideVote({ ...seed, ...change });
    expect(decision).toMatchObject({
      outcome: 'undetermined',
      shareOfTotal: null,
      shareOfPresent: null,
    });
    expect(decision.because.map((reason) => reason.code)).toEqual(codes);
  });

  it.each([
    ['2015-12-31', '11/2003/QH11'],
    ['2025-02-28', '77/2015/QH13'],
    ['2026-11-23', '72/2025/QH15'],
  ])('a vote on %s keeps the law of its day', (date, law) => {
    const vote = decideVote({ ...seed, date });
    expect(vote.because[0]).toMatchObject({ code: 'rule', params: { law: { law } } });
    expect(vote.threshold?.article).toMatchObject({ law });
  });

  it('refuses a date or a time that is not one', () => {
    expect(() => decideVote({ ...seed, date: '2020-13-01' })).toThrow(RangeError);
    expect(() => decideVote({ ...seed, time: '25:00' })).toThrow(RangeError);
  });

  it('follows integer arithmetic on the total, whoever is present', () => {
    const counts = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60), fc.nat(60))
      .filter(([total, yes, no, none]) => yes + no + none <= total);
    fc.assert(
      fc.property(counts, fc.boolean(), ([total, yes, no, none], hidePresent) => {
        const present = hidePresent ? null : yes + no + none;
        const common = { ...seed, total, present, entry: totals(yes, no, none) };
        expect(decideVote(common).outcome).toBe(2 * yes > total ? 'adopted' : 'rejected');
        const dismissal = decideVote({ ...common, rule: 'dismissal' });
        expect(dismissal.outcome).toBe(3 * yes >= 2 * total ? 'adopted' : 'rejected');
      }),
    );
  });
});

describe('a vote on no resolution', () => {
  const other = { ...seed, isOnResolution: false };
  it('is not called one in its reasons', () => {
    const reasons = (input: VoteInput) =>
      decideVote(input)
        .because.map((reason) => reasonText(reason, 'vi'))
        .join(' ');
    expect(reasons(other)).toContain('Nội dung biểu quyết được thông qua khi có quá nửa');
    const entry = { kind: 'unanimous_uncounted', printed: 'nhất trí' } as const;
    expect(reasons({ ...other, entry })).toContain(
      'Nguồn ghi “nhất trí”: nội dung biểu quyết được thông qua.',
    );
    expect(`${reasons(other)} ${reasons({ ...other, entry })}`).not.toMatch(/nghị quyết được thông qua/i);
    expect(reasons({ ...other, rule: 'dismissal' })).toContain('Việc bãi nhiệm');
  });
});

describe('decideVote without counts', () => {
  it('does not say of a source with numbers that it printed none', () => {
    const entry = { kind: 'unanimous_uncounted', printed: '20/22/23, đạt 86,95%' } as const;
    expect(decideVote({ ...seed, entry }).because[1]?.params).toEqual({ hasNumbers: true });
  });

  it.each([
    ['uncounted_passed', 'đa số tán thành', 'adopted'],
    ['uncounted_failed', 'không thông qua', 'rejected'],
    ['uncounted_not_stated', 'đã biểu quyết', 'undetermined'],
    ['uncounted_passed', 'không được thông qua', 'undetermined'],
  ] as const)('%s, «%s»: %s', (kind, printed, outcome) => {
    expect(decideVote({ ...seed, entry: { kind, printed } }).outcome).toBe(outcome);
  });

  it('adopts nothing with fewer present than are needed', () => {
    const entry = { kind: 'unanimous_uncounted', printed: 'thống nhất' } as const;
    const decision = decideVote({ ...seed, total: 26, present: 11, entry });
    expect(decision).toMatchObject({ outcome: 'undetermined', required: 14, present: 11 });
    expect(decision.because.map(({ code }) => code)).toEqual(['too_few']);
  });

  it('keeps the unknown unknown when a source says unanimous', () => {
    const entry = { kind: 'unanimous_uncounted', printed: 'biểu quyết thống nhất thông qua' } as const;
    expect(decideVote({ ...seed, present: null, total: null, entry })).toMatchObject({
      outcome: 'adopted',
      required: null,
      counts: null,
      shareOfTotal: null,
      shareOfPresent: null,
      because: [
        { code: 'printed', params: { of: 'resolution', printed: entry.printed, outcome: 'adopted' } },
        { code: 'no_counts', params: { hasNumbers: false } },
      ],
    });
  });

  it('does not turn «unanimous» into everyone present even when attendance is known', () => {
    const entry = { kind: 'unanimous_uncounted', printed: 'thống nhất' } as const;
    expect(decideVote({ ...seed, entry })).toMatchObject({
      counts: null,
      shareOfPresent: null,
      required: 15,
    });
  });

  it('keeps a printed failure, also without the words', () => {
    const decision = decideVote({
      ...seed,
      rule: 'dismissal',
      entry: { kind: 'uncounted_failed', printed: ' ' },
    });
    expect(decision).toMatchObject({ outcome: 'rejected', counts: null, required: 20 });
    const params = { of: 'dismissal', printed: ' ', outcome: 'rejected' };
    expect(decision.because[0]).toEqual({ code: 'printed', params });
  });
});

describe('a council under another law', () => {
  const other = { ...seed, isUnderOtherLaw: true };
  const codes = (input: VoteInput) => decideVote(input).because.map(({ code }) => code);

  it.each([
    ['passed by its own words', { printed: 'được thông qua' }, 'adopted'],
    ['failed by them', { printed: 'không được thông qua' }, 'rejected'],
    ['counted, and no word of what became of it', { printed: null }, 'undetermined'],
    ['all in favour, and no word', { printed: '', entry: totals(26) }, 'undetermined'],
  ] as const)('%s: %s', (_name, change, outcome) => {
    const decided = decideVote({ ...other, ...change });
    expect(decided).toMatchObject({ outcome, required: null, threshold: null, total: 29 });
    expect(decided.because.at(-1)).toEqual({ code: 'other_law', params: {} });
  });

  it('keeps the shares, which are no law, and finds what cannot be', () => {
    expect(decideVote(other)).toMatchObject({ shareOfTotal: { votes: 25, of: 29 }, required: null });
    expect(codes({ ...other, total: 20 })).toEqual(['present_exceeds_total', 'votes_exceed_total']);
  });

  it('names no article of a Vietnamese law, however it voted', () => {
    for (const entry of [seed.entry, { kind: 'unanimous_uncounted', printed: 'thống nhất' } as const]) {
      const said = decideVote({ ...other, entry }).because.map((reason) => reasonText(reason, 'vi'));
      expect(said.join(' ')).not.toMatch(/Điều|quá nửa|tổng số đại biểu Hội đồng nhân dân/);
      expect(codes({ ...other, entry })).not.toContain('rule');
    }
  });

  it('is decided on days before any of our rules', () => {
    expect(decideVote({ ...other, date: '1999-05-01', printed: 'thông qua' }).outcome).toBe('adopted');
  });
});
