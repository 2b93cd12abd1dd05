import type { z } from 'zod';
import { expected, keysAt, oneOf, schemaAt, takesNull } from './expected';
import { type Fault, pathOf } from './faults';
import { nearest } from './nearest';

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
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: pathOf(...issue.path, key),
          text: unknownKey(schema, [...issue.path, key]),
        }))
      : [{ path: pathOf(...issue.path), text: sentence(issue, value, schema) }],
  );
}

type Path = readonly PropertyKey[];

/** What is said of a key the format does not have: which was meant, or in which format there is one. */
export function unknownKey(schema: z.ZodType, path: Path, later?: z.ZodType): string {
  const key = String(path.at(-1));
  if (later && schemaAt(later, path))
    return `Bản 1 không có mục «${key}», bản 2 thì có. Đổi số bản ở «format», hoặc bỏ mục này.`;
  const known = keysAt(schema, path.slice(0, -1));
  const meant = nearest(
    key,
    known.map((one) => [one, one] as const),
    1 / 2,
  );
  if (meant) return `Hồ sơ không có mục «${key}». Có phải «${meant}»?`;
  return `Hồ sơ không có mục «${key}». Ở đây có: ${known.join(', ')}.`;
}

function sentence(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodType): string {
  if (issue.code === 'invalid_key') return unknownKey(schema, issue.path);
  const place = schemaAt(schema, issue.path);
  const written = at(value, issue.path);
  if (issue.code === 'custom' && issue.message !== UNSAID) return issue.message;
  if (written === undefined) return `Thiếu mục này. ${expected(place)}`.trim();
  const unless = takesNull(place) ? ' Chưa biết thì bỏ mục này, hoặc ghi null.' : '';
  switch (issue.code) {
    case 'invalid_type':
      return `Mục này phải là ${kinds[issue.expected] ?? issue.expected}.${unless}`;
    case 'invalid_value':
      return oneOf(issue.values.map(String), written) + unless;
    case 'too_small':
      return issue.origin === 'string'
        ? `Không được để trống.${unless}`
        : `Không được dưới ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Dài quá ${issue.maximum} ký tự.`
        : `Không được quá ${issue.maximum}.`;
  }
  return `${expected(place) || 'Mục này không đúng dạng.'}${unless}`;
}

/** What Zod says where a check has no sentence of its own. */
const UNSAID = 'Invalid input';

function at(value: unknown, path: Path): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[part];
  }
  return found;
}
