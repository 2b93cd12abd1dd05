import { describe, expect, it } from 'vitest';
import { type PieceAt, pieceName } from '@/lib/vi/piece-name';
import {
  type ArticleRow,
  editPiece,
  insertPiece,
  movePiece,
  piecesOf,
  positionAfter,
  positionInside,
  removePiece,
} from './articles';

const point = (id: string) => ({ id, text: id });
const clause = (id: string, points = [] as string[]) => ({ id, text: id, points: points.map(point) });
const article = (id: string, clauses: ReturnType<typeof clause>[] = []): ArticleRow => ({
  ...{ id, heading: id, text: '', clauses },
});
const text = [article('A', [clause('A1', ['A1a', 'A1b']), clause('A2')]), article('B')];

const outline = (articles: readonly ArticleRow[]) =>
  piecesOf(articles)
    .map(({ id }) => id)
    .join(' ');

it('reads from top to bottom', () => {
  expect(outline(text)).toBe('A A1 A1a A1b A2 B');
  expect(piecesOf(text).map(({ at }) => pieceName(at))).toEqual([
    'Điều 1',
    'khoản 1 Điều 1',
    'điểm a khoản 1 Điều 1',
    'điểm b khoản 1 Điều 1',
    'khoản 2 Điều 1',
    'Điều 2',
  ]);
});

describe('changing one piece', () => {
  it.each<[PieceAt, string]>([
    [[1], 'A A1 A1a A1b A2'],
    [[0], 'B'],
    [[0, 0], 'A A2 B'],
    [[0, 0, 1], 'A A1 A1a A2 B'],
  ])('removes %j with what it holds', (at, left) => {
    expect(outline(removePiece(text, at))).toBe(left);
  });

  it.each<[PieceAt, 1 | -1, string]>([
    [[1], -1, 'B A A1 A1a A1b A2'],
    [[0], -1, 'A A1 A1a A1b A2 B'],
    [[0, 0], 1, 'A A2 A1 A1a A1b B'],
    [[0, 1], 1, 'A A1 A1a A1b A2 B'],
    [[0, 0, 1], -1, 'A A1 A1b A1a A2 B'],
  ])('moves %j by %i among its own', (at, step, order) => {
    expect(outline(movePiece(text, at, step))).toBe(order);
  });

  it.each<[PieceAt, string]>([
    [[2], 'A A1 A1a A1b A2 B new'],
    [[0, 2], 'A A1 A1a A1b A2 new B'],
    [[0, 0, 0], 'A A1 new A1a A1b A2 B'],
    [[1, 0], 'A A1 A1a A1b A2 B new'],
  ])('puts an empty one in at %j', (at, order) => {
    expect(outline(insertPiece(text, at, 'new'))).toBe(order);
  });

  it('edits words and nothing else', () => {
    const edited = editPiece(text, [0, 0, 1], { text: 'mới' });
    expect(edited[0]?.clauses[0]?.points).toEqual([point('A1a'), { id: 'A1b', text: 'mới' }]);
    expect(outline(edited)).toBe(outline(text));
    expect(editPiece(text, [1], { heading: 'Thi hành' })[1]).toMatchObject({ heading: 'Thi hành', text: '' });
  });
});

it('knows the next place beside and inside', () => {
  expect([positionAfter([0]), positionAfter([0, 1]), positionAfter([0, 0, 0])]).toEqual([
    [1],
    [0, 2],
    [0, 0, 1],
  ]);
  expect([positionInside(text, [0]), positionInside(text, [0, 0]), positionInside(text, [0, 0, 0])]).toEqual([
    [0, 2],
    [0, 0, 2],
    null,
  ]);
});
