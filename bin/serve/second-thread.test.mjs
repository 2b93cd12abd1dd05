import { afterEach, expect, test } from 'vitest';
import { secondThread } from './second-thread.mjs';

/** A thread that makes pages of their addresses, and ends at one of them. */
const THREAD = `
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', ({ key, verb, what, id }) => {
    if (what === '/end') process.exit(1);
    if (what === '/fail') return parentPort.postMessage({ key, error: 'no page' });
    parentPort.postMessage({ key, done: verb + ' ' + what + ' for ' + id + ' in ' + threadId });
  });
  parentPort.postMessage('ready');
`;

/** @type {ReturnType<typeof secondThread>} */
let second;
const begin = (/** @type {string} */ source) => {
  const log = { info: () => {}, error: () => {} };
  second = secondThread(() => 'request', log, new URL(`data:text/javascript,${encodeURIComponent(source)}`));
  second.begin();
};
afterEach(() => second.close());

const made = async (/** @type {string} */ url) =>
  String(await second.ask('page', url, async () => /** @type {never} */ (`${url} here`)));

test('things are done here until the thread is ready, and there from then on', async () => {
  begin(THREAD);
  expect(await made('/mau')).toBe('/mau here');
  await expect.poll(() => made('/mau')).toMatch(/^page \/mau for request in \d+$/);
  await expect(made('/fail')).rejects.toThrow('no page');
});

test('when the thread ends, what was asked of it is done here, and another is begun', async () => {
  begin(THREAD);
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
