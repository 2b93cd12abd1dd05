import { expect, test } from 'vitest';
import { asSitting } from '@/lib/record/test-draft';
import { readUniformLine } from '@/lib/rules/uniform-line';
import { isResult, presentAt, withVotes } from './many-votes';
import { newVote } from './new-vote';
import type { VoteContext } from './typed-vote';
import { unvoted } from './unvoted';

const delegate = (id: string, name: string) => ({
  ...{ id, slug: id, name, unit: null, startedOn: '2021-06-20' },
  ...{ endedOn: null, endedAt: null, endReason: null, offices: [] },
});
const mark = (mandateId: string, status: 'present' | 'excused') => ({
  ...{ id: `m${mandateId}`, sittingId: 'sitting', mandateId, status },
  ...{ fromTime: null, toTime: null, away: null, reason: null },
});
const resolution = (id: string) => ({ id, title: `Việc ${id}`, agendaItemId: `of ${id}` });
const context = {
  council: { level: 'ward' },
  term: { isRegisterComplete: 'yes' },
  attendanceNumbers: [],
  session: { startsOn: '2024-06-12', endsOn: '2024-06-12' },
  sittings: [asSitting()],
  delegates: [delegate('an', 'Nguyễn Thị An'), delegate('toan', 'Lê Toản'), delegate('hoa', 'Trần Hòa')],
  attendance: [mark('an', 'present'), mark('toan', 'excused'), mark('hoa', 'present')],
  resolutions: ['a', 'b', 'c'].map(resolution),
  agendaItems: [],
} as unknown as VoteContext;

const newIds = () => {
  let last = 0;
  return () => `n${++last}`;
};
const record = (text: string, of = context) => {
  const make = () => newVote(of);
  const present = presentAt(of, make());
  const line = readUniformLine(text, present);
  if (!isResult(line)) return line;
  const making = { ids: ['v1', 'v2'], make, present, newId: newIds() };
  const first = { ...make(), id: 'v0', resolutionId: 'a' };
  return withVotes({ votes: [first], ballots: [] }, unvoted(of, [first]), line, making);
};

test('a vote on each resolution that has none, with its item, in the only sitting', () => {
  expect(record('2/2 tán thành')).toMatchObject({
    votes: [
      { id: 'v0' },
      {
        id: 'v1',
        resolutionId: 'b',
        agendaItemId: 'of b',
        sittingId: 'sitting',
        entry: 'totals',
        forCount: 2,
      },
      { id: 'v2', resolutionId: 'c', againstCount: 0, notVotingCount: 0 },
    ],
    ballots: [],
  });
});

test('by name: a ballot of everybody who was there, for each vote, and none of who was not', () => {
  const made = record('tất cả tán thành, trừ Hòa không');
  expect(made).toMatchObject({ votes: [{}, { entry: 'by_name' }, { entry: 'by_name' }] });
  const told = 'ballots' in made ? made.ballots.map((one) => [one.voteId, one.mandateId, one.choice]) : [];
  expect(told).toEqual([
    ['v1', 'an', 'for'],
    ['v1', 'hoa', 'against'],
    ['v2', 'an', 'for'],
    ['v2', 'hoa', 'against'],
  ]);
});

test('where no roll was called nobody is known to have been there: the words, and no ballot', () => {
  const made = record('thống nhất thông qua', { ...context, attendance: [] });
  expect(made).toMatchObject({
    votes: [{}, { entry: 'unanimous_uncounted', printed: 'thống nhất thông qua', forCount: null }, {}],
    ballots: [],
  });
});

test('a line that leaves somebody out records nothing', () => {
  expect(record('1/2 tán thành')).toEqual({ kind: 'incomplete', left: 1, of: 2 });
});
