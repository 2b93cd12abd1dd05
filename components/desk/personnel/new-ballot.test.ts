import { describe, expect, it } from 'vitest';
import { personnelInput } from '@/lib/forms/personnel';
import { newBallot, newPerson, newTeller, runnersOf, seatsLeft, takenAgain } from './new-ballot';

const sitting = { id: 's1' };
const person = (id: string, outcome: string) => ({ id, outcome }) as never;

describe('a new ballot', () => {
  it('says nothing but what it is for, and is one a form takes', () => {
    const row = newBallot('election', [sitting]);
    const rows = {
      personnelVotes: [row],
      personnelPeople: [newPerson(row.id)],
      personnelTellers: [newTeller(row.id)],
    };
    const read = personnelInput.parse(rows);
    expect(read.personnelVotes[0]).toMatchObject({
      kind: 'election',
      sittingId: 's1',
      method: null,
      seats: null,
    });
  });

  it('is of no sitting where there are several', () => {
    expect(newBallot('relief', [sitting, { id: 's2' }]).sittingId).toBeNull();
  });
});

describe('who stands again', () => {
  it.each([
    ['those tied, and nobody else', ['passed', 'tied', 'tied', 'failed'], ['p1', 'p2']],
    ['whoever was not elected', ['passed', 'failed', 'withdrawn', 'failed'], ['p1', 'p3']],
    ['nobody where all are elected', ['passed'], []],
  ])('%s', (_, outcomes, again) => {
    const people = outcomes.map((outcome, at) => person(`p${at}`, outcome));
    expect([...runnersOf({ people })]).toEqual(again.map((id) => id));
  });

  it('counts the seats that are left, where seats are known', () => {
    const people = [person('p0', 'passed'), person('p1', 'failed')];
    expect(seatsLeft({ people, seats: 3 })).toBe(2);
    expect(seatsLeft({ people, seats: null })).toBeNull();
  });
});

describe('a ballot taken again', () => {
  const row = {
    ...newBallot('election', [sitting]),
    post: 'Trưởng Ban',
    issuedBallots: 26,
    statedTotal: 26,
    printed: 'in',
  };
  const [an, bach, cuc] = ['An', 'Bách', 'Cúc'].map((name) => ({ ...newPerson(row.id), name, forCount: 9 }));
  const people = [an, bach, { ...cuc, isWithdrawn: true }] as (typeof an & object)[];
  const tellers = [{ ...newTeller(row.id), name: 'Dũng', isHead: true }];
  const again = takenAgain({ row, people, tellers }, { round: 2, seats: 1 }, (id) => id !== an?.id);

  it('names the one before and keeps nothing that was counted of it', () => {
    expect(again.row).toMatchObject({
      post: 'Trưởng Ban',
      round: 2,
      seats: 1,
      earlierId: row.id,
      sittingId: 's1',
    });
    expect([again.row.issuedBallots, again.row.statedTotal, again.row.printed]).toEqual([null, null, null]);
    expect(again.people).toMatchObject([{ name: 'Bách', forCount: null, personnelVoteId: again.row.id }]);
    expect(again.tellers).toMatchObject([{ name: 'Dũng', isHead: true, personnelVoteId: again.row.id }]);
  });

  it('has rows of its own', () => {
    const before = [row, ...people, ...tellers].map(({ id }) => id);
    for (const one of [again.row, ...again.people, ...again.tellers]) expect(before).not.toContain(one.id);
  });
});
