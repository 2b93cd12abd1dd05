import 'server-only';
import { wholeColumns } from '@/lib/change-parts';
import { canonical } from '@/lib/record/digest';
import { raw } from '../../client';

/** What events say of something, to be compared with how it is. */
export type Detail = Readonly<Record<string, unknown>>;
export type Told = {
  readonly id: number;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly seq: number;
  readonly verb: string;
  readonly councilId: string | null;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly at: string;
  readonly detail: Detail;
};
type Row = Readonly<Record<string, unknown>>;

/** The events that `where` picks, oldest first. One whose detail cannot be read says nothing. */
export function toldOf(where: string, ...values: unknown[]): Told[] {
  const rows = raw()
    .prepare(
      `select id, aggregate, aggregate_id as aggregateId, seq, verb, council_id as councilId, actor_id as actorId,
         actor_name as actorName, at, detail from events where ${where} order by id`,
    )
    .all(...values) as (Omit<Told, 'detail'> & { detail: string })[];
  return rows.map((row) => ({ ...row, detail: readDetail(row.detail) }));
}

function readDetail(text: string): Detail {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Detail) : {};
  } catch {
    return {};
  }
}

/** Rows by what `keyOf` says of each, in their order. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** The columns in which a row is otherwise than what is known of it. */
export const otherColumns = (known: Row, row: Row): string[] =>
  Object.keys(known).filter((column) => canonicalOf(known[column]) !== canonicalOf(row[column]));

/** One spelling, so that the order of keys makes no difference; what has none is compared as it is. */
function canonicalOf(value: unknown): string {
  try {
    return canonical(value ?? null);
  } catch {
    return JSON.stringify(value ?? null);
  }
}

/** A known row with columns set; of one whose part does not fit what is known nothing is known any more. */
function added(row: Row, columns: Row): Row {
  const whole = Object.entries({ ...row, ...wholeColumns(row, columns) });
  return Object.fromEntries(whole.filter(([, value]) => value !== undefined));
}

/** What a replay knows of rows, by table and id. */
export class KnownRows {
  /** Whether some events do not say what they wrote, as those of older code: rows nobody knows of may be theirs. */
  isPartial = false;
  readonly #rows = new Map<string, Row>();
  readonly #removed = new Set<string>();

  get(table: string, id: string): Row | undefined {
    return this.#rows.get(`${table} ${id}`);
  }

  /** Makes one change: a row added, removed (`after` null), or some of its columns set. */
  apply({
    table,
    id,
    before,
    after,
  }: {
    table: string;
    id: string;
    before: Row | null;
    after: Row | null;
  }): void {
    const key = `${table} ${id}`;
    if (after === null) {
      this.#rows.delete(key);
      this.#removed.add(key);
    } else {
      this.#removed.delete(key);
      this.#rows.set(key, before === null ? after : added(this.#rows.get(key) ?? {}, after));
    }
  }

  /** Sets columns of a row, known or not yet. */
  set(table: string, id: string, columns: Row): void {
    this.apply({ table, id, before: {}, after: columns });
  }

  /** The known rows of a table, each with its id. */
  of(table: string): [id: string, row: Row][] {
    return [...this.#rows].flatMap(([key, row]) =>
      key.startsWith(`${table} `) ? [[key.slice(table.length + 1), row] as [string, Row]] : [],
    );
  }

  /** A sentence for each row of a table that is not as it is known. */
  faultsOf(table: string, rows: readonly (Row & { id: string })[]): string[] {
    const stored = new Map(rows.map((row) => [row.id, row]));
    const missing = this.of(table).filter(([id]) => !stored.has(id));
    return [
      ...missing.map(([id]) => `${table} ${id}: sự kiện nói có dòng này, nhưng không còn.`),
      ...rows.flatMap((row) => {
        const known = this.get(table, row.id);
        if (known) {
          const other = otherColumns(known, row);
          return other.length > 0 ? [`${table} ${row.id}: khác với sự kiện ở ${other.join(', ')}.`] : [];
        }
        const isExcused = this.isPartial && !this.#removed.has(`${table} ${row.id}`);
        return isExcused ? [] : [`${table} ${row.id}: không có sự kiện nào nói đến dòng này.`];
      }),
    ];
  }
}
