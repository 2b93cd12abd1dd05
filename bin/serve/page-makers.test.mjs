import { afterEach, expect, test } from 'vitest';
import { pageMakers } from './page-makers.mjs';

/** A thread that makes pages of their addresses, and ends at one of them. */
const THREAD = `
  const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', ({ key, url, id }) => {
    if (url === '/end') process.exit(1);
    if (url === '/fail') return parentPort.postMessage({ key, failure: 'no page' });
    parentPort.postMessage({ key, page: { headers: { made: url + ' for ' + id + ' in ' + threadId } } });
  });
  parentPort.postMessage('ready');
`;

/** @param {string} made @returns {import('./make-page.mjs').Page} */
const page = (made) => ({ status: 200, headers: { made }, body: new Uint8Array(), isZipped: false });

/** @type {ReturnType<typeof pageMakers>} */
let makers;
const begin = (/** @type {string} */ source) => {
  const here = async (/** @type {string} */ url) => page(`${url} here`);
  const log = { info: () => {}, error: () => {} };
  makers = pageMakers(
    here,
    () => 'request',
    log,
    new URL(`data:text/javascript,${encodeURIComponent(source)}`),
  );
  makers.begin();
};
afterEach(() => makers.close());

const made = async (/** @type {string} */ url) => String((await makers.make(url)).headers.made);
const thread = `import { createRequire } from 'node:module'; const require = createRequire('/');${THREAD}`;

test('pages are made here until the thread is ready, and there from then on', async () => {
  begin(thread);
  expect(await made('/mau')).toBe('/mau here');
  await expect.poll(() => made('/mau')).toMatch(/^\/mau for request in \d+$/);
  await expect(made('/fail')).rejects.toThrow('no page');
});

test('when the thread ends, what was asked of it is made here, and another is begun', async () => {
  begin(thread);
  await expect.poll(() => made('/mau')).toContain('request');
  const first = await made('/mau');
  expect(await Promise.all([made('/end'), made('/mau')])).toEqual(['/end here', '/mau here']);
  await expect.poll(() => made('/mau')).toContain('request');
  expect(await made('/mau')).not.toBe(first);
});

test('one that cannot begin is not begun again and again', async () => {
  begin('throw new Error("no build")');
  for (let time = 0; time < 3; time++) expect(await made('/mau')).toBe('/mau here');
});
