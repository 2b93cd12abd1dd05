import { ARCHIVE, database } from '../support/data.mjs';
import { interleaved, requestsPerSecond } from '../support/load.mjs';
import { row } from '../support/row.mjs';
import { product } from '../support/sites.mjs';

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
  'register-search': `/${council}/nghi-quyet?q=giam+sat`,
  search: `/${council}/tim-kiem?q=ngan+sach`,
};
const ROUNDS = 3;
const SECONDS = 1;

/** Every page made anew each time, from 500 sessions beside 5: what is kept would hide what the archive costs. @param {string} folder */
export async function measure(folder) {
  const many = await database(folder, 'many');
  const [few, full] = [await product(await database(folder, 'few')), await product(many)];
  try {
    const rows = [];
    for (const [name, path] of Object.entries(pages)) {
      const rate = (/** @type {string} */ url) => () =>
        requestsPerSecond(url + path, { seconds: SECONDS, fresh: true });
      const { control, measured } = await interleaved(
        { control: rate(few.url), measured: rate(full.url) },
        ROUNDS,
      );
      rows.push(row(`archive.500.${name}`, { measured, control, unit: 'req/s', least: 0.9 }));
    }
    const worst = rows.reduce((a, b) => ((a.ratio ?? 0) < (b.ratio ?? 0) ? a : b));
    return [{ ...worst, id: 'archive.500' }, ...rows];
  } finally {
    await Promise.all([few.close(), full.close()]);
  }
}
