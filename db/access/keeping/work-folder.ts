import 'server-only';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from '@/lib/server/env';

const NAME = /^\.keeping-(\d+)-/;

/**
 * Does `work` in a folder of its own beside the database, which is taken away afterwards: what lies there is as secret as
 * the database, and must not lie where backups go. What a killed process left is taken away first.
 */
export async function inWorkFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const beside = readEnv().dataDir;
  mkdirSync(beside, { recursive: true });
  for (const name of readdirSync(beside)) {
    const [, pid] = NAME.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(beside, name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(beside, `.keeping-${process.pid}-`));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM';
  }
}
