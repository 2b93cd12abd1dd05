import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Row, Tables } from '@/lib/changes';
import { mergeTables } from '@/lib/merge';
import { editsOver, keepEdits } from './kept-edits';

const AT = '2026-03-02T01:00:00.000Z';
const anyRows = (more: string[]) =>
  fc
    .shuffledSubarray(['a', 'b', 'c', 'd', 'e', ...more])
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.constantFrom('x', 'y', ...more).map((text): Row => ({ id, text })))),
    )
    .map((rows): Tables => ({ items: rows as Row[] }));

it('brings back the very rows that were typed, where nothing else happened', () => {
  fc.assert(
    fc.property(anyRows([]), anyRows(['mine']), (base, mine) => {
      const kept = JSON.parse(JSON.stringify(keepEdits(base, mine, AT)));
      expect(editsOver(kept, base)).toEqual({ base, mine });
    }),
  );
});

it('merges with what others did meanwhile as if the tab had never been closed', () => {
  const texts = (rows: Tables) => new Map(rows.items?.map(({ id, text }) => [id, text]));
  fc.assert(
    fc.property(anyRows([]), anyRows(['mine']), anyRows(['theirs']), (base, mine, theirs) => {
      const open = mergeTables({ base, mine, theirs });
      const reopened = mergeTables({ ...editsOver(keepEdits(base, mine, AT), theirs), theirs });
      expect(texts(reopened.mine)).toEqual(texts(open.mine));
      expect(texts(reopened.theirs)).toEqual(texts(open.theirs));
    }),
  );
});

it('keeps no more than what was typed', () => {
  const rows = Array.from({ length: 300 }, (_, index): Row => ({ id: `${index}`, text: 'x'.repeat(1_000) }));
  const mine = rows.map((row) => (row.id === '7' ? { ...row, text: 'mới' } : row));
  expect(JSON.stringify(keepEdits({ items: rows }, { items: mine }, AT)).length).toBeLessThan(2_000);
});
