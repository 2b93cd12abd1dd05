import { readlinkSync } from 'node:fs';
import { readlink } from 'node:fs/promises';
import { setPriority } from 'node:os';

/** Linux gives a thread of this niceness about a tenth of what one of niceness 0 gets when both want the same core. */
const BEHIND = 10;
/** Node's pool has four threads; enough short tasks at once reach every one of them. */
const POOL = 4;
const TASKS = 64;
const ROUNDS = 8;

const SELF = '/proc/thread-self';
const idIn = (/** @type {string} */ link) => Number(link.split('/').at(-1));

/**
 * Puts the calling thread behind the one that answers kept pages, where the system tells threads apart (Linux). Elsewhere
 * nothing is done: then a reader waits a little longer beside a siege.
 */
export function standBack() {
  try {
    setPriority(idIn(readlinkSync(SELF)), BEHIND);
  } catch {
    // Not Linux, or /proc is hidden.
  }
}

/**
 * The same for the pool on which passwords are hashed.
 * @returns {Promise<number>} how many of its threads stand back
 */
export async function poolStandsBack() {
  /** @type {Set<number>} */
  const threads = new Set();
  try {
    for (let round = 0; round < ROUNDS && threads.size < POOL; round += 1)
      for (const link of await Promise.all(Array.from({ length: TASKS }, () => readlink(SELF))))
        threads.add(idIn(link));
    for (const thread of threads) setPriority(thread, BEHIND);
  } catch {
    return 0;
  }
  return threads.size;
}
