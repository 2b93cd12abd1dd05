import { z } from 'zod';

/** One thing wrong with a record file: where, like `votes.2.counts.for`, and a sentence that says what. */
export type Fault = { readonly path: string; readonly text: string };

export const pathOf = (...parts: readonly PropertyKey[]): string => parts.map(String).join('.');

const kinds: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'một nhóm mục',
};

/** What a schema found, as finished sentences. `value` is what was read. */
export function schemaFaults(error: z.ZodError, value: unknown, schema: z.ZodType): Fault[] {
  return error.issues.map((issue) => ({ path: pathOf(...issue.path), text: sentence(issue, value, schema) }));
}

/** Whether what stands at a path may be left unknown. */
function takesNull(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
  let found: unknown = schema;
  for (const part of path) {
    while (found instanceof z.ZodOptional || found instanceof z.ZodNullable) found = found.unwrap();
    if (found instanceof z.ZodObject) found = found.shape[String(part)];
    else if (found instanceof z.ZodArray) found = found.element;
    else return false;
  }
  return found instanceof z.ZodType && found.safeParse(null).success;
}

function sentence(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodType): string {
  switch (issue.code) {
    case 'invalid_type':
      return at(value, issue.path) === undefined
        ? 'Thiếu mục này.'
        : `Mục này phải là ${kinds[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `Chỉ nhận ${issue.values.map((one) => `«${String(one)}»`).join(', ')}.`;
    case 'invalid_format':
      return issue.format === 'date'
        ? 'Ngày phải có trong lịch, theo dạng 2020-06-12.'
        : 'Sai dạng; giờ viết như 08:30.';
    case 'too_small':
      return issue.origin === 'string'
        ? takesNull(schema, issue.path)
          ? 'Không được để trống; chưa biết thì ghi null.'
          : 'Không được để trống.'
        : `Không được dưới ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Dài quá ${issue.maximum} ký tự.`
        : `Không được quá ${issue.maximum}.`;
    case 'unrecognized_keys':
      return `Hồ sơ không có mục ${issue.keys.map((key) => `«${key}»`).join(', ')}.`;
    default:
      return 'Mục này không đúng dạng.';
  }
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<PropertyKey, unknown>)[part];
  }
  return found;
}

const said = (value: unknown): string =>
  value === null || value === undefined
    ? 'để trống'
    : `«${typeof value === 'string' ? value : JSON.stringify(value)}»`;

/**
 * Where `written` departs from `derived`, what the app itself makes of the same facts. `skip` leaves out what is not a
 * fact of the session, by the last part of its path and the two values.
 */
export function differences(
  written: unknown,
  derived: unknown,
  skip: (key: string, written: unknown, derived: unknown) => boolean,
  path = '',
): Fault[] {
  const isGroup = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null;
  if (!isGroup(written) || !isGroup(derived)) {
    if (Object.is(written, derived)) return [];
    const text = `Hồ sơ ghi ${said(written)}, nhưng các mục khác của hồ sơ cho ${said(derived)}.`;
    return [{ path, text }];
  }
  const keys = new Set([...Object.keys(written), ...Object.keys(derived)]);
  return [...keys].flatMap((key) => {
    const inner = path ? `${path}.${key}` : key;
    if (skip(key, written[key], derived[key])) return [];
    if (!Object.hasOwn(derived, key) && !Array.isArray(written))
      return [{ path: inner, text: 'Hồ sơ không có mục này.' }];
    return differences(written[key], derived[key], skip, inner);
  });
}
