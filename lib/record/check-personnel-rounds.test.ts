import { describe, expect, it } from 'vitest';
import type { SessionDraft } from './draft';
import { aPerson, aPersonnelVote } from './test-personnel';
import { ballot, codes, draftOf, type PersonOver, type VoteOver } from './test-personnel-checks';

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
