/** One row of a draft; values are what SQLite stores, read back through the schema. */
export type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Rows of one section, by table. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** What happened to one row: added (`before` null), removed (`after` null), or these columns changed. */
export type Change = {
  readonly table: string;
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  /** The row was not moved: another order key is all that it got (lib/list-order). */
  readonly isNewKey?: true;
};

/** Whether two values of a column are the same; nothing and `null` are. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const byId = (rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/**
 * The changes that turn `before` into `after`; only columns `after` speaks of are compared, so bookkeeping the form
 * does not carry stays untouched.
 */
export function diffTables(before: Tables, after: Tables): Change[] {
  return Object.entries(after).flatMap(([table, rows]) => diffRows(table, before[table] ?? [], rows));
}

function diffRows(table: string, before: readonly Row[], after: readonly Row[]): Change[] {
  const old = byId(before);
  const kept = new Set(after.map((row) => row.id));
  const written = after.flatMap((row): Change[] => {
    const was = old.get(row.id);
    if (was === row) return [];
    if (!was) return [{ table, id: row.id, before: null, after: row }];
    const columns = Object.keys(row).filter((column) => !isSame(was[column], row[column]));
    if (columns.length === 0) return [];
    return [{ table, id: row.id, before: pick(was, columns), after: pick(row, columns) }];
  });
  const removed = before
    .filter((row) => !kept.has(row.id))
    .map((row): Change => ({ table, id: row.id, before: row, after: null }));
  return [...written, ...removed];
}

const pick = (row: Row, columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));

/** The same changes, each with its whole row on both sides: for anybody who must name the row, or put it back. */
export function diffWholeRows(before: Tables, after: Tables): Change[] {
  return diffTables(before, after).map((change) => {
    const of = (rows: Tables) => rows[change.table]?.find(({ id }) => id === change.id) ?? null;
    return { ...change, before: of(before), after: of(after) };
  });
}

/** The changes that take `changes` back. */
export function invert(changes: readonly Change[]): Change[] {
  return changes.map(({ before, after, ...row }) => ({ ...row, before: after, after: before })).reverse();
}

export type Step = { readonly seq: number; readonly verb: string; readonly undoes?: number };

/** The changes still in force and those taken back since, each oldest first, after a section's events. */
export function undoStacks(steps: readonly Step[]): { done: readonly number[]; undone: readonly number[] } {
  const done: number[] = [];
  const undone: number[] = [];
  for (const step of steps) {
    if (step.verb === 'saved' || step.verb === 'reverted') {
      done.push(step.seq);
      undone.length = 0;
    } else if (step.verb === 'undone') undone.push(done.pop() ?? step.seq);
    else if (step.verb === 'redone') done.push(undone.pop() ?? step.seq);
  }
  return { done, undone };
}

/**
 * Where undo and redo stand after a section's events, oldest first: `undo` is the newest change still in force,
 * `redo` the newest one taken back since. A fresh change empties the redo side, as in any editor.
 */
export function undoPosition(steps: readonly Step[]): { undo: number | null; redo: number | null } {
  const { done, undone } = undoStacks(steps);
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null };
}
