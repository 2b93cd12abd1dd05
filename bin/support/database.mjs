import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { root, runTypeScript, Stop } from './run.mjs';

/** The file that a DATABASE_URL of `file:` names. */
export const databasePath = (url = process.env.DATABASE_URL ?? '') =>
  resolve(root, url.replace(/^file:/, ''));

/**
 * Migrates the database that DATABASE_URL names and, where they may be, loads the sample councils into an empty one.
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ dataPath: string, sample: boolean, isEmpty: boolean }>}
 */
export async function ensureDatabase(env = {}) {
  const url = env.DATABASE_URL ?? process.env.DATABASE_URL ?? '';
  // Names of people and of their accounts: readable by the account that runs the server, and nobody else.
  if (url.startsWith('file:')) mkdirSync(dirname(databasePath(url)), { recursive: true, mode: 0o700 });
  const { code, out } = await runTypeScript(['db/setup.ts'], { env, quiet: true });
  const line = out.split('\n').findLast((text) => text.startsWith('{'));
  if (code !== 0 || !line) throw new Stop(`${out}\nChưa chuẩn bị được cơ sở dữ liệu ${url}.`);
  return JSON.parse(line);
}
