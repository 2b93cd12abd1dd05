import { type Change, diffWholeRows, isSame, type Row, type Tables } from './changes';
import { unmoved } from './list-order';

/** The same rows three times: as both sides began, as one side has them now, as the other does. */
export type Sides<T> = { readonly base: T; readonly mine: T; readonly theirs: T };

/**
 * The rows with both sides' edits in them. The two differ only where both sides changed one cell, or where one changed
 * what the other removed: `mine` decides those for me, `theirs` for them. Equal, nothing is in dispute.
 */
export type Merged = { readonly mine: Tables; readonly theirs: Tables };

/** Tables in which a row is the same row as another of the same columns, whatever their ids: made twice at one time. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  attendance: ['sittingId', 'mandateId'],
  attendanceNumbers: ['sittingId'],
  ballots: ['voteId', 'mandateId'],
};

/** Rows that stand and fall with another of their section. */
const PARENTS: Readonly<Record<string, { table: string; column: string }>> = {
  papers: { table: 'agendaItems', column: 'agendaItemId' },
  ballots: { table: 'votes', column: 'voteId' },
  questionTurns: { table: 'questions', column: 'questionId' },
  personnelPeople: { table: 'personnelVotes', column: 'personnelVoteId' },
  personnelTellers: { table: 'personnelVotes', column: 'personnelVoteId' },
};

type Prefer = 'mine' | 'theirs';
type ById = ReadonlyMap<string, Row>;

/** What is compared beside what is kept: text as it would be stored, so that «12/3» and «2026-03-12» are no edit. */
type Lists = { readonly raw: Sides<readonly Row[]>; readonly read: Sides<readonly Row[]> };

/**
 * Merges two people's edits of one section.
 *
 * @param read rows as they would be stored, or `null` where the form refuses them; then they are compared as typed.
 */
export function mergeTables(sides: Sides<Tables>, read: (rows: Tables) => Tables | null = unread): Merged {
  const { theirs } = sides;
  const raw = { base: namedAs(theirs, sides.base), mine: namedAs(theirs, sides.mine), theirs };
  const asRead = { base: read(raw.base) ?? raw.base, theirs: read(theirs) ?? theirs };
  const mineRead = read(raw.mine) ?? readWhereUntouched(raw, asRead.base);
  const tables = Object.keys(theirs).map((table): [string, Lists] => [
    table,
    {
      raw: { base: raw.base[table] ?? [], mine: raw.mine[table] ?? [], theirs: theirs[table] ?? [] },
      read: {
        base: asRead.base[table] ?? [],
        mine: mineRead[table] ?? [],
        theirs: asRead.theirs[table] ?? [],
      },
    },
  ]);
  const lists = new Map(tables);
  return { mine: settled(lists, 'mine'), theirs: settled(lists, 'theirs') };
}

const unread = (rows: Tables) => rows;
const byId = (rows: readonly Row[]): ById => new Map(rows.map((row) => [row.id, row]));

/** `rows`, those that are rows of `theirs` under another id called as they are there. */
function namedAs(theirs: Tables, rows: Tables): Tables {
  return Object.fromEntries(
    Object.entries(rows).map(([table, list]) => {
      const columns = KEYS[table];
      if (!columns) return [table, list];
      const key = (row: Row) => columns.map((column) => row[column]).join(' ');
      const ids = new Map((theirs[table] ?? []).map((row) => [key(row), row.id]));
      const named = (row: Row) => {
        const id = ids.get(key(row)) ?? row.id;
        return id === row.id ? row : { ...row, id };
      };
      return [table, list.map(named)];
    }),
  );
}

/** Rows the form refuses, read as the base was wherever nothing was typed into them. */
function readWhereUntouched({ base, mine }: Sides<Tables>, baseRead: Tables): Tables {
  return Object.fromEntries(
    Object.entries(mine).map(([table, rows]) => {
      const [was, reads] = [byId(base[table] ?? []), byId(baseRead[table] ?? [])];
      const readRow = (row: Row): Row => {
        const [old, read] = [was.get(row.id), reads.get(row.id)];
        if (!old || !read) return row;
        const cells = Object.keys(row).map((column) => [
          column,
          isSame(row[column], old[column]) && column in read ? read[column] : row[column],
        ]);
        return { ...Object.fromEntries(cells), id: row.id };
      };
      return [table, rows.map(readRow)];
    }),
  );
}

/** Every table merged, whatever is in dispute decided for one side. */
function settled(lists: ReadonlyMap<string, Lists>, prefer: Prefer): Tables {
  const disputed = new Map([...lists].map(([table]) => [table, disputedRows(lists, table)]));
  const merged = [...lists].map(([table, list]): [string, readonly Row[]] => {
    const parent = PARENTS[table];
    const isDisputed = (row: Row) =>
      disputed.get(table)?.has(row.id) ||
      (parent !== undefined && disputed.get(parent.table)?.has(String(row[parent.column])) === true);
    return [table, mergeRows(list, prefer, isDisputed)];
  });
  const rows = Object.fromEntries(merged);
  return Object.fromEntries(
    merged.map(([table, list]) => {
      const parent = PARENTS[table];
      if (!parent) return [table, list];
      const kept = byId(rows[parent.table] ?? []);
      return [table, list.filter((row) => kept.has(String(row[parent.column])))];
    }),
  );
}

/** The rows that one side removed while the other changed them, or something that stands and falls with them. */
function disputedRows(lists: ReadonlyMap<string, Lists>, table: string): ReadonlySet<string> {
  const { base, mine, theirs } = lists.get(table)?.read ?? { base: [], mine: [], theirs: [] };
  const [m, t] = [byId(mine), byId(theirs)];
  const children = Object.entries(PARENTS).filter(([, parent]) => parent.table === table);
  const isTouched = (was: Row, side: 'mine' | 'theirs', now: Row) =>
    !isSame(was, now) ||
    children.some(([child, { column }]) => {
      const list = lists.get(child)?.read;
      const before = byId(list?.base ?? []);
      return list?.[side].some((row) => row[column] === was.id && !isSame(row, before.get(row.id)));
    });
  const removedYetTouched = base.filter((was) => {
    const [my, their] = [m.get(was.id), t.get(was.id)];
    return (my && !their && isTouched(was, 'mine', my)) || (their && !my && isTouched(was, 'theirs', their));
  });
  return new Set(removedYetTouched.map(({ id }) => id));
}

/** One list merged, in the order that both sides gave it. */
function mergeRows({ raw, read }: Lists, prefer: Prefer, isDisputed: (row: Row) => boolean): readonly Row[] {
  const [b, m, t] = [byId(raw.base), byId(raw.mine), byId(raw.theirs)];
  const [rb, rm, rt] = [byId(read.base), byId(read.mine), byId(read.theirs)];
  const ids = mergeOrder(raw.base.map(idOf), raw.mine.map(idOf), raw.theirs.map(idOf));
  return ids.flatMap((id): readonly Row[] => {
    const [was, my, their] = [b.get(id), m.get(id), t.get(id)];
    if (my && their) {
      const cells = { base: rb.get(id) ?? was, mine: rm.get(id) ?? my, theirs: rt.get(id) ?? their };
      return [mergeCells({ base: was, mine: my, theirs: their }, cells, prefer)];
    }
    const only = my ?? their;
    if (!only) return [];
    const isAdded = !was;
    const isKept = isAdded || (isDisputed(only) && prefer === (my ? 'mine' : 'theirs'));
    return isKept ? [only] : [];
  });
}

const idOf = ({ id }: Row) => id;

type Cells = { readonly base: Row | undefined; readonly mine: Row; readonly theirs: Row };

/** One row of both sides: of each cell the side that changed it, of a cell that both changed the preferred one. */
function mergeCells(raw: Cells, read: Cells, prefer: Prefer): Row {
  const columns = Object.keys({ ...raw.theirs, ...raw.mine });
  const cells = columns.map((column) => {
    const [mine, theirs] = [raw.mine[column], raw.theirs[column]];
    const now = { base: read.base?.[column], mine: read.mine[column], theirs: read.theirs[column] };
    const isMine = !isSame(mine, raw.base?.[column]) && !isSame(now.mine, now.base);
    const isTheirs = !isSame(now.theirs, now.base);
    if (!isTheirs || isSame(now.mine, now.theirs)) return [column, column in raw.mine ? mine : theirs];
    if (!isMine) return [column, theirs];
    const lists = asLists({ base: raw.base?.[column], mine, theirs }, now);
    return [column, lists ? mergeNested(lists, prefer) : prefer === 'mine' ? mine : theirs];
  });
  return { ...Object.fromEntries(cells), id: raw.theirs.id };
}

/** A list inside a cell, such as the articles of a resolution, is rows again. */
function mergeNested(lists: Lists, prefer: Prefer) {
  const [base, mine, theirs] = [byId(lists.read.base), byId(lists.read.mine), byId(lists.read.theirs)];
  const isDisputed = ({ id }: Row) => !isSame(base.get(id), mine.get(id) ?? theirs.get(id));
  return mergeRows(lists, prefer, isDisputed);
}

function asLists(raw: Sides<unknown>, read: Sides<unknown>): Lists | null {
  const isRows = (value: unknown): value is readonly Row[] =>
    Array.isArray(value) && value.every((row) => typeof row?.id === 'string');
  const areRows = (sides: Sides<unknown>): sides is Sides<readonly Row[]> =>
    isRows(sides.base) && isRows(sides.mine) && isRows(sides.theirs);
  return areRows(raw) && areRows(read) ? { raw, read } : null;
}

/**
 * One order out of two that came from the same. Whatever neither side moved keeps its order; every other id follows
 * what it followed on the side that moved it. Ids that a side removed are in it too, where they stood.
 */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const [steadyMine, steadyTheirs] = [unmoved(base, mine), unmoved(base, theirs)];
  const steady = new Set(base.filter((id) => steadyMine.has(id) && steadyTheirs.has(id)));
  const followers = new Map<string | null, string[]>();
  const placed = new Set(steady);
  const put = (side: readonly string[], isMoved: (id: string) => boolean) => {
    let after: string | null = null;
    const runs = new Map<string | null, string[]>();
    for (const id of side) {
      if (steady.has(id)) after = id;
      else if (isMoved(id) && !placed.has(id)) runs.set(after, [...(runs.get(after) ?? []), id]);
    }
    for (const [anchor, run] of runs) {
      for (const id of run) placed.add(id);
      const there = followers.get(anchor) ?? [];
      // Two people adding at one place: the same order, no matter who saves first.
      const isFirst = (run[0] ?? '') < (there[0] ?? '');
      followers.set(anchor, isFirst ? [...run, ...there] : [...there, ...run]);
    }
  };
  const inBase = new Set(base);
  const moved = (still: ReadonlySet<string>) => (id: string) => !inBase.has(id) || !still.has(id);
  put(mine, moved(steadyMine));
  put(theirs, moved(steadyTheirs));
  const after = (id: string | null) => followers.get(id) ?? [];
  return [...after(null), ...base.filter((id) => steady.has(id)).flatMap((id) => [id, ...after(id)])];
}

const hangsOn = (table: string, row: Row, on: { table: string; id: string }) =>
  PARENTS[table]?.table === on.table && row[PARENTS[table].column] === on.id;

/** What is to be asked of two ways to settle a merge, whole rows, theirs before mine; what hangs on a row goes with it. */
export function questionsOf({ mine, theirs }: Merged): Change[] {
  const changes = diffWholeRows(theirs, mine);
  return changes.filter(({ table, before, after }) => {
    const row = { ...before, ...after } as Row;
    return !changes.some((other) => (!other.before || !other.after) && hangsOn(table, row, other));
  });
}

/** `rows` with one row, and what hangs on it, as `from` has it: there, changed or gone. */
export function withRowOf(from: Tables, rows: Tables, on: { table: string; id: string }): Tables {
  const isMeant = (table: string) => (row: Row) =>
    (table === on.table && row.id === on.id) || hangsOn(table, row, on);
  return Object.fromEntries(
    Object.entries(rows).map(([table, list]) => {
      const meant = isMeant(table);
      const others = list.filter((row) => !meant(row));
      const source = from[table] ?? [];
      const result = source.filter(meant).reduce<readonly Row[]>((made, row) => {
        const before = new Set(source.slice(0, source.indexOf(row)).map(idOf));
        const at = made.findLastIndex(({ id }) => before.has(id)) + 1;
        return made.toSpliced(at, 0, row);
      }, others);
      return [table, result];
    }),
  );
}
