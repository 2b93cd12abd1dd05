import 'server-only';
import { raw } from '../client';
import { isStoreFault } from '../store-fault';

/**
 * What a council's public pages are made of, as one word: it changes with every publication, whoever made it and in
 * whichever process. The empty name stands for the list of councils.
 *
 * @returns `null` when there is no such council.
 */
export function editionOf(councilSlug: string): string | null {
  try {
    const { directory, council } = statements(raw());
    const edition = councilSlug === '' ? directory.get() : council.get(councilSlug);
    return (edition as string | undefined) ?? null;
  } catch (error) {
    // Whoever makes the page meets the same fault and says so.
    if (isStoreFault(error)) return null;
    throw error;
  }
}

/** Asked for every page there is: prepared once for each connection. */
const prepared = new WeakMap<ReturnType<typeof raw>, ReturnType<typeof prepare>>();

function statements(sqlite: ReturnType<typeof raw>) {
  const known = prepared.get(sqlite) ?? prepare(sqlite);
  prepared.set(sqlite, known);
  return known;
}

function prepare(sqlite: ReturnType<typeof raw>) {
  return {
    directory: sqlite.prepare("select 'councils ' || count(*) from councils").pluck(),
    council: sqlite
      .prepare(
        `select coalesce((select id from publications where council_id = councils.id order by rowid desc limit 1), 'none')
         from councils where slug = ?`,
      )
      .pluck(),
  };
}
