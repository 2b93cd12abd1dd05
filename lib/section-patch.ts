import { isSame, type Row, type Tables } from './changes';
import { unmoved } from './list-order';

/** A row that is new, changed or moved. `after` says below which row it stands, `null` at the top; absent, it stays where it is. */
type SetRow = { readonly row: Row; readonly after?: string | null };

/** What turns one state of a section into another, by table: a keystroke costs its row, not the section. */
export type SectionPatch = Readonly<
  Record<string, { readonly set: readonly SetRow[]; readonly gone: readonly string[] }>
>;

const idOf = ({ id }: Row) => id;

/** What turns `before` into `after`; tables in which nothing differs are left out. */
export function patchOf(before: Tables, after: Tables): SectionPatch {
  const changed = Object.entries(after).flatMap(([table, rows]) => {
    const old = before[table] ?? [];
    const known = new Map(old.map((row) => [row.id, row]));
    const still = unmoved(old.map(idOf), rows.map(idOf));
    const kept = new Set(rows.map(idOf));
    const set = rows.flatMap((row, index): SetRow[] => {
      const was = known.get(row.id);
      if (!was || !still.has(row.id)) return [{ row, after: rows[index - 1]?.id ?? null }];
      return isSame(was, row) ? [] : [{ row }];
    });
    const gone = old.map(idOf).filter((id) => !kept.has(id));
    return set.length + gone.length > 0 ? [[table, { set, gone }]] : [];
  });
  return Object.fromEntries(changed);
}

/** The rows with a patch applied; `null` where it speaks of a table or a place that is not there. */
export function patched(rows: Tables, patch: SectionPatch): Tables | null {
  if (Object.keys(patch).some((table) => !Object.hasOwn(rows, table))) return null;
  const lists = Object.entries(rows).map(
    ([table, list]) => [table, patchedList(list, patch[table])] as const,
  );
  return lists.every(([, list]) => list !== null) ? (Object.fromEntries(lists) as Tables) : null;
}

function patchedList(rows: readonly Row[], patch: SectionPatch[string] | undefined): readonly Row[] | null {
  if (!patch) return rows;
  const put = patch.set.filter(({ after }) => after !== undefined);
  const leave = new Set([...patch.gone, ...put.map(({ row }) => row.id)]);
  const list = rows.filter(({ id }) => !leave.has(id));
  const at = new Map(list.map(({ id }, index) => [id, index]));
  for (const { row, after } of patch.set) {
    if (after !== undefined) continue;
    const index = at.get(row.id);
    if (index === undefined) return null;
    list[index] = row;
  }
  const there = new Set(at.keys());
  for (const { row, after = null } of put) {
    if (there.has(row.id) || (after !== null && !there.has(after))) return null;
    there.add(row.id);
    list.splice(list.findIndex(({ id }) => id === after) + 1, 0, row);
  }
  return list;
}
