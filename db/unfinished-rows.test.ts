import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from './migrate';

const folder = mkdtempSync(join(tmpdir(), 'older-migrations-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The migrations of the program before the desk kept unfinished rows. */
function olderMigrations(): string {
  cpSync('db/migrations', folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] };
  const since = journal.entries.findIndex(({ tag }) => tag.endsWith('_unfinished_rows'));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, since) }));
  return folder;
}

test('two tables are made anew with every row and every rule they had', () => {
  const old = freshDatabase(olderMigrations());
  // The session they belong to is not what is looked at here.
  old.pragma('foreign_keys = off');
  const figure = `insert into budget_figures (id, session_id, position, concept, label, stage, year, part, printed, value_dong)
    values ('f', 's', 1, 'revenue_total', 'Tổng thu', 'outturn', 2024, 'h1', '3 tỷ đồng', 3000000000)`;
  const unfinished = `insert into budget_figures (id, session_id, position, concept, label, stage, year, part)
    values ('g', 's', 2, 'revenue_total', '', 'outturn', 2024, 'h1')`;
  const photo = "insert into photos (id, session_id, position, label) values ('p', 's', 1, 'Khai mạc')";
  for (const row of [figure, photo]) old.exec(row);
  expect(() => old.exec(unfinished)).toThrow(/figures_something/);
  const all = () => [
    old.prepare('select * from budget_figures').all(),
    old.prepare('select * from photos').all(),
    old
      .prepare(
        `select name, sql from sqlite_schema where type in ('trigger', 'index')
          and tbl_name in ('budget_figures', 'photos') order by name`,
      )
      .all(),
  ];
  const before = all();
  migrate(drizzle(old), { migrationsFolder: 'db/migrations' });
  expect(all()).toEqual(before);
  old.exec(unfinished);
  expect(() =>
    old.exec("insert into photos (id, session_id, position, file_digest) values ('q', 's', 2, 'x')"),
  ).toThrow(/file_not_handed_in/);
  old.close();
});
