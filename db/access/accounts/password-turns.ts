import 'server-only';
import { availableParallelism } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { type Asker, createTurns, type Turns, turnLimits } from '@/lib/rules/turns';
import { metrics } from '@/lib/server/observe/metrics';

/*
 * Argon2 is slow by design and runs on the four threads on which Node also reads files: 24 guesses at once make a file of
 * a resident's page wait for all of them, on every core. So every password waits its turn to be hashed or checked.
 */

/** Told that it may begin (`true`), or that there is no place for it. */
type Waiting = (mayBegin: boolean) => void;

// Next loads this module several times over; the machine's cores are the same for all of them.
const held = globalThis as typeof globalThis & { nghiTruongPasswordTurns?: Turns<Waiting> };
held.nghiTruongPasswordTurns ??= createTurns<Waiting>(turnLimits(availableParallelism(), isMainThread));
const turns = held.nghiTruongPasswordTurns;

/**
 * Does `work` when the asker's turn has come.
 * @returns what `work` gives; `null` when too many wait already and it was not begun
 */
export async function inTurn<T>(asker: Asker, work: () => Promise<T>): Promise<T | null> {
  const waited = metrics.passwordWait.startTimer({ asker: asker.isKnown ? 'known' : 'stranger' });
  const mayBegin = await new Promise<boolean>((tell) => {
    turns.ask(asker, tell)?.(false);
    beginNext();
  });
  if (!mayBegin) return null;
  waited();
  metrics.passwordsAtOnce.observe(turns.underWay());
  try {
    return await work();
  } finally {
    turns.end(asker);
    beginNext();
  }
}

function beginNext(): void {
  for (let next = turns.begin(); next; next = turns.begin()) next.entry(true);
}

/** Signed-in people and the operator go before strangers; each has a line of their own. */
export const asKnown = (who: string): Asker => ({ network: who, isKnown: true });
