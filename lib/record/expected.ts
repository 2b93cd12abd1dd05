import { z } from 'zod';
import { terms } from '@/lib/vi/terms';
import { nearest } from './nearest';
import { count, date, id, partialDate, text, time } from './schema-parts';

/* What a place of a record file takes, as sentences for whoever wrote something else there. */

/** What a schema takes where something stands in its place. */
export const bare = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ||
  schema instanceof z.ZodNullable ||
  schema instanceof z.ZodDefault ||
  schema instanceof z.ZodPrefault
    ? bare(schema.unwrap() as z.ZodType)
    : schema;

/** The schema of what stands at a path; null where the path leads nowhere. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | null {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const group = bare(schema);
  if (group instanceof z.ZodArray) return schemaAt(group.element as z.ZodType, rest);
  if (group instanceof z.ZodRecord) return schemaAt(group.valueType as z.ZodType, rest);
  if (!(group instanceof z.ZodObject) || !Object.hasOwn(group.shape, key)) return null;
  return schemaAt(group.shape[String(key)] as z.ZodType, rest);
}

/** The keys of the group at a path. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const found = schemaAt(schema, path);
  const group = found && bare(found);
  if (group instanceof z.ZodRecord && group.keyType instanceof z.ZodEnum)
    return group.keyType.options.map(String);
  return group instanceof z.ZodObject ? Object.keys(group.shape) : [];
}

/** Every closed list with the words people read for it; the one whose words these are. */
const meaningOf = (values: readonly string[]): Readonly<Record<string, string>> =>
  (Object.values(terms) as Readonly<Record<string, string>>[]).find(
    (list) =>
      Object.keys(list).length === values.length && values.every((value) => Object.hasOwn(list, value)),
  ) ?? {};

/** «adopted» (Thông qua), «rejected» (Không thông qua) */
function listOf(values: readonly string[]): string {
  const meaning = meaningOf(values);
  return values.map((value) => (meaning[value] ? `«${value}» (${meaning[value]})` : `«${value}»`)).join(', ');
}

/** Which values a list has, and which of them was meant. */
export function oneOf(values: readonly string[], written: unknown): string {
  const meaning = meaningOf(values);
  const named = values.map((value) => [value, meaning[value] ?? value] as const);
  const meant = typeof written === 'string' ? nearest(written, named) : null;
  const beside = values.includes('other') ? ' Không có trong danh sách thì ghi «other».' : '';
  return `Chỉ nhận ${listOf(values)}.${meant ? ` Có phải «${meant}»?` : beside}`;
}

const DAY = 'Ngày phải có trong lịch, theo dạng 2020-06-12.';
const PARTIAL_DAY =
  'Ghi ngày, tháng hoặc năm có trong lịch, biết đến đâu ghi đến đó: 2020-06-12, 2020-06 hoặc 2020.';

/** What the smallest parts take, wherever they stand. */
const sentences: ReadonlyMap<z.ZodType, string> = new Map<z.ZodType, string>([
  [date, DAY],
  [partialDate, PARTIAL_DAY],
  [time, 'Ghi giờ bằng bốn chữ số, dạng 08:30.'],
  [id, 'Ghi một mã ngắn, chữ không dấu và số, ví dụ «r1».'],
  [text, 'Ghi chữ trong dấu ", không để trống.'],
  [count, 'Ghi một số nguyên từ 0 trở lên, không có dấu ".'],
]);

/** What would stand rightly in a place, as a sentence. */
export function expected(schema: z.ZodType | null): string {
  if (!schema) return '';
  const inner = bare(schema);
  const known = sentences.get(inner);
  if (known) return known;
  if (inner instanceof z.ZodEnum) return `Chỉ nhận ${listOf(inner.options.map(String))}.`;
  if (inner instanceof z.ZodBoolean) return 'Ghi true hoặc false, không có dấu ".';
  if (inner instanceof z.ZodNumber) return 'Ghi một số nguyên, không có dấu ".';
  if (inner instanceof z.ZodString) return 'Ghi chữ trong dấu ".';
  if (inner instanceof z.ZodArray) return 'Ghi một danh sách trong [ ].';
  if (inner instanceof z.ZodObject) {
    const needed = Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, value]) =>
      value.safeParse(undefined).success ? [] : [key],
    );
    const least = needed.length > 0 ? `, ít nhất có ${needed.map((key) => `«${key}»`).join(', ')}` : '';
    return `Ghi một nhóm mục trong { }${least}.`;
  }
  return '';
}

/** Whether a place may be left unknown. */
export const takesNull = (schema: z.ZodType | null): boolean => schema?.safeParse(null).success ?? false;
