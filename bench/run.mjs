import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../bin/support/build.mjs';
import { ensureEnvironment } from '../bin/support/environment.mjs';
import { ensureInstalled } from '../bin/support/install.mjs';
import { command, Stop } from '../bin/support/run.mjs';
import { machine, table } from './support/table.mjs';

/*
 * `npm run bench [-- --only ID…] [-- --json FILE]`: the product's speed and weight, each beside something to hold it
 * against. Ends with 0 when every target was met, 1 when one was missed or could not be measured.
 */

/** What can be asked for, and the file that measures it. A row may have rows below it, such as `page.session.gzip`. */
const rows = {
  'page.session': 'page',
  'page.under-siege': 'siege',
  'weight.html': 'weight',
  'weight.script': 'weight',
  'archive.500': 'archive',
  'archive.bytes': 'stored',
  'found.3321': 'stored',
  'search.100k': 'search',
  'save.p50': 'save',
  'save.bytes': 'save',
  'publish.visible': 'publish',
  'clone.serve': 'clone',
  restart: 'clone',
  'print.pdf': 'print',
  'print.docx': 'print',
  'print.session': 'print',
};

/** @typedef {import('./support/row.mjs').Row} Row */

command(async () => {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string', multiple: true }, json: { type: 'string' } },
    allowPositionals: true,
  });
  const wanted = [...(values.only ?? []), ...positionals];
  const unknown = wanted.find((id) => !Object.hasOwn(rows, id));
  if (unknown) throw new Stop(`There is no row ${unknown}. Rows: ${Object.keys(rows).join(' ')}`);
  const ids = wanted.length > 0 ? wanted : Object.keys(rows);
  const files = new Set(Object.entries(rows).flatMap(([id, file]) => (ids.includes(id) ? [file] : [])));

  await ensureInstalled();
  ensureEnvironment();
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-bench-'));
  const isAsked = (/** @type {Row} */ { id }) => ids.some((one) => id === one || id.startsWith(`${one}.`));
  const measured = /** @type {Row[]} */ ([]);
  try {
    for (const file of files) {
      const { measure } = await import(`./rows/${file}.mjs`);
      measured.push(...(await measure(folder)).filter(isAsked));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${machine()}\n\n${table(measured)}`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(measured, null, 2)}\n`);
  return measured.every(({ met }) => met !== false) ? 0 : 1;
});
