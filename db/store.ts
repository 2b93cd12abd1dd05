import 'server-only';
import { readEnv } from '@/lib/server/env';
import { close, databaseFile, replaceBy } from './client';

/** Where a council's data lies: its database, and the folder of its files. Absolute paths. */
export type Store = { readonly file: string; readonly filesDir: string };

/** The same where a cluster keeps the rows. */
type ClusterStore = { readonly url: string; readonly filesDir: string };

/** This program's own store, on a file. */
export const ownStore = (): Store => ({ file: databaseFile(), filesDir: readEnv().filesDir });

/** Does `work` on another store, for set-up and the operator's tool; what was open is closed before, and the other after. */
export async function onStore<T>(store: Store | ClusterStore, work: () => Promise<T>): Promise<T> {
  const { DATABASE_URL, FILES_DIR } = process.env;
  close();
  const url = 'url' in store ? store.url : `file:${store.file}`;
  Object.assign(process.env, { DATABASE_URL: url, FILES_DIR: store.filesDir });
  try {
    return await work();
  } finally {
    // Closing a database moves what lies in its log into its file.
    close();
    // An empty setting is one that is not set.
    Object.assign(process.env, { DATABASE_URL: DATABASE_URL ?? '', FILES_DIR: FILES_DIR ?? '' });
  }
}

/** Puts all rows of a file in the place of all there are in the cluster that is open; whoever asks meanwhile gets either. */
export const fillFrom = (file: string): Promise<void> => replaceBy(file);
