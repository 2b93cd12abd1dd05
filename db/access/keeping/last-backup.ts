import 'server-only';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readEnv } from '@/lib/server/env';

const noteSchema = z.object({ at: z.iso.datetime(), bytes: z.int(), sha256: z.string() });

/** The newest backup of this database: the instant it holds, its size, and the SHA-256 of its file. */
export type LastBackup = z.infer<typeof noteSchema>;

/** A whole backup, or what the standby's copy is made of. */
type Kind = 'backup' | 'standby';

const noteFile = (kind: Kind) => join(readEnv().dataDir, `last-${kind}.json`);

/** When this database was last backed up; `null` when it never was, or nobody can tell. */
export async function lastBackup(kind: Kind = 'backup'): Promise<LastBackup | null> {
  const text = await readFile(noteFile(kind), 'utf8').catch(() => '');
  return noteSchema.safeParse(readJson(text)).data ?? null;
}

/** What a text says as JSON; `null` when it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Writes down beside the database that it was backed up. */
export async function noteBackup(note: LastBackup, kind: Kind = 'backup'): Promise<void> {
  const file = noteFile(kind);
  await writeFile(`${file}.part`, `${JSON.stringify(note)}\n`);
  await rename(`${file}.part`, file);
}
