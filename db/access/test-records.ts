import 'server-only';
import fc from 'fast-check';
import type { SessionRecord } from '@/lib/record/schema';

/** The record without its identity: rows are known by their place, the council by nothing. */
export function facts(record: SessionRecord): unknown {
  const {
    agenda,
    sittings,
    votes,
    resolutions,
    delegates,
    roles = [],
    guests,
    figures,
    indicators,
    tasks,
    photos,
    sources,
  } = record;
  const rows = [
    record.session,
    ...delegates,
    ...sittings,
    ...roles,
    ...guests,
    ...agenda,
    ...agenda.flatMap(({ papers }) => papers),
    ...(record.papers ?? []),
    ...(record.resolutionGroups ?? []),
    ...(record.minutes ?? []),
    ...(record.personnel ?? []),
    ...(record.personnel ?? []).flatMap(({ people, tellers = [] }) => [...people, ...tellers]),
    ...(record.questions ?? []),
    ...(record.questions ?? []).flatMap(({ turns = [] }) => turns),
    ...(record.petitions ?? []),
    ...(record.petitionCounts ?? []),
    ...(record.oversight ?? []),
  ];
  const all = [...rows, ...resolutions, ...votes, ...figures, ...indicators, ...tasks, ...photos, ...sources];
  const places = new Map(all.map(({ id }, index) => [id, `#${index}`]));
  const placed = (value: unknown): unknown => {
    if (typeof value === 'string') return places.get(value) ?? value;
    if (Array.isArray(value)) return value.map(placed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, placed(inner)]));
  };
  return placed({ ...record, council: null });
}

/** What a clerk might have written where a record has free text. */
export const wording = fc.oneof(
  fc
    .array(fc.constantFrom('Hội', 'đồng', 'thông qua', 'đường', '«A»', '5%', '1.234', '–', 'số 7/NQ'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
);
/** Where a record has free text: the last part of its path. */
export const freeText = new Set(
  'summary purpose place presenter discussion speakers conclusion body caption alt note owner target heading'.split(
    ' ',
  ),
);

/** Puts a value where a path leads. */
export function put(target: object, path: readonly string[], value: unknown): void {
  const parent = path
    .slice(0, -1)
    .reduce((group, key) => group[key] as Record<string, unknown>, target as Record<string, unknown>);
  parent[path.at(-1) ?? ''] = value;
}

/** Every place in a value that holds no further values. */
export function leaves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}
