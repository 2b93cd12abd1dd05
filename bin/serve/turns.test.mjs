import { expect, test } from 'vitest';
import { Busy, fairTurns } from './turns.mjs';

/** Work that ends when it is told to, one at a time, and the order in which it was begun. */
function bench({ atOnce = 1, mostWaiting = 1_000, heldMs = 60_000 } = {}) {
  const turns = fairTurns({ atOnce, mostWaiting, heldMs });
  const begun = /** @type {string[]} */ ([]);
  const refused = /** @type {string[]} */ ([]);
  const ends = /** @type {(() => void)[]} */ ([]);
  const ask = (
    /** @type {string} */ network,
    /** @type {string} */ council,
    name = `${network} ${council}`,
  ) =>
    turns
      .take({ network, council }, () => {
        begun.push(name);
        return new Promise((done) => ends.push(() => done(undefined)));
      })
      .catch((error) => {
        if (!(error instanceof Busy)) throw error;
        refused.push(name);
      });
  const settled = () => new Promise((done) => setImmediate(() => setImmediate(done)));
  const endOne = async () => {
    await settled();
    ends.shift()?.();
    await settled();
  };
  return { ask, endOne, begun, refused, turns };
}

test('so many go on at once, and the next begins when one has ended', async () => {
  const { ask, endOne, begun, turns } = bench({ atOnce: 2 });
  for (const name of ['a', 'b', 'c']) void ask(name, 'mau');
  await endOne();
  expect(begun).toEqual(['a mau', 'b mau', 'c mau']);
  expect(turns.waiting()).toBe(0);
});

test('however much one network asks, another waits for a turn of it', async () => {
  const { ask, endOne, begun } = bench();
  for (let at = 0; at < 50; at++) void ask('flood', `council-${at}`);
  void ask('quiet', 'mau');
  for (let at = 0; at < 2; at++) await endOne();
  expect(begun).toContain('quiet mau');
});

test('however many networks ask for one council’s pages, those of another come soon', async () => {
  const { ask, endOne, begun } = bench();
  for (let at = 0; at < 50; at++) void ask(`network-${at}`, 'flooded');
  void ask('quiet', 'mau');
  for (let at = 0; at < 3; at++) await endOne();
  expect(begun).toContain('quiet mau');
});

test('when too many wait, the longest row loses the one that came last', async () => {
  const { ask, endOne, begun, refused } = bench({ mostWaiting: 4 });
  for (let at = 0; at < 6; at++) void ask('flood', 'flooded', `flood ${at}`);
  void ask('quiet', 'mau');
  await endOne();
  expect(refused).toEqual(['flood 5', 'flood 4']);
  for (let at = 0; at < 4; at++) await endOne();
  expect(begun).toContain('quiet mau');
  expect(begun).toHaveLength(5);
});

test('one in a flooded council is not taken for the flood, nor is one among many networks', async () => {
  const { ask, endOne, begun, refused } = bench({ mostWaiting: 4 });
  for (let at = 0; at < 6; at++) void ask('flood', 'mau', `flood ${at}`);
  void ask('quiet', 'mau');
  await endOne();
  expect(refused).not.toContain('quiet mau');
  for (let at = 0; at < 4; at++) await endOne();
  expect(begun).toContain('quiet mau');

  for (let at = 0; at < 6; at++) void ask(`network-${at}`, 'mau', `many ${at}`);
  void ask('quiet', 'other');
  for (let at = 0; at < 6; at++) await endOne();
  expect(begun).toContain('quiet other');
});

test('what fails gives its slot back, and what never ends is gone on beside', async () => {
  const { turns, ask, begun } = bench({ heldMs: 1 });
  await expect(
    turns.take({ network: 'a', council: 'b' }, () => Promise.reject(new Error('no'))),
  ).rejects.toThrow('no');
  void ask('endless', 'mau');
  void ask('next', 'mau');
  await expect.poll(() => begun).toEqual(['endless mau', 'next mau']);
});
