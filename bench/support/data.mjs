import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runTypeScript, Stop } from '../../bin/support/run.mjs';

/** The newest session of the archive's council, the same in every database. */
export const ARCHIVE = {
  council: 'luu-tru',
  session: 'khoa-4-ky-500',
  resolution: 'khoa-4-ky-500-thu-phi-su-dung-tam-thoi-via-he-tuyen-duong-so-9',
};

/**
 * A database with the samples and an archive: 5 sessions (`few`), 500 (`many`), or 500 among other councils' up to 100,000
 * things to find (`wide`). Made when first asked for.
 * @param {string} folder @param {'few' | 'many' | 'wide'} size
 */
export async function database(folder, size) {
  const file = join(folder, `${size}.db`);
  if (existsSync(file)) return file;
  const from = size === 'few' ? '' : await database(folder, size === 'many' ? 'few' : 'many');
  console.log(`Making the database «${size}»…`);
  await inside('archive', [size, from], file);
  return file;
}

/**
 * What each of `bench/inside` prints at its end. Times are in milliseconds.
 * @typedef {object} Found
 * @property {{ items: number }} archive
 * @property {{ seconds: number, bytes: number }} found
 * @property {{ bytes: number }} items
 * @property {{ pages: number, first: number, peak: number }} long-session
 * @property {{ visible: number }} publish
 * @property {{ ours: number, raw: number }} save
 * @property {{ ours: number, index: number }} search
 * @property {{ bytes: number }} stored
 */

/**
 * Runs one of `bench/inside` on a database, in a process of its own, and gives what it found.
 * @template {keyof Found} Name
 * @param {Name} name @param {string[]} args @param {string} file
 * @returns {Promise<Found[Name]>}
 */
export async function inside(name, args, file) {
  const env = {
    DATABASE_URL: `file:${file}`,
    FILES_DIR: `${file}.files`,
    LOG_LEVEL: 'error',
    SAMPLE_DATA: 'on',
  };
  const { code, out } = await runTypeScript([`bench/inside/${name}.ts`, ...args], { env, quiet: true });
  const line = out.split('\n').findLast((text) => text.startsWith('{'));
  if (code !== 0 || !line) throw new Stop(`bench/inside/${name}.ts:\n${out}`);
  return JSON.parse(line);
}
