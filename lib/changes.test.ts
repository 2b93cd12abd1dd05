import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, diffTables, invert, type Row, type Step, type Tables, undoPosition } from './changes';

const rows = fc
  .uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), title: fc.string(), position: fc.nat(9) }),
    { selector: (row) => row.id },
  )
  .map((list) => list as Row[]);
const tables = fc.record({ agendaItems: rows, papers: rows }) as fc.Arbitrary<Tables>;

const sorted = (value: Tables) =>
  Object.fromEntries(
    Object.entries(value).map(([table, list]) => [table, [...list].sort((a, b) => a.id.localeCompare(b.id))]),
  );

const byId = (list: readonly Row[]) => new Map(list.map((row) => [row.id, row]));

/** `tables` with `changes` made; row order within a table is not kept. */
function applyChanges(tables: Tables, changes: readonly Change[]): Tables {
  const next = new Map(Object.entries(tables).map(([table, rows]) => [table, byId(rows)]));
  for (const change of changes) {
    const rows = next.get(change.table) ?? new Map<string, Row>();
    next.set(change.table, rows);
    if (change.after === null) rows.delete(change.id);
    else rows.set(change.id, { ...rows.get(change.id), ...change.after, id: change.id });
  }
  return Object.fromEntries([...next].map(([table, rows]) => [table, [...rows.values()]]));
}

describe('changes between two states of a section', () => {
  test('made on the first, give the second', () => {
    fc.assert(
      fc.property(tables, tables, (before, after) => {
        expect(sorted(applyChanges(before, diffTables(before, after)))).toEqual(sorted(after));
      }),
    );
  });

  test('inverted, give the first back', () => {
    fc.assert(
      fc.property(tables, tables, (before, after) => {
        const changes = diffTables(before, after);
        expect(sorted(applyChanges(after, invert(changes)))).toEqual(sorted(before));
      }),
    );
  });

  test('are none when nothing differs, and name only the columns that do', () => {
    const before = { keyTasks: [{ id: 'a', body: 'Một', owner: null, sessionId: 's' }] };
    expect(diffTables(before, { keyTasks: [{ id: 'a', body: 'Một', owner: null }] })).toEqual([]);
    expect(diffTables(before, { keyTasks: [{ id: 'a', body: 'Hai', owner: null }] })).toEqual([
      { table: 'keyTasks', id: 'a', before: { body: 'Một' }, after: { body: 'Hai' } },
    ]);
  });
});

describe('undo and redo', () => {
  const step = (seq: number, verb: string): Step => ({ seq, verb });
  test.each([
    ['nothing yet', [], { undo: null, redo: null }],
    ['two changes', ['saved', 'saved'], { undo: 2, redo: null }],
    ['one taken back', ['saved', 'saved', 'undone'], { undo: 1, redo: 2 }],
    ['both taken back', ['saved', 'saved', 'undone', 'undone'], { undo: null, redo: 1 }],
    ['back and forth', ['saved', 'saved', 'undone', 'undone', 'redone'], { undo: 1, redo: 2 }],
    ['a fresh change forgets redo', ['saved', 'undone', 'saved'], { undo: 3, redo: null }],
  ])('%s', (_, verbs, expected) => {
    expect(undoPosition(verbs.map((verb, index) => step(index + 1, verb)))).toEqual(expected);
  });
});
