import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { reasonText } from '@/lib/say';
import { buildRecord } from './build';
import { decideDraftVotes } from './build-votes';
import { checkDraft } from './checks';
import type { SessionDraft } from './draft';
import type { Vote } from './schema';
import { aDraft, asSitting, aVote, delegates } from './test-draft';

type VoteRow = SessionDraft['votes'][number];
type Numbers = SessionDraft['attendanceNumbers'][number];

const numbers = (over: Partial<Numbers> = {}): Numbers => ({
  ...{ id: 'n', sittingId: 'sitting', total: null, present: null, presentBound: 'exact' },
  ...{ excused: null, unexcused: null, elected: null, sourceId: null },
  ...over,
});
const unregistered = { term: { ...aDraft().term, isRegisterComplete: false }, delegates: delegates(2) };
const decided = (over: Partial<SessionDraft>): Vote => {
  const [vote] = decideDraftVotes(aDraft(over));
  if (!vote) throw new Error('The draft has lost its vote.');
  return vote;
};
const codes = ({ because }: Vote) => because.map(({ code }) => code);
const base = ({ because }: Vote) => because.find((reason) => reason.code === 'base');
const found = (over: Partial<SessionDraft>) =>
  checkDraft(aDraft(over), '2024-07-01').map(({ severity, key }) => `${severity} ${key}`);

describe('the base of a vote', () => {
  const whole = { delegates: delegates(26) };
  it.each<[string, Partial<SessionDraft>, number | null, string | undefined]>([
    ['the register', { ...whole, votes: [aVote()] }, 26, 'register'],
    ['its own source before the register', { ...whole, votes: [aVote({ statedTotal: 25 })] }, 25, 'vote'],
    [
      'the register before the source of the sitting',
      { ...whole, attendanceNumbers: [numbers({ total: 27 })], votes: [aVote()] },
      26,
      'register',
    ],
    [
      'the source of the sitting',
      { ...unregistered, attendanceNumbers: [numbers({ total: 27 })], votes: [aVote()] },
      27,
      'sitting',
    ],
    ['nothing', { ...unregistered, votes: [aVote()] }, null, undefined],
  ])('is %s', (_, over, total, from) => {
    const vote = decided(over);
    expect([vote.total, base(vote)?.params.from]).toEqual([total, from]);
  });

  it('is said with its source', () => {
    const reason = base(decided({ votes: [aVote({ statedTotal: 26 })] }));
    expect(reason && reasonText(reason, 'vi')).toBe(
      'Tổng số đại biểu lúc 09:00 ngày 12/6/2024 là 26 (theo nguồn ghi của lần biểu quyết này), cần ít nhất 14 đại biểu tán thành.',
    );
  });

  it('is open where two sittings state different ones and nobody chose', () => {
    const sittings = [asSitting(), asSitting({ id: 'later', label: 'Phiên chiều' })];
    const attendanceNumbers = [numbers({ total: 26 }), numbers({ id: 'm', sittingId: 'later', total: 45 })];
    const row = aVote({ sittingId: null, heldAt: null });
    const vote = decided({ ...unregistered, sittings, attendanceNumbers, votes: [row] });
    expect(vote).toMatchObject({ outcome: 'undetermined', total: null });
    expect(codes(vote)).toEqual(expect.arrayContaining(['sitting_unknown', 'base_range', 'answers_differ']));
  });

  it('leaves who was there at the vote open: a sitting’s number is not that of its every minute', () => {
    const attendanceNumbers = [numbers({ total: 26, present: 23 })];
    const vote = decided({ ...unregistered, attendanceNumbers, votes: [aVote()] });
    expect(vote.present).toBeNull();
    expect(vote.because).toContainEqual({ code: 'present_unknown', params: { at: 'vote' } });
    expect(
      decided({ ...unregistered, votes: [aVote({ statedTotal: 26, statedPresent: 23 })] }),
    ).toMatchObject({ present: 23, shareOfPresent: { votes: 20, of: 23 } });
  });
});

it('does not take the few who are named for all who were there', () => {
  const marked = ['d1', 'd2'].map((mandateId) => ({
    ...{ id: mandateId, sittingId: 'sitting', mandateId, status: 'present' as const },
    ...{ fromTime: null, toTime: null, away: null, toldAt: null, reason: null },
  }));
  const over = { ...unregistered, attendance: marked, votes: [aVote({ statedTotal: 26 })] };
  expect(decided(over)).toMatchObject({ outcome: 'adopted', present: null, total: 26 });
});

describe('counts without any base', () => {
  it.each([
    [null, 'undetermined', ['rule', 'total_unknown'], 'warning total:v1'],
    ['20 đại biểu tán thành', 'undetermined', ['rule', 'total_unknown'], 'warning total:v1'],
    ['đa số đại biểu tán thành', 'adopted', ['printed', 'total_unknown'], 'warning total:v1'],
    ['nghị quyết được thông qua', 'adopted', ['printed', 'total_unknown'], 'warning total:v1'],
    ['nghị quyết không được thông qua', 'rejected', ['printed', 'total_unknown'], 'warning total:v1'],
  ] as const)('with the words «%s» are %s', (printed, outcome, because, key) => {
    const over = { ...unregistered, votes: [aVote({ printed })] };
    expect(decided(over)).toMatchObject({ outcome, total: null, required: null, shareOfTotal: null });
    expect(codes(decided(over))).toEqual(because);
    expect(found(over)).toContain(key);
  });

  it('are not adopted by words that no number of delegates makes true', () => {
    const row = aVote({ printed: 'được thông qua', forCount: 5, againstCount: 12 });
    const over = { ...unregistered, votes: [row] };
    expect(decided(over).outcome).toBe('undetermined');
    expect(found(over)).toContain('error printed_impossible:v1');
  });

  it('name the three ways out', () => {
    const draft = aDraft({ ...unregistered, votes: [aVote()] });
    const text = checkDraft(draft, '2024-07-01').find(({ key }) => key === 'total:v1')?.text;
    expect(text).toContain('Ghi tổng số đại biểu của lần biểu quyết này');
    expect(text).toContain('bổ sung đủ danh sách đại biểu');
    expect(text).toContain('chép nguyên văn lời nguồn');
  });
});

const some = fc.option(fc.integer({ min: 1, max: 30 }));
const words = fc.constantFrom(null, '12 đại biểu tán thành', 'được thông qua', 'không được thông qua');

test('what partial facts give is what every completion of them gives, or nothing', () => {
  const count = fc.nat(12);
  const partial = fc.record({
    counts: fc.tuple(count, count, count),
    printed: words,
    statedTotal: some,
    statedPresent: some,
    ofSitting: some,
    rule: fc.constantFrom('ordinary', 'dismissal'),
  });
  fc.assert(
    fc.property(partial, fc.nat(20), ({ counts, ofSitting, ...facts }, more) => {
      const [forCount, againstCount, notVotingCount] = counts;
      const row = aVote({ ...facts, forCount, againstCount, notVotingCount } as Partial<VoteRow>);
      const over = { ...unregistered, attendanceNumbers: [numbers({ total: ofSitting })] };
      const vote = decided({ ...over, votes: [row] });
      const votes = forCount + againstCount + notVotingCount;
      const least = Math.max(1, votes, facts.statedPresent ?? 0);
      const total = facts.statedTotal ?? ofSitting;
      // Unknown is not made a number, whatever else is known.
      expect(vote.total).toBe(total);
      expect(vote.present).toBe(facts.statedPresent);
      if (total === null) expect([vote.required, vote.shareOfTotal]).toEqual([null, null]);
      if (vote.outcome === 'undetermined') return;
      const completion = decided({ ...over, votes: [{ ...row, statedTotal: total ?? least + more }] });
      if (total !== null) {
        expect(completion.outcome).toBe(vote.outcome);
        return;
      }
      // With the words alone, of those completions that make the words true; there is one.
      const all = Array.from({ length: 60 }, (_, extra) =>
        decided({ ...over, votes: [{ ...row, statedTotal: least + extra }] }),
      );
      expect(all.map(({ outcome }) => outcome)).toContain(vote.outcome);
    }),
    { numRuns: 500 },
  );
});

describe('«Kiểm tra»', () => {
  const mark = (at: number, status: 'present' | 'absent' | 'excused' = 'present') => ({
    ...{ id: `m${at}`, sittingId: 'sitting', mandateId: `d${at}`, status },
    ...{ fromTime: null, toTime: null, away: null, toldAt: null, reason: null },
  });
  const roll = (many: number) => Array.from({ length: many }, (_, at) => mark(at + 1));
  const of = (over: Partial<Numbers>, more: Partial<SessionDraft> = {}) =>
    found({ ...unregistered, attendanceNumbers: [numbers(over)], ...more });
  const three = { term: aDraft().term, delegates: delegates(3) };

  test.each<[string, string[], string]>([
    ['more than there are', of({ total: 26, present: 27 }), 'error numbers_present:sitting'],
    [
      'at least more than there are',
      of({ total: 26, present: 27, presentBound: 'at_least' }),
      'error numbers_present:sitting',
    ],
    [
      'parts that are not the whole',
      of({ total: 26, present: 23, excused: 2, unexcused: 0 }),
      'warning numbers_sum:sitting',
    ],
    ['parts over the whole', of({ total: 26, present: 23, excused: 4 }), 'warning numbers_sum:sitting'],
    ['no quorum', of({ total: 26, present: 12 }), 'warning numbers_quorum:sitting'],
    ['another register', of({ total: 26 }, three), 'warning numbers_register:sitting'],
    [
      'more marked than stated',
      of({ total: 3, present: 2 }, { ...three, attendance: roll(3) }),
      'warning numbers_marks:sitting',
    ],
    [
      'a whole roll with fewer than stated',
      of({ present: 3, presentBound: 'at_least' }, { ...three, attendance: [...roll(2), mark(3, 'absent')] }),
      'warning numbers_marks:sitting',
    ],
    [
      'another total than the register',
      found({ delegates: delegates(26), votes: [aVote({ statedTotal: 25 })] }),
      'warning stated_register:v1',
    ],
    [
      'another total than its sitting',
      of({ total: 26 }, { votes: [aVote({ statedTotal: 25 })] }),
      'warning stated_sitting:v1',
    ],
    [
      'more taking part than there',
      of({}, { votes: [aVote({ statedPresent: 20, statedVoting: 21 })] }),
      'error stated_voting:v1',
    ],
    [
      'counts that are another sum',
      of({}, { votes: [aVote({ statedVoting: 21 })] }),
      'warning stated_sum:v1',
    ],
    [
      'more there than there are, uncounted',
      of({}, { votes: [aVote({ entry: 'unanimous_uncounted', statedTotal: 20, statedPresent: 21 })] }),
      'error stated_present:v1',
    ],
    ['more votes than came', of({ total: 26, present: 19 }, { votes: [aVote()] }), 'warning stated_more:v1'],
    [
      'more marked than stated at the vote',
      found({ delegates: delegates(26), attendance: roll(24), votes: [aVote({ statedPresent: 22 })] }),
      'warning stated_marks:v1',
    ],
  ])('hears of %s', (_, keys, key) => {
    expect(keys).toContain(key);
  });

  test.each<[string, string[]]>([
    ['all that fits', of({ total: 26, present: 23, excused: 2, unexcused: 1 })],
    ['less than all', of({ total: 26, excused: 2 })],
    ['about as many', of({ total: 26, present: 27, presentBound: 'about' })],
    ['a vote that fits', of({ total: 26, present: 23 }, { votes: [aVote({ statedVoting: 20 })] })],
  ])('has nothing to say of %s', (_, keys) => {
    expect(keys.filter((key) => /numbers_|stated_/.test(key))).toEqual([]);
  });

  test('does not ask for marks where the number is stated, and for the register only where it is needed', () => {
    expect(of({ present: 3 }, three)).not.toContain('warning unmarked:sitting');
    expect(of({ total: 3 }, three)).toContain('warning unmarked:sitting');
    expect(found({ ...unregistered, votes: [aVote()] })).toContain('warning register');
    expect(of({ total: 26 }, { votes: [aVote()] })).not.toContain('warning register');
  });

  test('hears of a number in a session that has not been held', () => {
    const session = { ...aDraft().session, occurrence: 'planned' as const };
    expect(of({ present: 3 }, { session })).toContain('warning planned_recorded');
  });
});

describe('how many were elected, as a source states it', () => {
  const votedOn = (elected: number | null) =>
    decided({
      ...unregistered,
      term: { ...unregistered.term, endYear: 2026 },
      sittings: [asSitting({ heldOn: '2025-12-10' })],
      session: { ...aDraft().session, startsOn: '2025-12-10', endsOn: '2025-12-10' },
      attendanceNumbers: [numbers({ total: 19, elected })],
      votes: [aVote({ forCount: 12, againstCount: 7, notVotingCount: 0 })],
    });

  it('tells whether a council of which few are left needs more than two thirds of them', () => {
    expect(votedOn(26)).toMatchObject({ outcome: 'adopted' });
    expect(votedOn(30)).toMatchObject({ outcome: 'undetermined' });
    expect(votedOn(null)).toMatchObject({ outcome: 'undetermined' });
  });

  it('is left out of a record where it is not stated', () => {
    const of = (elected: number | null) =>
      buildRecord(aDraft({ attendanceNumbers: [numbers({ total: 19, elected })] })).sittings[0]?.stated;
    expect(of(26)).toMatchObject({ elected: 26 });
    expect(of(null)).not.toHaveProperty('elected');
  });
});
