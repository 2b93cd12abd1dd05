import type { SectionInput } from '@/lib/forms/sections';
import type { Section } from '@/lib/words';
import type { SectionHandle } from './use-section';

type Table<S extends Section> = keyof SectionInput<S> & string;
type RowOf<S extends Section, T extends Table<S>> = SectionInput<S>[T] extends
  | readonly (infer R)[]
  | undefined
  ? R
  : never;

/** Text cells and selects give back the text as typed, valid or not: the section's form judges it when it is saved. */
type Typed<Value> = [Value] extends [string | number | null | undefined] ? string : Value;

/** The props that bind a cell to one column: spread them into the cell. */
export type Bound<Value> = { value: Value; onChange: (value: Typed<Value>) => void; error?: string };

/**
 * Binds the columns of one row: `const field = rowFields(section, 'keyTasks', index)` and then
 * `<TextCell label="…" {...field('owner')} />`.
 */
export function rowFields<S extends Section, T extends Table<S>>(
  section: SectionHandle<S>,
  table: T,
  index: number,
) {
  type R = RowOf<S, T>;
  const row = (section.rows[table] as readonly R[])[index] as R & { id: string };
  return <Column extends keyof R & string>(
    column: Column,
    options?: { now?: boolean },
  ): Bound<R[Column]> => ({
    value: row[column],
    error: section.errors[`${table}.${index}.${column}`],
    onChange: (value) =>
      section.change((rows) => {
        // By its id: rows may have come or gone above it since it was drawn.
        const list = rows[table] as readonly { id: string }[];
        const next = list.map((other) => (other.id === row.id ? { ...other, [column]: value } : other));
        return { ...rows, [table]: next };
      }, options),
  });
}

/** Replaces one table's rows: `setRows(section, 'guests')(rows, { now: true })`. */
export function setRows<S extends Section, T extends Table<S>>(section: SectionHandle<S>, table: T) {
  return (rows: readonly RowOf<S, T>[], options?: { now?: boolean; quiet?: boolean }) =>
    section.change((all) => ({ ...all, [table]: rows }), options);
}
