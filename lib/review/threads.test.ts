import { describe, expect, test } from 'vitest';
import type { Piece } from './pieces';
import { type Comment, countStanding, inPaperOrder, placeThreads, threadsOf } from './threads';

const comment = (id: string, over: Partial<Comment> = {}): Comment => ({
  ...{ id, resolutionId: 'r', pieceId: 'k1', replyTo: null, about: 'Khoản 1 Điều 1', quote: 'Mức chi' },
  ...{ authorId: 'a', authorName: 'An', body: 'Nên sửa.', writtenAt: '2026-03-02T01:00:00Z', isLate: false },
  ...{ withdrawnAt: null, answer: null, resolvedAt: null },
  ...over,
});
const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`;
const answered = (hour: number) =>
  ({ kind: 'accepted', text: 'Đã sửa.', by: 'Thư ký', at: at(hour) }) as const;

test('replies stand in the thread of the remark they answer', () => {
  const threads = threadsOf([comment('a'), comment('b'), comment('c', { replyTo: 'a' })]);
  expect(threads.map(({ first, replies }) => [first.id, replies.map(({ id }) => id)])).toEqual([
    ['a', ['c']],
    ['b', []],
  ]);
});

describe('a thread waits for the clerk', () => {
  const first = { writtenAt: at(1) };
  const reply = (hour: number, body: string | null = 'Ý nữa.') =>
    comment('b', { replyTo: 'a', writtenAt: at(hour), body });
  test.each<[string, Comment[], boolean]>([
    ['while nobody answered it', [comment('a', first)], true],
    ['not once it was answered', [comment('a', { ...first, answer: answered(2) })], false],
    ['not once it was set down as done', [comment('a', { ...first, resolvedAt: at(2) })], false],
    ['again when somebody adds to it', [comment('a', { ...first, answer: answered(2) }), reply(3)], true],
    [
      'not for a reply of before the answer',
      [comment('a', { ...first, answer: answered(2) }), reply(1)],
      false,
    ],
    [
      'not for a reply of before it was done, after the answer',
      [comment('a', { ...first, answer: answered(2), resolvedAt: at(4) }), reply(3)],
      false,
    ],
    ['not when its only remark was taken back', [comment('a', { ...first, body: null })], false],
    ['for a reply to a remark taken back', [comment('a', { ...first, body: null }), reply(2)], true],
    ['not for a reply taken back', [comment('a', { ...first, answer: answered(2) }), reply(3, null)], false],
  ])('%s', (_, comments, isWaiting) => {
    expect(threadsOf(comments)[0]?.isWaiting).toBe(isWaiting);
  });
});

test('what was taken back does not count', () => {
  const threads = threadsOf([comment('a'), comment('b', { replyTo: 'a', body: null }), comment('c')]);
  expect(countStanding(threads)).toBe(2);
});

describe('threads by the pieces of a draft', () => {
  const pieces: Piece[] = ['d1', 'k1', 'd2'].map((id) => ({ id, label: id, text: '' }));
  const on = (id: string, pieceId: string | null) => comment(id, { pieceId });
  const threads = threadsOf([on('1', 'd2'), on('2', 'bo'), on('3', null), on('4', 'k1'), on('5', 'k1')]);

  test('stand at their piece, the whole or what is gone', () => {
    const { at: places, gone } = placeThreads(threads, pieces);
    expect([...places].map(([piece, of]) => [piece, of.map(({ first }) => first.id)])).toEqual([
      ['d2', ['1']],
      [null, ['3']],
      ['k1', ['4', '5']],
    ]);
    expect(gone.map(({ first }) => first.id)).toEqual(['2']);
  });

  test('go in the order of the paper', () => {
    expect(inPaperOrder(threads, pieces).map(({ first }) => first.id)).toEqual(['3', '4', '5', '1', '2']);
  });
});
