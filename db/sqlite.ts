import Classic from 'better-sqlite3';
import Napi from 'better-sqlite3-napi';

/** What better-sqlite3 13 needs at least. Version 12 is ended by recent releases of Node 24 in the middle of its work. */
const NAPI_SINCE = 22;

/** better-sqlite3 in the version made for the Node that runs us; both have one interface. */
export const Database: typeof Classic =
  Number.parseInt(process.versions.node, 10) >= NAPI_SINCE ? Napi : Classic;
export type Database = Classic.Database;
