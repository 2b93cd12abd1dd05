import { describe, expect, test } from 'vitest';
import { personnelInput } from './personnel';

const vote = { id: 'p1', kind: 'election' };
const person = { id: 'c1', personnelVoteId: 'p1', name: 'Nguyễn Thị An' };
const section = (over: object = {}) => ({
  ...{ personnelVotes: [vote], personnelPeople: [person], personnelTellers: [] },
  ...over,
});
const read = (sent: unknown) => personnelInput.safeParse(sent);
const errors = (sent: unknown) => read(sent).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('ballots on people as they are sent', () => {
  test('a row of which little is known is taken, and what is not sent is unknown', () => {
    const { data } = read(section());
    expect(data?.personnelVotes[0]).toMatchObject({
      seats: null,
      method: null,
      validBallots: null,
      isAnnulled: false,
    });
    expect(data?.personnelPeople[0]).toMatchObject({ forCount: null, isWithdrawn: false, shares: [] });
  });

  test.each<[string, object, string]>([
    [
      'a table of ballots with names',
      { ballots: [{ personnelVoteId: 'p1', mandateId: 'd1', choice: 'for' }] },
      'ballots',
    ],
    ['a person’s voters', { personnelPeople: [{ ...person, voters: ['d1'] }] }, 'personnelPeople.0.voters'],
    [
      'who was for somebody',
      { personnelPeople: [{ ...person, forNames: 'An, Bách' }] },
      'personnelPeople.0.forNames',
    ],
    ['the ballots of a vote', { personnelVotes: [{ ...vote, ballots: [] }] }, 'personnelVotes.0.ballots'],
    [
      'a teller’s list',
      { personnelTellers: [{ id: 't', personnelVoteId: 'p1', choice: 'for' }] },
      'personnelTellers.0.choice',
    ],
  ])('%s is refused', (_, over, path) => {
    expect(errors(section(over))).toEqual([path]);
    expect(read(section(over)).error?.issues[0]?.message).toContain('không ghi ai bỏ phiếu');
  });

  test('what the tables add to a row is no stranger', () => {
    expect(errors(section({ personnelVotes: [{ ...vote, sessionId: 's', position: 3 }] }))).toEqual([]);
  });

  test.each([
    ['itself', [{ ...vote, earlierId: 'p1' }], ['personnelVotes.0.earlierId']],
    [
      'one another',
      [
        { ...vote, earlierId: 'p2' },
        { ...vote, id: 'p2', earlierId: 'p1' },
      ],
      ['personnelVotes.0.earlierId', 'personnelVotes.1.earlierId'],
    ],
  ])('ballots that repeat %s are refused', (_, personnelVotes, paths) => {
    expect(errors(section({ personnelVotes }))).toEqual(paths);
  });

  test('a chain of rounds is taken, and a link to one that is gone is dropped', () => {
    const chain = [vote, { ...vote, id: 'p2', earlierId: 'p1' }, { ...vote, id: 'p3', earlierId: 'gone' }];
    expect(
      read(section({ personnelVotes: chain })).data?.personnelVotes.map(({ earlierId }) => earlierId),
    ).toEqual([null, 'p1', null]);
  });

  test('people and tellers of a ballot that is gone go with it', () => {
    const { data } = read(
      section({ personnelVotes: [], personnelTellers: [{ id: 't', personnelVoteId: 'p1' }] }),
    );
    expect(data).toMatchObject({ personnelVotes: [], personnelPeople: [], personnelTellers: [] });
  });

  test('what is of another kind is kept as it was typed', () => {
    const typed = { kind: 'relief', seats: 2, annulledReason: 'in sai' };
    const { data } = read(section({ personnelVotes: [{ ...vote, ...typed }] }));
    expect(data?.personnelVotes[0]).toMatchObject({ ...typed, isAnnulled: false });
  });

  test.each(['-1', '1,5', 'hai mươi'])(
    '«%s» is no number of ballots, and is said beside its field',
    (typed) => {
      expect(errors(section({ personnelPeople: [{ ...person, forCount: typed }] }))).toEqual([
        'personnelPeople.0.forCount',
      ]);
    },
  );
});
