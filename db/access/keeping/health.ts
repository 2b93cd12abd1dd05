import 'server-only';
import { sql } from 'drizzle-orm';
import { serverProcess } from '@/lib/server/observe/process';
import { db } from '../../client';
import { appliedMigrations, knownMigrations } from '../../migrate';
import { prepared } from '../prepared';
import { lastBackup } from './last-backup';

export type Health = {
  /** Its database answers at the schema this program knows, and it was not asked to stop. */
  ready: boolean;
  /** Migrations the database holds, and those this program knows. */
  schema: { applied: number | null; known: number };
  /** The instant the newest backup holds; `null` when there is none. */
  lastBackupAt: string | null;
};

/** How this process stands, for a proxy that asks whether to send requests here and for the operator. */
export async function getHealth(): Promise<Health> {
  const known = knownMigrations();
  const applied = await appliedOrNull();
  return {
    ready: applied === known && !serverProcess.isStopping,
    schema: { applied, known },
    lastBackupAt: (await lastBackup())?.at ?? null,
  };
}

/** Whether residents' questions are answered; in a cluster, whether any node answers. */
export const canRead = (): Promise<boolean> =>
  prepared('select 1 from councils limit 1', 'recent')
    .get()
    .then(
      () => true,
      () => false,
    );

/** `null` when no read reaches the database: what is wrong with it, the log says. */
async function appliedOrNull(): Promise<number | null> {
  try {
    await db.all(sql`select 1 from councils limit 1`);
    return await appliedMigrations();
  } catch {
    return null;
  }
}
