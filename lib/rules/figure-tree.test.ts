import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTree, outermost, withinThemselves } from './figure-tree';

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
