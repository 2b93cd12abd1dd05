import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBareApp } from '../support/bare-app.mjs';
import { ARCHIVE, database } from '../support/data.mjs';
import { interleaved, requestsPerSecond } from '../support/load.mjs';
import { row } from '../support/row.mjs';
import { bareNext, plainNode, product, residentMb } from '../support/sites.mjs';

const ROUNDS = 5;

/**
 * A published session of 26 delegates, 20 items and 10 resolutions, beside a prerendered page of the same size in an app
 * that is nothing but Next, and beside Node sending the very bytes.
 * @param {string} folder
 */
export async function measure(folder) {
  const site = await product(await database(folder, 'few'));
  const url = `${site.url}/${ARCHIVE.council}/ky-hop/${ARCHIVE.session}`;
  const html = await (await fetch(url)).text();
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  return withBareApp(Buffer.byteLength(html), async (app) => {
    const [next, node] = [await bareNext(app), await plainNode(file)];
    try {
      const rows = [];
      for (const [id, encoding] of /** @type {const} */ ([
        ['page.session', 'identity'],
        ['page.session.gzip', 'gzip'],
      ])) {
        const rate = (/** @type {string} */ address) => () => requestsPerSecond(address, { encoding });
        const found = await interleaved(
          { ours: rate(url), next: rate(next.url), node: rate(node.url) },
          ROUNDS,
        );
        rows.push(row(id, { measured: found.ours, control: found.next, unit: 'req/s', least: 0.9 }));
        rows.push(row(`${id}.node`, { measured: found.ours, control: found.node, unit: 'req/s' }));
      }
      const memory = { measured: residentMb(site.pid), control: residentMb(next.pid), unit: 'MB after load' };
      return [...rows, row('page.session.memory', memory)];
    } finally {
      await Promise.all([site.close(), next.close(), node.close()]);
    }
  });
}
