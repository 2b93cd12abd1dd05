import { readFileSync } from 'node:fs';
import { root } from '../support/run.mjs';

/**
 * @typedef {object} Built the facts about the build that the front needs
 * @property {ReadonlySet<string>} actionIds the ids of its server actions
 * @property {ReadonlySet<string>} addresses those that are whole, with nothing to be filled in
 * @property {ReadonlySet<string>} words the fixed words of addresses
 */

/**
 * @returns {Built}
 * @throws Error with what to do, when the build does not say
 */
export function readBuilt() {
  try {
    const { node } = read('server/server-reference-manifest.json');
    const routes = Object.values(read('app-path-routes-manifest.json')).map(String);
    const words = routes.flatMap((route) => route.split('/')).filter((part) => /^[\w.-]+$/.test(part));
    return { actionIds: new Set(Object.keys(node)), addresses: new Set(routes), words: new Set(words) };
  } catch {
    throw new Error(
      'The build in .next is not whole: remove .next and run npm start / Bản dựng trong .next không đủ: xóa .next rồi chạy npm start',
    );
  }
}

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(`${root}.next/${file}`, 'utf8'));
