import 'server-only';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '@/lib/server/env';
import { copyTo } from '../../client';
import { onStore } from '../../store';

/** Does `work` on a copy of the database as it stands at one instant, beside the same files. */
export async function onCopy<T>(work: () => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-verify-'));
  const file = join(folder, 'council.db');
  try {
    await copyTo(file);
    return await onStore({ file, filesDir: readEnv().filesDir }, work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
