import { describe, expect, it } from 'vitest';
import { anItem } from '@/lib/record/test-draft';
import { outlined, shifted, startedItems, withoutGone } from './agenda-rows';

const item = (id: string, parentId: string | null = null, refersTo: string[] = []) =>
  anItem({ id, parentId, refersTo });

describe('items copied from the session before', () => {
  it('stand under the items they belonged to there', () => {
    let made = 0;
    const started = (title: string, parent: number | null) => ({
      ...{ kind: 'report' as const, title, presenter: null, isClosed: false, parent },
    });
    const rows = startedItems(
      [started('a', null), started('b', 0), started('c', 1), started('d', null)],
      () => anItem({ id: `n${made++}` }),
    );
    expect(rows.map(({ id, title, parentId }) => [id, title, parentId])).toEqual([
      ['n0', 'a', null],
      ['n1', 'b', 'n0'],
      ['n2', 'c', 'n1'],
      ['n3', 'd', null],
    ]);
    expect(rows[0]).not.toHaveProperty('parent');
  });
});

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
