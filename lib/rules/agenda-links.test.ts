import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaLinkFaults, depthsOf, withSubItems } from './agenda-links';

const item = (id: string, parentId: string | null = null, refersTo: string[] = []) => ({
  ...{ id, title: id.toUpperCase(), parentId, refersTo },
});
const said = (...items: ReturnType<typeof item>[]) =>
  agendaLinkFaults(items).map(({ index, column, text }) => `${index}.${column}: ${text}`);

describe('links of an agenda', () => {
  it.each<[string, ReturnType<typeof item>[]]>([
    ['a sub-item of a sub-item', [item('a'), item('b', 'a'), item('c', 'b')]],
    ['a sub-item above its item', [item('b', 'a'), item('a')]],
    ['two that recall one', [item('a'), item('b', null, ['a']), item('c', null, ['a', 'b'])]],
    ['a sub-item that recalls its item', [item('a'), item('b', 'a', ['a'])]],
  ])('are in order with %s', (_name, items) => expect(said(...items)).toEqual([]));

  it.each<[string, ReturnType<typeof item>[], RegExp[]]>([
    [
      'itself',
      [item('a', 'a', ['a'])],
      [/^0\.parentId: .*mục con của chính nó/, /^0\.refersTo: .*nhắc lại chính nó/],
    ],
    [
      'one that is not there',
      [item('a', 'x', ['y'])],
      [/^0\.parentId: .*không còn/, /^0\.refersTo: .*không còn/],
    ],
    [
      'each other',
      [item('a', 'b'), item('b', 'a')],
      [/^0\.parentId: .*thành vòng: «A» → «B» → «A»\./, /^1\.parentId: .*«B» → «A» → «B»\./],
    ],
    [
      'three in a circle',
      [item('z'), item('a', null, ['b']), item('b', null, ['c']), item('c', null, ['a'])],
      [
        /^1\.refersTo: .*thành vòng: «A» → «B» → «C» → «A»\. Bỏ một chỗ\.$/,
        /^2\.refersTo: .*«B» → «C» → «A» → «B»/,
        /^3\.refersTo: .*«C» → «A» → «B» → «C»/,
      ],
    ],
  ])('say so of %s', (_name, items, sentences) => {
    const found = said(...items);
    expect(found).toHaveLength(sentences.length);
    for (const [at, sentence] of sentences.entries()) expect(found[at]).toMatch(sentence);
  });

  const agendas = fc
    .array(fc.record({ parent: fc.option(fc.nat(8)), refersTo: fc.array(fc.nat(8), { maxLength: 3 }) }), {
      maxLength: 9,
    })
    .map((rows) =>
      rows.map((row, at) =>
        item(
          `i${at}`,
          row.parent === null ? null : `i${row.parent}`,
          row.refersTo.map((to) => `i${to}`),
        ),
      ),
    );

  it('are found wrong exactly where something goes round, or to nothing', () => {
    fc.assert(
      fc.property(agendas, (items) => {
        const ids = new Set(items.map(({ id }) => id));
        const reaches = (id: string, to: string, seen = new Set<string>()): boolean =>
          items
            .filter((one) => one.id === id)
            .some(({ refersTo }) =>
              refersTo.some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next)))),
            );
        const isWrong = items.some(
          ({ id, refersTo }) => refersTo.some((to) => !ids.has(to)) || reaches(id, id),
        );
        expect(agendaLinkFaults(items).some(({ column }) => column === 'refersTo')).toBe(isWrong);
      }),
    );
  });

  it('have an end, however they go round', () => {
    fc.assert(
      fc.property(agendas, (items) => {
        const depths = depthsOf(items);
        for (const { id } of items) {
          expect(depths.get(id)).toBeLessThan(Math.max(1, items.length));
          expect(withSubItems(items, id).has(id)).toBe(true);
        }
      }),
    );
  });

  it('say how deep an item stands, and what belongs to it', () => {
    const items = [item('a'), item('b', 'a'), item('c', 'b'), item('d')];
    expect(Object.fromEntries(depthsOf(items))).toEqual({ a: 0, b: 1, c: 2, d: 0 });
    expect([...withSubItems(items, 'a')]).toEqual(['a', 'b', 'c']);
  });
});
