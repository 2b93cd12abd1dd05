import { expect, test } from 'vitest';
import { decideDraftVotes } from './build-votes';
import { checkMinutes } from './check-minutes';
import { aDelegate, aDraft, aLine, anItem, aVote } from './test-draft';

const counted = { entry: 'totals' as const, forCount: 3, againstCount: 1, notVotingCount: 0 };
const vote = (over: object = {}) => aVote({ ...counted, subject: 'Dự toán', agendaItemId: 'i1', ...over });

function told(body: string | null, line: object = {}, votes = [vote()]) {
  const draft = aDraft({
    agendaItems: [anItem()],
    delegates: [1, 2, 3, 4].map((number) => aDelegate(number)),
    term: { ordinal: 2, label: 'Khóa II', startYear: 2021, endYear: 2026, isRegisterComplete: true },
    votes,
    minuteEntries: [aLine({ kind: 'conclusion', body, ...line })],
  });
  return checkMinutes(draft, decideDraftVotes(draft)).map(({ text }) => text);
}

test.each([
  ['no text', null],
  ['no counts', 'Hội đồng nhân dân thống nhất thông qua.'],
  ['the same counts', '3/4 đại biểu tán thành, 1 không tán thành'],
  ['the same in words', '3 trên tổng số 4 đại biểu tán thành'],
])('%s: nothing to look at', (_, body) => {
  expect(told(body)).toEqual([]);
});

test.each([
  ['4/4 đại biểu tán thành'],
  ['3/5 đại biểu tán thành'],
  ['3/4 đại biểu tán thành, 0 không tán thành'],
  ['4 trên 4 đại biểu tán thành'],
])('«%s» is another number than was counted', (body) => {
  expect(told(body)).toEqual([
    expect.stringMatching(
      new RegExp(`^Biên bản ghi «${body}», nhưng biểu quyết «Dự toán» là: 3 trên 4 đại biểu`),
    ),
  ]);
});

test('it is compared with the votes of its item, or with the one it names', () => {
  const others = [vote(), vote({ id: 'v2', forCount: 4, againstCount: 0 })];
  expect(told('4/4 tán thành', {}, others)).toEqual([]);
  expect(told('4/4 tán thành', { voteId: 'v1' }, others)).toHaveLength(1);
  expect(told('4/4 tán thành', { agendaItemId: null }), 'of no item it can be about anything').toEqual([]);
});
