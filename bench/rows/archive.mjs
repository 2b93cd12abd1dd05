import { ARCHIVE, database } from '../support/data.mjs';
import { interleaved, millisecondsAnew, requestsPerSecond } from '../support/load.mjs';
import { row } from '../support/row.mjs';
import { product, withoutFront } from '../support/sites.mjs';

const { council, session, resolution } = ARCHIVE;
const pages = {
  home: `/${council}`,
  sessions: `/${council}/ky-hop`,
  session: `/${council}/ky-hop/${session}`,
  register: `/${council}/nghi-quyet`,
  resolution: `/${council}/nghi-quyet/${resolution}`,
  delegates: `/${council}/dai-bieu`,
  delegate: `/${council}/dai-bieu/nguyen-thi-an`,
  budget: `/${council}/ngan-sach`,
  'register-search': `/${council}/nghi-quyet?q=ngan+sach`,
  search: `/${council}/tim-kiem?q=ngan+sach`,
};
/** As browsers ask: what nobody typed into a search is kept until the council publishes. */
const SERVED = { encoding: 'gzip', seconds: 1 };
const ROUNDS = 11;
const LEAST = 0.9;
/** A ratio that misses, or meets its limit by so little, is measured once more and longer, and that counts. */
const NEAR = 0.05;
const LONGER = 3 * ROUNDS;
/** Pages asked for one after another. */
const MADE = 20;

/** The same pages with 500 sessions stored beside 5. @param {string} folder */
export async function measure(folder) {
  const [small, large] = [await database(folder, 'few'), await database(folder, 'many')];
  const served = await whileUp(product, small, large, measureServed);
  const made = await whileUp(withoutFront, small, large, measureMade);
  const worst = served.reduce((a, b) => ((a.ratio ?? 0) < (b.ratio ?? 0) ? a : b));
  return [{ ...worst, id: 'archive.500' }, ...served, ...made];
}

/**
 * @param {(database: string) => Promise<import('../support/sites.mjs').Site>} site
 * @param {string} small @param {string} large
 * @param {(few: string, full: string) => Promise<import('../support/row.mjs').Row[]>} rows
 */
async function whileUp(site, small, large, rows) {
  const [few, full] = [await site(small), await site(large)];
  try {
    return await rows(few.url, full.url);
  } finally {
    await Promise.all([few.close(), full.close()]);
  }
}

/** @param {string} few @param {string} full */
async function measureServed(few, full) {
  const served = [];
  for (const [name, path] of Object.entries(pages)) {
    const rate = (/** @type {string} */ url) => () => requestsPerSecond(url + path, SERVED);
    const asked = { control: rate(few), measured: rate(full) };
    const first = await interleaved(asked, ROUNDS);
    const rates = first.ratio < LEAST + NEAR ? await interleaved(asked, LONGER) : first;
    served.push(row(`archive.500.${name}`, { ...rates, unit: 'req/s', least: LEAST }));
  }
  return served;
}

/** The front would send a page again that it has; what makes it makes it each time. @param {string} few @param {string} full */
async function measureMade(few, full) {
  const made = [];
  for (const [name, path] of Object.entries(pages)) {
    const time = (/** @type {string} */ url) => () => millisecondsAnew(url + path);
    const times = await interleaved({ control: time(few), measured: time(full) }, MADE);
    made.push(row(`archive.500.made.${name}`, { ...times, unit: 'ms to make it' }));
  }
  return made;
}
