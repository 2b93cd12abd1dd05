import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate as drizzleMigrate } from 'drizzle-orm/better-sqlite3/migrator';
import { db, raw } from './client';

const FOLDER = join(process.cwd(), 'db/migrations');

/**
 * Brings the database to this code's schema.
 *
 * @throws when the database was written by newer code: an older program would not understand it.
 */
export function migrate(folder = FOLDER): void {
  const known = knownMigrations(folder);
  const applied = appliedMigrations();
  if (applied > known)
    throw new Error(
      `The database is at migration ${applied}, this program knows ${known}: start the newer program, or restore a backup.`,
    );
  drizzleMigrate(db as never, { migrationsFolder: folder });
}

/** How many migrations the database holds; 0 for an empty one. */
export function appliedMigrations(): number {
  const found = raw()
    .prepare("select count(*) from sqlite_master where name = '__drizzle_migrations'")
    .pluck()
    .get();
  return found ? (raw().prepare('select count(*) from __drizzle_migrations').pluck().get() as number) : 0;
}

/** How many migrations this program knows. */
export function knownMigrations(folder = FOLDER): number {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: unknown[];
  };
  return journal.entries.length;
}
