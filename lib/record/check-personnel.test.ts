import { describe, expect, it } from 'vitest';
import { checkDraft } from './checks';
import type { SessionDraft } from './draft';
import { aDelegate, aDraft, asSitting, aVote, delegates } from './test-draft';
import { aPerson, aPersonnelVote, aTeller } from './test-personnel';

type Rows = Pick<SessionDraft, 'personnelVotes' | 'personnelPeople' | 'personnelTellers'>;
type VoteOver = Parameters<typeof aPersonnelVote>[0];
type PersonOver = Parameters<typeof aPerson>[0];

const TODAY = '2026-11-30';
/** A session of 2026 with 26 delegates of whom nobody is marked. */
const draftOf = (rows: Partial<Rows>, over: Partial<SessionDraft> = {}): SessionDraft => {
  const base = aDraft();
  return {
    ...base,
    term: { ...base.term, startYear: 2026, endYear: 2031, isRegisterComplete: true },
    session: { ...base.session, startsOn: '2026-06-18', endsOn: '2026-06-18' },
    sittings: [asSitting({ heldOn: '2026-06-18' })],
    delegates: delegates(26).map((one) => ({ ...one, startedOn: '2026-04-01' })),
    ...rows,
    ...over,
  };
};

const ballot = (vote: VoteOver, person: PersonOver = {}, more: Partial<Rows> = {}) =>
  draftOf({
    personnelVotes: [aPersonnelVote({ post: 'Trưởng phòng', ...vote })],
    personnelPeople: [aPerson({ forCount: 20, ...person })],
    ...more,
  });

const found = (draft: SessionDraft) =>
  checkDraft(draft, TODAY).filter(({ section }) => section === 'personnel');
const codes = (draft: SessionDraft) =>
  found(draft).map(({ severity, key }) => `${severity} ${key.split(':')[0]}`);
const texts = (draft: SessionDraft) => found(draft).map(({ text }) => text);

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

describe('a ballot that repeats another', () => {
  const counts = (id: string, vote: string, name: string, forCount: number) =>
    aPerson({ id, personnelVoteId: vote, name, forCount });
  const rounds = (first: number[], second: [string, number][], over: VoteOver = {}) =>
    draftOf({
      personnelVotes: [
        aPersonnelVote({ post: 'Trưởng phòng', round: 1, ...over }),
        aPersonnelVote({ id: 'p2', post: 'Trưởng phòng', round: 2, earlierId: 'p1' }),
      ],
      personnelPeople: [
        ...first.map((votes, at) => counts(`a${at}`, 'p1', `Người ${at}`, votes)),
        ...second.map(([name, votes], at) => counts(`b${at}`, 'p2', name, votes)),
      ],
    });

  it.each<[string, SessionDraft, string[]]>([
    [
      'breaks a tie among those who were level',
      rounds(
        [14, 14],
        [
          ['Người 0', 16],
          ['người 1', 10],
        ],
      ),
      [],
    ],
    ['has somebody who was not level', rounds([14, 14], [['Người khác', 16]]), ['warning round_stranger']],
    ['fills a seat nobody won', rounds([10, 9], [['Người khác', 16]]), []],
    [
      'elects whom it elected',
      rounds([16, 9], [['Người 0', 16]]),
      ['error elected_before', 'warning decided_before'],
    ],
    ['was not annulled', rounds([16, 9], [['Người 1', 16]]), ['warning decided_before']],
    ['was annulled', rounds([16, 9], [['Người 0', 16]], { isAnnulled: true, annulledReason: 'in sai' }), []],
    [
      'was annulled, nobody says why',
      rounds([16], [['Người 0', 16]], { isAnnulled: true }),
      ['warning annulled_reason'],
    ],
  ])('that %s', (_, draft, expected) => {
    expect(codes(draft)).toEqual(expected);
  });
});

describe('days of approval', () => {
  const chair = (vote: VoteOver, person: PersonOver = {}) =>
    codes(ballot({ post: 'Chủ tịch Ủy ban nhân dân', ...vote }, person));

  it.each<[string, VoteOver, PersonOver, string[]]>([
    ['sent and answered in time', { approvalSentOn: '2026-06-25' }, { approvalAnsweredOn: '2026-07-09' }, []],
    [
      'sent late',
      { approvalSentOn: '2026-06-26' },
      { approvalAnsweredOn: '2026-07-09' },
      ['warning sent_late'],
    ],
    [
      'sent before it was held',
      { approvalSentOn: '2026-06-17' },
      { approvalAnsweredOn: '2026-06-30' },
      ['error sent_before'],
    ],
    [
      'answered late',
      { approvalSentOn: '2026-06-25' },
      { approvalAnsweredOn: '2026-07-10' },
      ['warning answered_late'],
    ],
    [
      'answered before',
      { approvalSentOn: '2026-06-25' },
      { approvalAnsweredOn: '2026-06-24' },
      ['error answered_before'],
    ],
    ['not sent', {}, {}, ['warning not_sent']],
    ['not answered', { approvalSentOn: '2026-06-25' }, {}, ['warning not_answered']],
    [
      'refused',
      { approvalSentOn: '2026-06-25' },
      { approvalAnswer: 'refused', approvalAnsweredOn: '2026-07-01' },
      ['warning refused'],
    ],
    ['of a day that is not known', { approvalSentOn: '2026' }, {}, []],
  ])('%s', (_, vote, person, expected) => {
    expect(chair(vote, person)).toEqual(expected);
  });

  it('of an annulled ballot nothing is due', () => {
    expect(chair({ isAnnulled: true, annulledReason: 'in sai' })).toEqual([]);
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
