import { describe, expect, it } from 'vitest';
import { anItem } from '@/lib/record/test-draft';
import { outlined, shifted, withoutGone } from './agenda-rows';

const item = (id: string, parentId: string | null = null, refersTo: string[] = []) =>
  anItem({ id, parentId, refersTo });

describe('pasted items', () => {
  it('stand under the items their marks belong to, and keep the marks that name a place', () => {
    const marks = ['I.', '1.', '-', 'II.', null];
    const rows = outlined(marks.map((printedReference, at) => anItem({ id: String(at), printedReference })));
    expect(rows.map(({ parentId }) => parentId)).toEqual([null, '0', '1', null, null]);
    expect(rows.map(({ printedReference }) => printedReference)).toEqual(['I.', '1.', null, 'II.', null]);
  });
});

describe('an item that is removed', () => {
  it('leaves what belonged to it to the one above, and is recalled by nobody', () => {
    const before = [item('a'), item('b', 'a'), item('c', 'b'), item('d', 'c', ['b', 'a'])];
    const after = before.filter(({ id }) => id !== 'b' && id !== 'c');
    expect(withoutGone(before, after)).toMatchObject([
      { id: 'a', parentId: null },
      { id: 'd', parentId: 'a', refersTo: ['a'] },
    ]);
  });

  it('keeps a link it cannot follow for the form to speak of', () => {
    expect(withoutGone([item('a', 'x', ['y'])], [item('a', 'x', ['y'])])).toMatchObject([
      { parentId: 'x', refersTo: ['y'] },
    ]);
  });
});

describe('an item that is shifted', () => {
  const rows = [item('a'), item('b', 'a'), item('c', 'a'), item('d')];
  it.each([
    ['d', 1, 'a'],
    ['c', 1, 'b'],
    ['b', -1, null],
  ] as const)('%s by %i belongs to %s', (id, step, parentId) =>
    expect(shifted(rows, id, step)?.parentId).toBe(parentId),
  );

  it('stays where there is no further in or out', () => {
    expect(shifted(rows, 'a', 1)).toBeNull();
    expect(shifted(rows, 'b', 1)).toBeNull();
    expect(shifted(rows, 'd', -1)).toBeNull();
  });
});
