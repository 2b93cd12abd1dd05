import { describe, expect, it } from 'vitest';
import type { SessionDraft } from './draft';
import { aDelegate, aVote } from './test-draft';
import { aPerson, aTeller } from './test-personnel';
import { ballot, codes, found, type PersonOver, texts, type VoteOver } from './test-personnel-checks';

describe('numbers of ballots', () => {
  it('fit, and nothing is said', () => {
    const account = {
      ...{ printedBallots: 28, stampedBallots: 28, issuedBallots: 26, collectedBallots: 26 },
      ...{ validBallots: 25, invalidBallots: 1, unusedBallots: 2, destroyedBallots: 2 },
      invalidCauses: [{ cause: 'gạch cả hai', count: 1 }],
    };
    expect(found(ballot(account, { forCount: 20, againstCount: 5 }))).toEqual([]);
  });

  it.each<[string, VoteOver, PersonOver, string]>([
    ['collected over issued', { issuedBallots: 24, collectedBallots: 25 }, {}, 'error account_exceeds'],
    ['collected over everybody', { collectedBallots: 27 }, {}, 'error account_exceeds'],
    [
      'valid and invalid',
      { collectedBallots: 26, validBallots: 25, invalidBallots: 2 },
      {},
      'error account_sum',
    ],
    ['valid over collected', { collectedBallots: 24, validBallots: 25 }, {}, 'error account_exceeds'],
    [
      'for and against over valid',
      { validBallots: 24 },
      { forCount: 20, againstCount: 5 },
      'error choices_exceed',
    ],
    [
      'causes',
      { invalidBallots: 2, invalidCauses: [{ cause: 'tẩy xóa', count: 1 }] },
      {},
      'warning ballots_causes',
    ],
    ['stamped over printed', { printedBallots: 26, stampedBallots: 27 }, {}, 'warning ballots_stamped'],
    ['issued over stamped', { stampedBallots: 25, issuedBallots: 26 }, {}, 'warning ballots_issued'],
    ['issued over printed', { printedBallots: 25, issuedBallots: 26 }, {}, 'warning ballots_issued'],
    ['collected under issued', { issuedBallots: 26, collectedBallots: 25 }, {}, 'warning ballots_missing'],
    ['unused', { printedBallots: 30, issuedBallots: 26, unusedBallots: 3 }, {}, 'warning ballots_unused'],
    ['destroyed', { printedBallots: 30, destroyedBallots: 31 }, {}, 'warning ballots_destroyed'],
    ['issued over present', { statedPresent: 24, issuedBallots: 25 }, {}, 'warning ballots_present'],
  ])('%s', (_, vote, person, expected) => {
    expect(codes(ballot(vote, person))).toEqual([expected]);
  });

  it('name both numbers and what may be the cause', () => {
    expect(texts(ballot({ issuedBallots: 24, collectedBallots: 25 }))).toEqual([
      '«Bầu Trưởng phòng»: 25 phiếu thu về, nhiều hơn 24 phiếu phát ra. Kiểm tra số phiếu, hoặc điểm danh lúc bỏ phiếu.',
    ]);
  });

  it('of causes nobody counted may be all that is left', () => {
    const causes = [
      { cause: 'tẩy xóa', count: 1 },
      { cause: 'gạch cả hai', count: null },
    ];
    expect(codes(ballot({ invalidBallots: 3, invalidCauses: causes }))).toEqual([]);
    expect(codes(ballot({ invalidBallots: 0, invalidCauses: causes }))).toEqual(['warning ballots_causes']);
  });

  it('three levels that are fewer than the valid ballots, or more', () => {
    const levels = (lowCount: number) =>
      ballot(
        { kind: 'confidence_levels', seats: null, post: null, validBallots: 24 },
        { forCount: null, highCount: 15, mediumCount: 6, lowCount },
      );
    expect(codes(levels(3))).toEqual([]);
    expect(codes(levels(2))).toEqual(['warning levels_sum']);
    expect(codes(levels(4))).toEqual(['error choices_exceed']);
  });

  it('counts of another kind of ballot', () => {
    expect(codes(ballot({}, { highCount: 2 }))).toEqual(['warning choice_high']);
  });

  it('printed shares, cut off or rounded, are those of the counts', () => {
    const share = (printed: string) => ({ choice: 'for' as const, printed, of: 'valid' as const });
    const of23 = (printed: string) => codes(ballot({ validBallots: 23 }, { shares: [share(printed)] }));
    expect(of23('86,95%')).toEqual([]);
    expect(of23('86,96%')).toEqual([]);
    expect(of23('76,92%')).toEqual(['warning share_for']);
  });

  it('nothing counted and nothing said', () => {
    expect(codes(ballot({}, { forCount: null }))).toEqual(['warning counts_missing']);
  });
});

describe('who is elected', () => {
  const two = (seats: number, stated: ('passed' | null)[]) =>
    ballot(
      { seats },
      {},
      {
        personnelPeople: stated.map((statedResult, at) =>
          aPerson({ id: `c${at}`, name: `Người ${at}`, forCount: 14 + at, statedResult }),
        ),
      },
    );

  it('more by the source than are to be elected, against the numbers too', () => {
    expect(codes(two(1, ['passed', 'passed']))).toEqual(['error elected_over', 'warning stated_against']);
    expect(codes(two(2, ['passed', 'passed']))).toEqual([]);
  });

  it('nobody says how many', () => {
    const draft = two(1, [null, null]);
    const [vote] = draft.personnelVotes;
    expect(codes({ ...draft, personnelVotes: vote ? [{ ...vote, seats: null }] : [] })).toContain(
      'warning seats',
    );
  });
});

describe('who is on a ballot', () => {
  it('twice, or counts it', () => {
    const twice = [
      aPerson({ mandateId: 'd1', name: null, forCount: 20 }),
      aPerson({ id: 'c2', mandateId: 'd1', name: null }),
    ];
    expect(codes(ballot({}, {}, { personnelPeople: twice }))).toContain('error person_twice');
    const teller = aTeller({ mandateId: null, name: 'NGUYỄN THỊ AN' });
    expect(codes(ballot({}, {}, { personnelTellers: [teller] }))).toEqual(['error teller_candidate']);
  });

  it.each([
    ['Chủ tịch Hội đồng nhân dân', 'warning not_delegate'],
    ['Trưởng Ban Kinh tế - Xã hội', 'warning not_delegate'],
    ['Phó Chủ tịch Ủy ban nhân dân', null],
    ['Ủy viên Ủy ban nhân dân, Trưởng Ban Chỉ huy quân sự', null],
  ])('no delegate for %s', (post, expected) => {
    const sent = { approvalSentOn: '2026-06-22' };
    const answered = { approvalAnswer: 'approved', approvalAnsweredOn: '2026-06-30' } as const;
    expect(codes(ballot({ post, ...sent }, answered))).toEqual(expected ? [expected] : []);
  });

  it('a delegate who was none any more', () => {
    const draft = ballot({ kind: 'release', seats: null, post: null }, { mandateId: 'd1', name: null });
    const gone = aDelegate(1, { endedOn: '2026-05-01', endReason: 'released' });
    expect(codes({ ...draft, delegates: [gone, ...draft.delegates.slice(1)] })).toEqual([
      'error not_in_office',
    ]);
  });

  it('tellers whom the council did not approve', () => {
    const draft = { ...ballot({ tellersVoteId: 'v1' }), votes: [aVote({ forCount: 3, againstCount: 20 })] };
    expect(codes(draft)).toEqual(['warning tellers_refused']);
  });
});

describe('a mandate that ends in the middle of a day', () => {
  const released = (later: string, over: Partial<SessionDraft> = {}) => ({
    ...ballot(
      {
        kind: 'release',
        seats: null,
        post: null,
        heldAt: '09:00',
        effectiveOn: '2026-06-18',
        effectiveAt: '10:14',
      },
      { mandateId: 'd1', name: null },
    ),
    votes: [aVote({ subject: 'Ngân sách', heldAt: later })],
    ...over,
  });

  it('is asked about where a later vote still counts it', () => {
    expect(codes(released('10:15'))).toEqual(['warning still_counted']);
    expect(texts(released('10:15'))[0]).toContain('«Ngân sách» lúc 10:15');
    expect(codes(released('10:14'))).toEqual(['warning still_counted']);
    expect(codes(released('10:13'))).toEqual([]);
  });

  it('and not once the register knows', () => {
    const draft = released('10:15');
    const known = aDelegate(1, { endedOn: '2026-06-18', endedAt: '10:14', endReason: 'released' });
    expect(codes({ ...draft, delegates: [known, ...draft.delegates.slice(1)] })).toEqual([]);
  });
});
