import 'server-only';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { raw } from '../../client';
import { onStore, ownStore } from '../../store';

/** Does `work` on a copy of the database as it stands at one instant, beside the same files. */
export async function onCopy<T>(work: () => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-verify-'));
  const file = join(folder, 'council.db');
  try {
    raw().prepare('vacuum into ?').run(file);
    return await onStore({ ...ownStore(), file }, work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
