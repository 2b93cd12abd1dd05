import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTables, type Tables } from './changes';
import { markNewKeys, orderKeys } from './list-order';

const keyed = (...rows: [string, number][]) => rows.map(([id, position]) => ({ id, position }));
const keysOf = (stored: ReturnType<typeof keyed>, ids: string) =>
  Object.fromEntries(orderKeys(stored, [...ids]));

describe('orderKeys', () => {
  const three = keyed(['a', 100], ['b', 200], ['c', 300]);

  it.each([
    ['nothing moved', 'abc', { a: 100, b: 200, c: 300 }],
    ['one put between', 'axbc', { a: 100, x: 150, b: 200, c: 300 }],
    ['two put between', 'axybc', { a: 100, x: 133, y: 166, b: 200, c: 300 }],
    ['one removed', 'ac', { a: 100, c: 300 }],
    ['the last moved to the top', 'cab', { c: 100 - 2 ** 32, a: 100, b: 200 }],
    ['the first moved to the end', 'bca', { b: 200, c: 300, a: 300 + 2 ** 32 }],
    ['all new', 'xy', { x: 2 ** 32, y: 2 ** 33 }],
  ])('%s', (_, ids, keys) => {
    expect(keysOf(three, ids)).toEqual(keys);
  });

  it('gives all rows new keys where there is no number left between two', () => {
    const dense = keyed(['a', 1], ['b', 2]);
    expect(keysOf(dense, 'axb')).toEqual({ a: 2 ** 32, x: 2 * 2 ** 32, b: 3 * 2 ** 32 });
    expect(keysOf(keyed(['a', 5], ['b', 5]), 'ab')).toEqual({ a: 2 ** 32, b: 2 * 2 ** 32 });
  });

  it('rises in the order of the ids, and touches what was not moved only where there is no room', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 });
    const stored = fc
      .tuple(ids, fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 10, maxLength: 10 }))
      .map(([named, keys]) => {
        const rising = [...keys].sort((a, b) => a - b);
        return named.map((id, index) => ({ id, position: rising[index] ?? 0 }));
      });
    fc.assert(
      fc.property(stored, ids, (rows, wanted) => {
        const keys = orderKeys(rows, wanted);
        const given = wanted.map((id) => keys.get(id) ?? Number.NaN);
        expect(given.every((key, index) => index === 0 || key > (given[index - 1] ?? 0))).toBe(true);
        expect(given.every(Number.isSafeInteger)).toBe(true);
        // Asked again of what it gave, it changes nothing.
        const again = orderKeys(
          wanted.map((id) => ({ id, position: keys.get(id) ?? 0 })),
          wanted,
        );
        expect([...again]).toEqual([...keys]);
      }),
    );
  });

  it('takes a thousand rows put on top of each other one by one', () => {
    let rows = keyed(['a', 1]);
    for (let count = 0; count < 1_000; count += 1) {
      const ids = [`r${count}`, ...rows.map(({ id }) => id)];
      const keys = orderKeys(rows, ids);
      expect(rows.every(({ id, position }) => keys.get(id) === position)).toBe(true);
      rows = ids.map((id) => ({ id, position: keys.get(id) ?? 0 }));
    }
  });
});

describe('markNewKeys', () => {
  const items = (...rows: [string, number][]): Tables => ({ items: keyed(...rows) });
  const marked = (before: Tables, after: Tables) =>
    markNewKeys(before, after, diffTables(before, after)).flatMap(({ id, isNewKey }) => (isNewKey ? id : []));
  const dense = items(['a', 1], ['b', 2], ['c', 3]);

  it.each([
    ['a row put between two', dense, items(['a', 10], ['x', 20], ['b', 30], ['c', 40]), ['a', 'b', 'c']],
    ['the last put between two', dense, items(['a', 10], ['c', 20], ['b', 30]), ['a', 'b']],
    ['two moved to the end', dense, items(['c', 3], ['a', 10], ['b', 20]), []],
    ['rows that do not come in order', dense, items(['b', 30], ['a', 10], ['c', 40]), ['b', 'a', 'c']],
  ])('%s', (_, before, after, ids) => {
    expect(marked(before, after)).toEqual(ids);
  });

  it('leaves a row alone whose words changed too', () => {
    const before = { items: [{ id: 'a', position: 1, text: 'một' }] };
    expect(marked(before, { items: [{ id: 'a', position: 9, text: 'hai' }] })).toEqual([]);
  });
});
