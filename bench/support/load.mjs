import autocannon from 'autocannon';
import { Stop } from '../../bin/support/run.mjs';
import { median } from './row.mjs';

const CONNECTIONS = 16;

/**
 * Requests a second that an address answers with 200.
 * @param {string} url @param {{ encoding?: string, seconds?: number }} [options]
 */
export async function requestsPerSecond(url, { encoding = 'identity', seconds = 1.5 } = {}) {
  const { pathname, search, origin } = new URL(url);
  const result = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'GET',
        path: pathname + search,
        headers: { 'accept-encoding': encoding },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Stop(`${url}: ${result.non2xx} other answers, ${result.errors} errors.`);
  return result.requests.total / result.duration;
}

/**
 * How long one page takes of a site that keeps none.
 * @param {string} url
 */
export async function millisecondsAnew(url) {
  const began = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Stop(`${url}: ${answer.status}`);
  return performance.now() - began;
}

/**
 * Measures several things in turn, round by round, so that what else the machine does falls on all of them alike.
 * @template {string} Name
 * @param {Record<Name, () => Promise<number>>} measures @param {number} rounds
 * @returns {Promise<Record<Name, number> & { ratio: number }>} the median of each; and of what `measured` is to `control`
 *   within a round, which the machine's changes from one second to the next leave alone
 */
export async function interleaved(measures, rounds) {
  const names = /** @type {Name[]} */ (Object.keys(measures));
  const values = /** @type {Record<Name, number[]>} */ (
    Object.fromEntries(names.map((name) => [name, /** @type {number[]} */ ([])]))
  );
  for (const name of names) await measures[name]();
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 ? [...names].reverse() : names;
    for (const name of order) values[name].push(await measures[name]());
  }
  const medians = /** @type {Record<Name, number>} */ (
    Object.fromEntries(names.map((name) => [name, median(values[name])]))
  );
  /** @type {Record<string, number[] | undefined>} */
  const { measured = [], control = [] } = values;
  return { ...medians, ratio: median(measured.map((value, round) => value / (control[round] ?? 0))) };
}
