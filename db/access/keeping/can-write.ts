import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { commit, db } from '../../client';
import { signInFailures } from '../../schema/accounts';

/** A proxy and a stranger may ask as often as they like: the disk is asked no oftener than this. */
const ASKED_EVERY_MS = 10_000;
/** Who asks wants to know now; a write that waits longer than this is none. */
const WITHIN_MS = 3_000;

type Asked = { at: number; answer: Promise<boolean> };
// Next may load this module several times in one process; the disk is asked once for all of them.
const held = globalThis as unknown as { askedToWrite?: Asked };

/**
 * Whether the store takes a change now. It is found out by one that leaves nothing: a row of a counter comes and goes in
 * one commit, which needs the lock, room on the disk, and in a cluster a leader.
 */
export function canWrite(nowMs = performance.now()): Promise<boolean> {
  const known = held.askedToWrite;
  if (known && nowMs - known.at < ASKED_EVERY_MS) return known.answer;
  const answer = Promise.race([tryWriting(), late()]);
  held.askedToWrite = { at: nowMs, answer };
  return answer;
}

async function tryWriting(): Promise<boolean> {
  const key = `health ${randomUUID()}`;
  const row = { key, forgottenAtMs: 0, countedAtMs: 0, windowMs: 0 };
  try {
    await commit(
      [],
      [db.insert(signInFailures).values(row), db.delete(signInFailures).where(eq(signInFailures.key, key))],
    );
    return true;
  } catch {
    return false;
  }
}

const late = () => new Promise<false>((done) => setTimeout(done, WITHIN_MS, false).unref());
