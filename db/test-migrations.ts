import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

function migrationsOf(step: string, isWithIt: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'older-migrations-'));
  folders.push(folder);
  cpSync('db/migrations', folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] };
  const since = journal.entries.findIndex(({ tag }) => tag.endsWith(step));
  const entries = journal.entries.slice(0, since + (isWithIt ? 1 : 0));
  writeFileSync(path, JSON.stringify({ ...journal, entries }));
  return folder;
}

/** The migrations of the program before one of its steps. */
export const migrationsBefore = (step: string) => migrationsOf(step, false);

/** The migrations as far as one of the program's steps. */
export const migrationsWith = (step: string) => migrationsOf(step, true);

export function removeMigrations(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}
