import { expect, test } from 'vitest';
import type { VoteContext } from '../votes/typed-vote';
import { offeredVote, voteOffers } from './vote-offers';

const context = {
  ...{ attendance: [], attendanceNumbers: [], delegates: [], sittings: [] },
  session: { startsOn: '2025-07-10', endsOn: '2025-07-10' },
  resolutions: [
    { id: 'r1', title: 'Dự toán', agendaItemId: 'a1' },
    { id: 'r2', title: 'Phân bổ', agendaItemId: 'a1' },
    { id: 'r3', title: '', agendaItemId: 'a2' },
  ],
  agendaItems: [
    { id: 'a1', title: 'Ngân sách' },
    { id: 'a2', title: 'Tên đường' },
  ],
} as VoteContext;

test('the likeliest subject stands first', () => {
  const ids = (voted: string[], item: string | null) =>
    voteOffers(
      context,
      voted.map((resolutionId) => ({ resolutionId, agendaItemId: null, subject: '' })),
      item,
    ).map(({ id }) => id);
  expect(ids([], 'a1')).toEqual(['r1', 'r2', 'a1', 'r3']);
  expect(ids(['r1'], 'a1')).toEqual(['r2', 'a1', 'r1', 'r3']);
  expect(ids(['r1', 'r2', 'r3'], 'a1')).toEqual(['a1', 'r1', 'r2']);
  expect(ids([], null)).toEqual(['r1', 'r2', 'r3']);
});

test('a vote on a resolution is called by it, one on an item by its title', () => {
  const of = (id: string) =>
    offeredVote(context, {
      offer: voteOffers(context, [], 'a1').find((one) => one.id === id),
      ...{ sittingId: 's', heldAt: '09:20', item: 'a1' },
    });
  expect(of('r1')).toMatchObject({ resolutionId: 'r1', agendaItemId: 'a1', subject: '', heldAt: '09:20' });
  expect(of('a1')).toMatchObject({ resolutionId: null, agendaItemId: 'a1', subject: 'Ngân sách' });
  expect(of('r3'), 'of another item it stays that item’s').toMatchObject({ agendaItemId: 'a2' });
  expect(of('nothing')).toMatchObject({
    resolutionId: null,
    agendaItemId: 'a1',
    subject: '',
    sittingId: 's',
  });
});
