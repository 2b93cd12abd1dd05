import 'server-only';
import { readEnv } from '@/lib/server/env';
import { close, databaseFile } from './client';

/** Where a council's data lies: its database, and the folder of its files. Absolute paths. */
export type Store = { readonly file: string; readonly filesDir: string };

/** This program's own store. */
export const ownStore = (): Store => ({ file: databaseFile(), filesDir: readEnv().filesDir });

/** Does `work` on another store, for set-up and the operator's tool; what was open is closed before, and the other after. */
export async function onStore<T>({ file, filesDir }: Store, work: () => Promise<T>): Promise<T> {
  const { DATABASE_URL, FILES_DIR } = process.env;
  close();
  Object.assign(process.env, { DATABASE_URL: `file:${file}`, FILES_DIR: filesDir });
  try {
    return await work();
  } finally {
    // Closing a database moves what lies in its log into its file.
    close();
    // An empty setting is one that is not set.
    Object.assign(process.env, { DATABASE_URL: DATABASE_URL ?? '', FILES_DIR: FILES_DIR ?? '' });
  }
}
