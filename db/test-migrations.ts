import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

/** The migrations of the program before one of its steps. */
export function migrationsBefore(step: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'older-migrations-'));
  folders.push(folder);
  cpSync('db/migrations', folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] };
  const since = journal.entries.findIndex(({ tag }) => tag.endsWith(step));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, since) }));
  return folder;
}

export const removeMigrations = () => folders.forEach((folder) => void rmSync(folder, { recursive: true }));
