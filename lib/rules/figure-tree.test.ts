import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTree, inTreeOrder, movedInTree, outermost, withinThemselves } from './figure-tree';

type Row = { id: string; whole: string | null };
const wholeOf = ({ whole }: Row) => whole;
const rows = (...pairs: [string, string | null][]): Row[] => pairs.map(([id, whole]) => ({ id, whole }));
const drawn = (list: Row[]) =>
  inTree(list, wholeOf).map(
    ({ row, depth, isFirst }) => `${'-'.repeat(depth)}${row.id}${isFirst ? '!' : ''}`,
  );

it.each<[string, Row[], string[]]>([
  ['parts behind their whole', rows(['b', 'a'], ['a', null], ['c', 'a']), ['a!', '-b!', '-c']],
  ['parts of parts', rows(['a', null], ['b', null], ['c', 'b'], ['d', 'c']), ['a!', 'b', '-c!', '--d!']],
  ['a whole that is gone', rows(['a', 'x'], ['b', 'a']), ['a!', '-b!']],
  ['a circle', rows(['a', 'b'], ['b', 'a'], ['c', 'b']), ['a!', 'b', '-c!']],
  ['itself', rows(['a', 'a']), ['a!']],
])('%s', (_, list, expected) => expect(drawn(list)).toEqual(expected));

it('knows who is within themselves', () => {
  const list = rows(['a', 'b'], ['b', 'a'], ['c', 'b'], ['d', null]);
  expect(withinThemselves(list, wholeOf).map(({ id }) => id)).toEqual(['a', 'b']);
});

const graph = fc
  .array(fc.option(fc.nat(9), { nil: null }), { minLength: 1, maxLength: 10 })
  .map((links) => links.map((to, at): Row => ({ id: `r${at}`, whole: to === null ? null : `r${to}` })));

it('has every row once, whatever points where', () => {
  fc.assert(
    fc.property(graph, (list) => {
      const placed = inTree(list, wholeOf).map(({ row }) => row.id);
      expect(placed.toSorted()).toEqual(list.map(({ id }) => id).toSorted());
      for (const row of list) expect(list).toContain(outermost(list, wholeOf)(row));
    }),
  );
});

describe('a row that is moved', () => {
  /** w with p and q within it, v with u, and x. */
  const list = rows(['w', null], ['p', 'w'], ['q', 'w'], ['v', null], ['u', 'v'], ['x', null]);
  it.each([
    ['a whole down takes its parts past the next', 0, 1, 'v u w p q x'],
    ['a whole down to the end', 0, 5, 'v u x w p q'],
    ['a whole up past another', 3, 2, 'v u w p q x'],
    ['a row up past parts that are not its own', 5, 4, 'w p q x v u'],
    ['a row up to the top', 5, 0, 'x w p q v u'],
    ['a part among parts', 1, 2, 'w q p v u x'],
    ['a part never leaves its whole', 1, 0, 'w p q v u x'],
    ['nor downwards', 2, 5, 'w p q v u x'],
    ['nowhere', 3, 3, 'w p q v u x'],
  ])('%s', (_, from, to, expected) => {
    expect(
      movedInTree(list, wholeOf, from, to)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(expected);
  });

  it('goes by itself while one is within itself, and nothing else moves', () => {
    const circle = rows(['a', 'b'], ['b', 'a'], ['c', 'a'], ['d', null]);
    expect(inTreeOrder(circle, wholeOf)).toEqual(circle);
    expect(movedInTree(circle, wholeOf, 3, 0).map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c']);
  });

  it('leaves all of them there, in tree order, and can be moved back by one step', () => {
    fc.assert(
      fc.property(graph, fc.nat(9), fc.nat(9), (some, from, to) => {
        const after = movedInTree(some, wholeOf, from, to);
        expect(after.map(({ id }) => id).sort()).toEqual(some.map(({ id }) => id).sort());
        expect(inTreeOrder(after, wholeOf)).toEqual(after);
        const before = inTreeOrder(some, wholeOf);
        const row = before[from];
        const down = movedInTree(before, wholeOf, from, from + 1);
        if (!row || down.indexOf(row) === from) return;
        expect(movedInTree(down, wholeOf, down.indexOf(row), down.indexOf(row) - 1)).toEqual(before);
      }),
    );
  });
});
