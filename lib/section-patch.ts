import type { Row, Tables } from './changes';
import { unmoved } from './list-order';

/** A row that is new, changed or moved. `after` says below which row it stands, `null` at the top; absent, it stays where it is. */
type SetRow = { readonly row: Row; readonly after?: string | null };

/** What turns one state of a section into another, by table: a keystroke costs its row, not the section. */
export type SectionPatch = Readonly<
  Record<string, { readonly set: readonly SetRow[]; readonly gone: readonly string[] }>
>;

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);
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
  const leave = new Set([
    ...patch.gone,
    ...patch.set.flatMap(({ row, after }) => (after === undefined ? [] : row.id)),
  ]);
  const below = new Map<string | null, Row[]>();
  const inPlace = new Map(
    patch.set.flatMap(({ row, after }) => (after === undefined ? [[row.id, row]] : [])),
  );
  const stay = rows.filter(({ id }) => !leave.has(id));
  const there = new Set(stay.map(idOf));
  if ([...inPlace.keys()].some((id) => !there.has(id))) return null;
  for (const { row, after } of patch.set) {
    if (after === undefined) continue;
    if (there.has(row.id) || (after !== null && !there.has(after))) return null;
    there.add(row.id);
    below.set(after, [row, ...(below.get(after) ?? [])]);
  }
  // Without recursion: two thousand rows may each stand below the one before.
  const from = (id: string | null): readonly Row[] => {
    const next = [...(below.get(id) ?? [])].reverse();
    const found: Row[] = [];
    for (let row = next.pop(); row; row = next.pop()) {
      found.push(row);
      next.push(...(below.get(row.id) ?? []).toReversed());
    }
    return found;
  };
  return [...from(null), ...stay.flatMap((row) => [inPlace.get(row.id) ?? row, ...from(row.id)])];
}
