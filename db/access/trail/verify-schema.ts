import 'server-only';
import { TURNS } from '../../alone';
import { raw } from '../../client';
import { freshDatabase } from '../../migrate';
import type { Database } from '../../sqlite';
import type { Found } from './verify-check';

// What SQLite makes for itself has no text of its own, or one of these names.
const OBJECTS = `select type || ' ' || name as name, sql from sqlite_master where sql is not null
  and name not in ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4', '${TURNS}') order by 1`;

const objectsOf = (sqlite: Database) =>
  new Map(
    (sqlite.prepare(OBJECTS).all() as { name: string; sql: string }[]).map(({ name, sql }) => [name, sql]),
  );

let known: Map<string, string> | undefined;

/** What a new database of this program holds: made once, in memory, since it stays the same while the program runs. */
function objectsOfOurs(): Map<string, string> {
  if (known) return known;
  const fresh = freshDatabase();
  try {
    known = objectsOf(fresh);
    return known;
  } finally {
    fresh.close();
  }
}

/**
 * Every table, index, trigger and view, word for word against those of a new database that this program has just made
 * in memory: none missing, none changed, none besides.
 */
export async function schemaFaults(): Promise<Found> {
  const [here, ours] = [objectsOf(raw()), objectsOfOurs()];
  const faults = [
    ...[...ours.keys()].filter((name) => !here.has(name)).map((name) => `Thiếu ${name}.`),
    ...[...here].flatMap(([name, sql]) => {
      if (!ours.has(name)) return [`Thừa ${name}: không phải của chương trình này.`];
      return ours.get(name) === sql ? [] : [`${name} khác với của chương trình này.`];
    }),
  ];
  return { counted: ours.size, faults };
}
