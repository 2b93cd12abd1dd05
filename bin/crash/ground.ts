import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestCouncil } from '@/db/access/test-database';
import { createTestSession } from '@/db/access/test-session';
import { onStore, type Store } from '@/db/store';
import { upgrade } from '@/db/upgrade';
import type { Cast } from './operations';

/** Everything the rounds need: a folder for their stores, and the first store, of which each is a copy. */
export type Ground = { readonly folder: string; readonly cast: Cast; readonly sessionIds: readonly string[] };

/** The store in a folder. */
export const storeIn = (folder: string): Store => ({
  file: join(folder, 'council.db'),
  filesDir: join(folder, 'files'),
});

/** Makes a council with two sessions, in a folder of its own. */
export async function makeGround(): Promise<Ground> {
  process.env.NEXTAUTH_SECRET ||= 'only-while-the-accounts-are-made';
  const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-crash-'));
  return onStore(storeIn(join(folder, 'first')), async () => {
    await upgrade();
    const council = await createTestCouncil('vo');
    const sessionIds: string[] = [];
    for (const ordinal of [1, 2]) {
      const { sessionId, saveGeneral } = await createTestSession(council, ordinal);
      await saveGeneral({});
      sessionIds.push(sessionId);
    }
    const { clerk, chair } = council.viewers;
    return { folder, cast: { clerk, chair }, sessionIds };
  });
}

/** A fresh copy of the first store. */
export function copyGround({ folder }: Ground, name: string): Store {
  cpSync(join(folder, 'first'), join(folder, name), { recursive: true });
  return storeIn(join(folder, name));
}
