import { told as partTold } from '@/lib/change-parts';
import type { Change } from '@/lib/changes';
import { isPrivateText } from '@/lib/private-text';
import { catalogue } from '@/lib/record/catalogue';
import { type FieldChange, fieldChanges } from '@/lib/record/field-changes';
import type { NameOf, Thing } from '@/lib/record/field-writing';

export type ColumnChange = { label: string; before: string; after: string };

export type DescribedChange = {
  key: string;
  /** «Nội dung “Báo cáo …”». */
  name: string;
  /** What it is one of: «Nội dung». */
  thing: string;
  kind: 'added' | 'removed' | 'changed';
  /** The columns that changed; none for a row added or removed, which is named whole. */
  columns: ColumnChange[];
};

const LONGEST = 120;
const UNTOLD = 'nội dung riêng, không lưu trong lịch sử';
const things: Readonly<Record<string, Thing>> = catalogue;

/** Links are not told by name: a change does not carry the rows that it points at. */
const nobody: NameOf = () => null;

/** The changes of one step in words, without those of bookkeeping. */
export const describeStep = (changes: readonly Change[]): DescribedChange[] =>
  changes.map(describeChange).filter((change) => change !== null);

/** One change of a draft row in words; `null` when only bookkeeping changed. */
export function describeChange(change: Change): DescribedChange | null {
  const thing = things[change.table];
  if (!thing) return null;
  const row = { ...change.before, ...change.after };
  const title = row[thing.titledBy];
  const name = typeof title === 'string' && title ? `${thing.name} “${shorten(title)}”` : thing.name;
  const kind = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed';
  const key = `${change.table} ${change.id}`;
  if (kind !== 'changed') return { key, name, thing: thing.name, kind, columns: [] };
  const { before, after } = change;
  const told = fieldChanges(thing.fields, shown(thing, before, after), shown(thing, after, after), nobody);
  if (told.length > 0) return { key, name, thing: thing.name, kind, columns: told.map(columnOf) };
  if (change.isNewKey) return null;
  const keys = [change.before?.position, change.after?.position];
  if (typeof keys[0] !== 'number' || typeof keys[1] !== 'number') return null;
  const columns = [{ label: ORDER, ...(keys[1] > keys[0] ? MOVED.down : MOVED.up) }];
  return { key, name, thing: thing.name, kind, columns };
}

/** What a move is told under; nothing else of a row is. */
export const ORDER = 'Thứ tự';

/** An order key sorts a row among the others; it is not its number in the list. */
const MOVED = {
  up: { before: 'như trước', after: 'chuyển lên trên' },
  down: { before: 'như trước', after: 'chuyển xuống dưới' },
} as const;

/** Leaves out columns that follow from another one: the history shows that other column. */
function shown({ fields }: Thing, side: Change['before'], after: Change['after']) {
  const isShown = (name: string) => after && name in after && fields[name] && !fields[name].follows;
  return Object.fromEntries(
    Object.entries(side ?? {})
      .filter(([name]) => isShown(name))
      .map(([name, value]) => [name, isPrivateText(value) ? UNTOLD : partTold(value)]),
  );
}

/** Two values that cannot be told in words, such as links, read «trước» and «mục khác». */
function columnOf({ field, before, after }: FieldChange): ColumnChange {
  if (before === null && after === null) return { label: field, before: 'trước', after: 'mục khác' };
  return { label: field, before: shorten(before ?? ''), after: shorten(after ?? '') };
}

const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
