import { canonical } from './digest';
import { type Field, type NameOf, text } from './field-writing';

/** What differs in one field, or in one part of it; both values null where the difference has no words of its own. */
export type FieldChange = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

type Values = Readonly<Record<string, unknown>>;

/** Names and order of rows: who asks for changes knows the row already. */
const KEYS: ReadonlySet<string> = new Set(['id', 'position']);
const SLUG: Field = { ...text('Địa chỉ trang'), follows: true };
const isSame = (a: unknown, b: unknown) => canonical(a ?? null) === canonical(b ?? null);

/**
 * The fields of a row that differ, in words. What follows from another field is told only where nothing else would be,
 * so that two rows that differ are never told as the same.
 */
export function fieldChanges(
  fields: Readonly<Record<string, Field>>,
  before: Values,
  after: Values,
  nameOf: NameOf,
): FieldChange[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  const differing = names.filter((name) => !KEYS.has(name) && !isSame(before[name], after[name]));
  const known = differing.map((name) => ({ name, field: fieldOf(fields, name) }));
  const telling = known.filter(({ field }) => !field.follows);
  return (telling.length > 0 ? telling : known).flatMap(({ name, field }) =>
    changesOf(field, name, { before, after }, nameOf),
  );
}

const fieldOf = (fields: Readonly<Record<string, Field>>, name: string): Field =>
  fields[name] ?? (name === 'slug' ? SLUG : { label: 'Chi tiết', write: () => null });

/** A long value by its parts that differ; a short one whole. */
function changesOf(
  field: Field,
  name: string,
  rows: { before: Values; after: Values },
  nameOf: NameOf,
): FieldChange[] {
  const { label, parts } = field;
  const [before, after] = [rows.before[name], rows.after[name]];
  if (parts) {
    const [was, is] = [parts(before, nameOf), parts(after, nameOf)];
    const names = [...new Set([...is.keys(), ...was.keys()])].filter(
      (name) => was.get(name) !== is.get(name),
    );
    if (names.length > 0)
      return names.map((name) => ({
        field: name,
        before: was.get(name) || null,
        after: is.get(name) || null,
      }));
    return [{ field: label, before: null, after: null }];
  }
  const [was, is] = [field.write(before, nameOf, rows.before), field.write(after, nameOf, rows.after)];
  return [
    was === is ? { field: label, before: null, after: null } : { field: label, before: was, after: is },
  ];
}
