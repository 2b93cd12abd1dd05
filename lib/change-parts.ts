import { type Change, isSame, type Row, type Tables } from './changes';

/*
 * An event keeps what changed, not the whole texts it changed in. Of a long text or list that is the part between what both
 * sides begin with and what both end with. A part is worth something only beside the value it was cut from, and a
 * section's steps are made, taken back and replayed one after another, so that value is always at hand.
 */

/** What stands at `at` in a text or list of `of` characters or items. */
type Part = { readonly part: string | readonly unknown[]; readonly at: number; readonly of: number };

/** Up to this many characters a text is told whole. */
const SHORT = 120;
/** Words around a change that are kept, so that it can be read by itself. */
const AROUND = 40;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPart = (value: unknown): value is Part =>
  isRecord(value) && 'part' in value && 'at' in value && 'of' in value;

/** A change with its long texts and lists cut down to what is different in them. */
export function cutChange(change: Change): Change {
  const { before, after } = change;
  if (!before || !after) return change;
  const pairs = Object.keys(after).map((column) => [column, cutPair(before[column], after[column])] as const);
  return {
    ...change,
    before: Object.fromEntries(pairs.map(([column, [was]]) => [column, was])),
    after: Object.fromEntries(pairs.map(([column, [, is]]) => [column, is])),
  };
}

function cutPair(was: unknown, is: unknown): [unknown, unknown] {
  if (typeof was === 'string' && typeof is === 'string') return cutTexts(was, is);
  if (Array.isArray(was) && Array.isArray(is)) return cutLists(was, is);
  if (!isRecord(was) || !isRecord(is)) return [was, is];
  const keys = Object.keys(is);
  if (was.id !== is.id || !isSame(keys, Object.keys(was))) return [was, is];
  const pairs = keys.map((key) => [key, cutPair(was[key], is[key])] as const);
  return [
    Object.fromEntries(pairs.map(([key, [one]]) => [key, one])),
    Object.fromEntries(pairs.map(([key, [, two]]) => [key, two])),
  ];
}

function cutTexts(was: string, is: string): [unknown, unknown] {
  if (was.length <= SHORT && is.length <= SHORT) return [was, is];
  const [from, tail] = common(was, is, (a, b) => a === b);
  const start = was === is ? was.length : outward(was, from, -1);
  const end = was === is ? 0 : was.length - outward(was, was.length - tail, 1);
  return [partOf(was, start, end), partOf(is, start, end)];
}

function cutLists(was: readonly unknown[], is: readonly unknown[]): [unknown, unknown] {
  const [start, end] = common(was, is, isSame);
  const [one, two] = [partOf(was, start, end), partOf(is, start, end)];
  const [left, right] = [one.part as readonly unknown[], two.part as readonly unknown[]];
  if (left.length !== right.length) return [one, two];
  const pairs = left.map((item, index) => cutPair(item, right[index]));
  return [
    { ...one, part: pairs.map(([item]) => item) },
    { ...two, part: pairs.map(([, item]) => item) },
  ];
}

function partOf(whole: string | readonly unknown[], start: number, end: number): Part {
  return { part: whole.slice(start, whole.length - end), at: start, of: whole.length };
}

/** How much both begin with, and how much both end with besides. */
function common<T>(a: ArrayLike<T>, b: ArrayLike<T>, isEqual: (a: T, b: T) => boolean): [number, number] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && isEqual(a[start] as T, b[start] as T)) start += 1;
  let end = 0;
  while (end < most - start && isEqual(a[a.length - 1 - end] as T, b[b.length - 1 - end] as T)) end += 1;
  return [start, end];
}

/** From a place in a text so many characters outward, and on to where a word ends; no letter is cut in two. */
function outward(text: string, from: number, direction: -1 | 1): number {
  let at = from;
  const isEnd = () => at <= 0 || at >= text.length;
  const isInWord = () => !/\s/.test(text[direction < 0 ? at - 1 : at] ?? ' ');
  while (!isEnd() && (Math.abs(at - from) < AROUND || isInWord()) && Math.abs(at - from) < 2 * AROUND)
    at += direction;
  // Half of a character that takes two.
  if (/[\uDC00-\uDFFF]/.test(text[at] ?? '')) at += direction;
  return Math.max(0, Math.min(text.length, at));
}

/** A value out of its part and the value it stands in; `undefined` where they do not fit. */
function joined(current: unknown, wanted: unknown): unknown {
  if (isPart(wanted)) {
    const { part, at, of } = wanted;
    const tail = of - at - part.length;
    if (typeof part === 'string') {
      if (typeof current !== 'string' || at + tail > current.length) return undefined;
      return current.slice(0, at) + part + current.slice(current.length - tail);
    }
    if (!Array.isArray(current) || at + tail > current.length) return undefined;
    const items = part.map((item, index) => joined(current[at + index], item));
    return [...current.slice(0, at), ...items, ...current.slice(current.length - tail)];
  }
  if (!isRecord(wanted)) return wanted;
  const own = isRecord(current) ? current : {};
  return Object.fromEntries(Object.entries(wanted).map(([key, value]) => [key, joined(own[key], value)]));
}

/** The columns a change sets, whole, in the row as it is before it. */
export function wholeColumns(
  row: Readonly<Record<string, unknown>> | undefined,
  columns: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(columns).map(([column, value]) => [column, joined(row?.[column], value)]),
  );
}

/** The changes whole again, on the rows they are about to be made to, one after another. */
export function wholeChanges(tables: Tables, changes: readonly Change[]): Change[] {
  const rows = new Map(
    Object.entries(tables).flatMap(([table, list]) => list.map((row) => [`${table} ${row.id}`, row])),
  );
  return changes.map((change) => {
    const key = `${change.table} ${change.id}`;
    const row = rows.get(key);
    if (!change.after || !change.before || !row) {
      if (change.after) rows.set(key, { ...change.after, id: change.id });
      else rows.delete(key);
      return change;
    }
    const after = wholeColumns(row, change.after);
    rows.set(key, { ...row, ...after } as Row);
    return { ...change, before: pickAs(row, change.before), after };
  });
}

const pickAs = (row: Row, columns: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(columns).map(([column, value]) => [column, isWhole(value) ? value : row[column]]),
  );

const isWhole = (value: unknown): boolean =>
  !isPart(value) && (!isRecord(value) || Object.values(value).every(isWhole));

/**
 * A value as it can be told without the rest: of a text the part between dots, of a list its items at their places with
 * empty ones before them.
 */
export function told(value: unknown): unknown {
  if (isPart(value)) {
    const { part, at, of } = value;
    if (typeof part === 'string') {
      if (part === '') return '';
      return `${at > 0 ? '…' : ''}${part}${at + part.length < of ? '…' : ''}`;
    }
    const items = part.map(told);
    return [...Array.from({ length: part.length > 0 ? at : 0 }, () => emptied(items[0])), ...items];
  }
  if (Array.isArray(value)) return value.map(told);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, told(inner)]));
}

function emptied(value: unknown): unknown {
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) return [];
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, emptied(inner)]));
}
