import { ARCHIVE, database } from '../support/data.mjs';
import { interleaved } from '../support/load.mjs';
import { row } from '../support/row.mjs';
import { besiege, waitOfReader } from '../support/siege.mjs';
import { product } from '../support/sites.mjs';

const ROUNDS = 3;
const SECONDS = 4;

/** Every session of the archive has a picture. */
const PICTURES = [496, 497, 498, 499, 500].map(
  (ordinal) => `/${ARCHIVE.council}/ky-hop/khoa-4-ky-${ordinal}/anh-chia-se`,
);

/**
 * How long one reader waits for a page that is kept, while strangers ask for addresses nobody knows, for share pictures and
 * to be signed in; beside the same reader when nobody else is there.
 * @param {string} folder
 */
export async function measure(folder) {
  const site = await product(await database(folder, 'few'));
  try {
    const page = `${site.url}/${ARCHIVE.council}/ky-hop/${ARCHIVE.session}`;
    const found = await interleaved(
      {
        measured: async () => {
          const end = await besiege(site.url, ARCHIVE.council, PICTURES);
          try {
            return await waitOfReader(page, SECONDS);
          } finally {
            await end();
          }
        },
        control: () => waitOfReader(page, SECONDS),
      },
      ROUNDS,
    );
    return [row('page.under-siege', { ...found, unit: 'ms p95', most: 3 })];
  } finally {
    await site.close();
  }
}
