import { type Change, diffWholeRows, type Row, type Tables } from '@/lib/changes';

/** Edits as a browser keeps them: the rows that changed, whole, and the order of the lists whose order changed. */
export type KeptEdits = {
  /** When they were typed, an instant. */
  readonly at: string;
  readonly changes: readonly Change[];
  readonly orders: Readonly<
    Record<string, { readonly base: readonly string[]; readonly mine: readonly string[] }>
  >;
};

const idOf = ({ id }: Row) => id;
const namesOf = (rows: Tables, table: string) => (rows[table] ?? []).map(idOf);

/** The edits that lead from `base` to `mine`, as little as is needed to make them again. */
export function keepEdits(base: Tables, mine: Tables, at: string): KeptEdits {
  const orders = Object.keys(mine)
    .map((table) => [table, { base: namesOf(base, table), mine: namesOf(mine, table) }] as const)
    .filter(([, order]) => order.base.join() !== order.mine.join());
  return { at, changes: diffWholeRows(base, mine), orders: Object.fromEntries(orders) };
}

/** The same edits beside rows as they are by now, ready to be merged with them. */
export function editsOver(kept: KeptEdits, now: Tables): { base: Tables; mine: Tables } {
  const side = (which: 'base' | 'mine') => {
    const value = which === 'base' ? 'before' : 'after';
    return Object.fromEntries(
      Object.entries(now).map(([table, rows]) => {
        const changed = new Map(
          kept.changes.filter((change) => change.table === table).map((change) => [change.id, change[value]]),
        );
        const there = new Map(rows.map((row) => [row.id, row]));
        const strangers = [...changed.keys()].filter((id) => !there.has(id));
        const ids = kept.orders[table]?.[which] ?? [...there.keys(), ...strangers];
        const made = ids.map((id) => (changed.has(id) ? changed.get(id) : there.get(id)) ?? null);
        return [table, made.filter((row) => row !== null) as unknown as readonly Row[]];
      }),
    );
  };
  return { base: side('base'), mine: side('mine') };
}
