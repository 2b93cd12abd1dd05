import { describe, expect, test } from 'vitest';
import {
  growingOf,
  type Proposal,
  passedInOrder,
  proposalName,
  proposalSubject,
  proposerName,
  standingOf,
  wholesOf,
} from './proposals';

const part = (id: string, over: Partial<Proposal> = {}): Proposal => ({
  ...{
    id,
    resolutionId: 'r',
    kind: 'replace',
    pieceId: 'k1',
    base: 'a',
    proposed: 'b',
    about: 'Khoản 1 Điều 1',
  },
  ...{ version: 1, reason: null, partOf: null, proposerKind: null, proposer: null, coSigners: null },
  ...{ authorId: 'u', authorName: 'Lê Thị Cúc', writtenAt: '2026-03-02T01:00:00Z', state: 'proposed' },
  ...{ answer: null, decidedBy: null, decidedAt: null, voteId: null, isLate: false },
  ...over,
});
const vote = (id: string, over: Record<string, unknown> = {}) => ({
  ...{
    id,
    subject: 's',
    resolution: 'r',
    sitting: null,
    heldOn: null,
    heldAt: null,
    outcome: 'adopted' as const,
  },
  ...over,
});

describe('who put an amendment forward', () => {
  test.each<[Partial<Proposal>, string]>([
    [{}, 'đại biểu Lê Thị Cúc'],
    [{ proposerKind: 'delegate', proposer: 'Trần Văn Bình' }, 'đại biểu Trần Văn Bình'],
    [{ proposerKind: 'committee', proposer: 'Ban Pháp chế' }, 'Ban Pháp chế'],
    [{ proposerKind: 'secretariat' }, 'đoàn thư ký'],
    [{ proposerKind: 'drafter', proposer: 'Ủy ban nhân dân phường' }, 'Ủy ban nhân dân phường'],
  ])('%j is «%s»', (over, name) => {
    expect(proposalSubject(part('1', over))).toBe(
      `Sửa đổi khoản 1 Điều 1 của dự thảo, theo đề nghị của ${name}`,
    );
    expect(name.endsWith(proposerName(part('1', over)).slice(1))).toBe(true);
  });
});

test('an amendment of many pieces names some and counts the rest', () => {
  const many = (count: number) =>
    proposalName(...Array.from({ length: count }, (_, at) => part('1', { about: `Điều ${at + 1}` })));
  expect(many(1)).toBe('Sửa đổi Điều 1 của dự thảo');
  expect(many(5)).toBe(
    'Sửa đổi Điều 1, sửa đổi Điều 2, sửa đổi Điều 3, sửa đổi Điều 4, sửa đổi Điều 5 của dự thảo',
  );
  expect(many(7)).toBe(
    'Sửa đổi Điều 1, sửa đổi Điều 2, sửa đổi Điều 3, sửa đổi Điều 4 và 3 chỗ khác của dự thảo',
  );
});

test('pieces of one amendment are one, which grows until somebody decided on any', () => {
  const all = [
    part('1'),
    part('2'),
    part('3', { partOf: '1' }),
    part('4', { partOf: '2', state: 'declined' }),
  ];
  expect(wholesOf(all).map((parts) => parts.map(({ id }) => id))).toEqual([
    ['1', '3'],
    ['2', '4'],
  ]);
  expect(growingOf(all).map(({ id }) => id)).toEqual(['1']);
});

describe('what its vote made of it', () => {
  const sent = part('1', { state: 'to_vote', voteId: 'v' });
  test.each<[string, ReturnType<typeof vote>[], string]>([
    ['gone', [], 'vote_gone'],
    ['passed', [vote('v')], 'passed'],
    ['not counted yet', [vote('v', { outcome: 'undecided' })], 'to_vote'],
    ['void', [vote('v', { annulled: { on: null } })], 'to_vote'],
    [
      'void and voted again',
      [vote('v', { annulled: { on: null } }), vote('w', { revoteOf: 'v', outcome: 'rejected' })],
      'rejected',
    ],
    ['in a circle', [vote('v', { revoteOf: 'w' }), vote('w', { revoteOf: 'v' })], 'passed'],
  ])('%s', (_, votes, standing) => {
    expect(standingOf(sent, { votes })).toBe(standing);
    expect(passedInOrder([sent], { votes, sittings: [] })).toHaveLength(standing === 'passed' ? 1 : 0);
  });
});
