import 'server-only';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readEnv } from '@/lib/server/env';

const noteSchema = z.object({ at: z.iso.datetime(), bytes: z.int(), sha256: z.string() });

/** The newest backup of this database: the instant it holds, its size, and the SHA-256 of its file. */
export type LastBackup = z.infer<typeof noteSchema>;

const noteFile = () => join(readEnv().dataDir, 'last-backup.json');

/** When this database was last backed up; `null` when it never was, or nobody can tell. */
export async function lastBackup(): Promise<LastBackup | null> {
  const text = await readFile(noteFile(), 'utf8').catch(() => '');
  return noteSchema.safeParse(readJson(text)).data ?? null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Writes down beside the database that it was backed up. */
export async function noteBackup(note: LastBackup): Promise<void> {
  const file = noteFile();
  await writeFile(`${file}.part`, `${JSON.stringify(note)}\n`);
  await rename(`${file}.part`, file);
}
