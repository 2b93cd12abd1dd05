/** One thing wrong with a record file: where, like `votes.2.counts.for`, and a sentence that says what. */
export type Fault = {
  readonly path: string;
  readonly text: string;
  /** It says of a link that what it leads to is not there. */
  readonly isLink?: true;
};

export const pathOf = (...parts: readonly PropertyKey[]): string => parts.map(String).join('.');

/**
 * Whether a fault is about something else than those found before it. What they are about was left out, so nothing more is said
 * of the row it stood in, nor of links to a row whose name it was.
 */
export function isApartFrom(before: readonly Fault[]): (fault: Fault) => boolean {
  const rowOf = ({ path }: Fault) => path.split('.').slice(0, 2).join('.');
  const wrong = new Set(before.map(rowOf));
  const isUnnamed = before.some(({ path }) => path.endsWith('.id'));
  return (fault) => !wrong.has(rowOf(fault)) && !(isUnnamed && fault.isLink);
}

const said = (value: unknown): string =>
  value === null || value === undefined
    ? 'để trống'
    : `«${typeof value === 'string' ? value : JSON.stringify(value)}»`;

const isGroup = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null;

/**
 * Where `written` departs from `derived`, what the app itself makes of the same facts; a key that was not written departs from
 * nothing. `skip` leaves out what is not a fact of the session, by the last part of its path and the two values.
 */
export function differences(
  written: unknown,
  derived: unknown,
  skip: (key: string, written: unknown, derived: unknown) => boolean,
  path = '',
): Fault[] {
  if (!isGroup(written) || !isGroup(derived)) {
    if (Object.is(written, derived)) return [];
    const text = `Hồ sơ ghi ${said(written)}, nhưng các mục khác của hồ sơ cho ${said(derived)}.`;
    return [{ path, text: `${text} Sửa các mục ấy, hoặc bỏ mục này.` }];
  }
  const keys = new Set(Object.keys(written));
  if (Array.isArray(written)) for (const key of Object.keys(derived)) keys.add(key);
  return [...keys].flatMap((key) => {
    const inner = path ? `${path}.${key}` : key;
    if (skip(key, written[key], derived[key])) return [];
    if (!Object.hasOwn(derived, key) && !Array.isArray(written))
      return [{ path: inner, text: 'Hồ sơ không có mục này.' }];
    return differences(written[key], derived[key], skip, inner);
  });
}
