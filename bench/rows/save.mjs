import { copyFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../bin/support/browser.mjs';
import { Stop } from '../../bin/support/run.mjs';
import { database, inside } from '../support/data.mjs';
import { row } from '../support/row.mjs';
import { product } from '../support/sites.mjs';

/** The sample's draft. */
const SESSION = 'mau-khoa-2-ky-3';
const ITEMS = 40;
/** As long as anything that follows a save may take to be asked for. */
const FOLLOWED_MS = 3_000;

/** @param {string} folder */
export async function measure(folder) {
  const { ours, raw } = await inside('save', [], await database(folder, 'many'));
  return [
    row('save.p50', { measured: ours, control: raw, unit: 'ms p50', most: 10 }),
    row('save.bytes', { ...(await bytes(folder)), unit: 'bytes', most: 5 }),
  ];
}

/**
 * What goes to and from the server in bodies when a clerk types one character, beside the row that it stands in.
 * @param {string} folder
 */
async function bytes(folder) {
  const file = `${folder}/items.db`;
  copyFileSync(await database(folder, 'few'), file);
  const { bytes: control } = await inside('items', [SESSION, String(ITEMS)], file);
  const site = await product(file);
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ baseURL: site.url });
    await page.goto('/sign-in');
    await page.getByLabel('Thư điện tử').fill('thuky@mau.example');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('ky-hop-2026');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.goto(`/desk/sessions/${SESSION}/agenda`);
    const field = page.getByLabel('Tên nội dung').nth(ITEMS / 2);
    const count = await bodiesOf(page);
    // The first change makes the list's order keys what they stay, and finds what «Kiểm tra» says of it.
    await type('a');
    const before = count();
    await type('b');
    const measured = count() - before;
    if (measured === 0) throw new Stop('Nothing was counted of a character that was saved.');
    return { measured, control };

    /** @param {string} character */
    async function type(character) {
      const saved = page.waitForResponse((answer) =>
        Boolean(answer.request().postData()?.includes('"patch"')),
      );
      await field.press('End');
      await field.press(character);
      await saved;
      await page.waitForTimeout(FOLLOWED_MS);
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

/**
 * Counts the bytes of both bodies, unpacked, as they pass: the browser may call a save aborted whose answer it has read.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<() => number>} how many there were until now
 */
async function bodiesOf(page) {
  let bytes = 0;
  page.on('request', (request) => {
    bytes += request.postDataBuffer()?.length ?? 0;
  });
  const wire = await page.context().newCDPSession(page);
  wire.on('Network.dataReceived', ({ dataLength }) => {
    bytes += dataLength;
  });
  await wire.send('Network.enable');
  return () => bytes;
}
