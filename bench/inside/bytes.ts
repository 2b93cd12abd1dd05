import { statSync } from 'node:fs';
import { addSessions, foundArchive } from '@/db/seed/archive';
import { raw } from '@/db/client';
import { ownStore, onStore } from '@/db/store';
import { upgrade } from '@/db/upgrade';

/* What a stored session takes in the file: 26 votes by name, 10 resolutions, its projections and its search. */

const SESSIONS = 60;
const store = ownStore();

/** The file's bytes when nothing in it is free. */
function packed(): number {
  raw().exec('vacuum');
  raw().pragma('wal_checkpoint(TRUNCATE)');
  return statSync(store.file).size;
}

const found = await onStore(store, async () => {
  await upgrade();
  const council = await foundArchive('luu-tru');
  await addSessions(council, 1, 3, SESSIONS + 3);
  const before = packed();
  await addSessions(council, 4, SESSIONS + 3, SESSIONS + 3);
  const after = packed();
  const parts = raw()
    .prepare('select name, sum(pgsize) as bytes from dbstat group by name order by bytes desc limit 30')
    .all() as { name: string; bytes: number }[];
  return { bytes: (after - before) / SESSIONS, parts: parts.map(({ name, bytes }) => [name, Math.round(bytes / (SESSIONS + 3))]) };
});
console.log(JSON.stringify(found));
