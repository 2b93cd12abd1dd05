import type { Change, Row, Tables } from './changes';

/*
 * Where rows stand in a list. Each row has an order key, a whole number that only says what comes before what: a row put
 * between two others gets a number between theirs, and no other row is touched.
 */

/** Room for thirty rows put into one and the same gap, and for two million put one after another. */
const GAP = 2 ** 32;

/**
 * The ids of `base` that a side left in their order: the longest run of them that still rises. Those it removed stand
 * still as well.
 */
export function unmoved(base: readonly string[], side: readonly string[]): ReadonlySet<string> {
  const places = new Map(base.map((id, index) => [id, index]));
  const kept = side.filter((id) => places.has(id));
  const place = (id: string | undefined) => places.get(id ?? '') ?? -1;
  const tails: string[] = [];
  const before = new Map<string, string | undefined>();
  for (const id of kept) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place(tails[middle]) < place(id)) low = middle + 1;
      else high = middle;
    }
    before.set(id, tails[low - 1]);
    tails[low] = id;
  }
  const still = new Set<string>();
  for (let id = tails.at(-1); id !== undefined; id = before.get(id)) still.add(id);
  const present = new Set(side);
  return new Set(base.filter((id) => still.has(id) || !present.has(id)));
}

type Keyed = { readonly id: string; readonly position: number };

/**
 * Order keys for the rows `ids`, in that order. Rows that were not moved keep theirs; only where there is no number left
 * between two of them are all given new ones.
 *
 * @param stored the rows as they stand, in order
 */
export function orderKeys(stored: readonly Keyed[], ids: readonly string[]): ReadonlyMap<string, number> {
  const known = new Map(stored.map(({ id, position }) => [id, position]));
  const still = unmoved(
    stored.map(({ id }) => id),
    ids,
  );
  const isFixed = (id: string) => known.has(id) && still.has(id);
  const keys = new Map<string, number>();
  let at = 0;
  while (at < ids.length) {
    const from = at;
    while (at < ids.length && !isFixed(ids[at] ?? '')) at += 1;
    const [before, after] = [ids[from - 1], ids[at]];
    const low = before === undefined ? undefined : keys.get(before);
    const high = after === undefined ? undefined : known.get(after);
    const run = ids.slice(from, at);
    const between = spread(run.length, low, high);
    if (!between) return new Map(ids.map((id, index) => [id, (index + 1) * GAP]));
    run.forEach((id, index) => {
      keys.set(id, between[index] ?? 0);
    });
    if (after !== undefined) keys.set(after, high ?? 0);
    at += 1;
  }
  return keys;
}

/** So many whole numbers that rise between two others; `null` where there are not so many. */
function spread(count: number, low: number | undefined, high: number | undefined): number[] | null {
  const numbered = (first: number, step: number) =>
    Array.from({ length: count }, (_, index) => first + index * step);
  if (low === undefined && high === undefined) return numbered(GAP, GAP);
  const isSafe = (key: number) => Math.abs(key) <= Number.MAX_SAFE_INTEGER;
  if (low === undefined)
    return isSafe((high ?? 0) - count * GAP) ? numbered((high ?? 0) - count * GAP, GAP) : null;
  if (high === undefined) return isSafe(low + count * GAP) ? numbered(low + GAP, GAP) : null;
  const step = Math.floor((high - low) / (count + 1));
  if (high <= low) return null;
  return step >= 1 || count === 0 ? numbered(low + step, step) : null;
}

/**
 * The changes, those marked that give a row another order key and nothing else though it was not moved: as happens to all rows
 * of a list where no number was left between two. Where a row kept its key and stands elsewhere, the others were moved.
 */
export function markNewKeys(before: Tables, after: Tables, changes: readonly Change[]): Change[] {
  const inOrder = (rows: readonly Row[] = []) =>
    rows.toSorted((a, b) => Number(a.position) - Number(b.position)).map(({ id }) => id);
  const stillIn = (table: string): ReadonlySet<string> => {
    const still = unmoved(inOrder(before[table]), inOrder(after[table]));
    const keys = new Map(before[table]?.map(({ id, position }) => [id, position]));
    const isMovedPast = ({ id, position }: Row) => keys.get(id) === position && !still.has(id);
    return after[table]?.some(isMovedPast) ? new Set() : still;
  };
  const still = new Map(Object.keys(after).map((table) => [table, stillIn(table)]));
  return changes.map((change) => {
    const isKeyAlone = change.before && change.after && Object.keys(change.after).join() === 'position';
    return isKeyAlone && still.get(change.table)?.has(change.id) ? { ...change, isNewKey: true } : change;
  });
}
