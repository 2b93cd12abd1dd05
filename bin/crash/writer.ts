import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Store } from '@/db/store';
import { isStoreFault } from '@/lib/server/store-fault';
import { type Cast, type Given, type Operation, perform } from './operations';
import { type Memory, plan } from './plan';
import { randomFrom } from './random';
import { endAfter, layTripwire } from './tripwire';

/*
 * One person at work, in a process of its own that will be killed. What it is about to do is said before, and what was
 * acknowledged after: straight to the pipe, so that what the parent read was true.
 */

/** What the parent says once: whose work it is, where, and what was under way when the one before was killed. */
export type Order = {
  readonly name: string;
  readonly seed: number;
  readonly store: Store;
  /** The address of a cluster that keeps the rows in the place of the store's file. */
  readonly cluster?: string;
  readonly cast: Cast;
  readonly sessionIds: readonly string[];
  readonly again: readonly Operation[];
  /** Ends by itself within an operation: after so many of them, and so many steps of the next; `null` waits for the parent. */
  readonly end: { readonly operations: number; readonly steps: number } | null;
};
/** What the writer says: that it is about to do something, that it was acknowledged, or refused. */
export type Said =
  | { readonly ready: true }
  | { readonly begin: Operation }
  | { readonly done: string; readonly given: Given; readonly ms: number }
  | { readonly refused: string; readonly code: string }
  /** The store could not be reached, or did not say whether it was written. */
  | { readonly unsure: string };

const LATER_MS = 100;

const say = (line: Said) => writeSync(1, `${JSON.stringify(line)}\n`);

async function work(order: Order): Promise<never> {
  const { name, seed, store, cast, sessionIds, again, end } = order;
  const DATABASE_URL = order.cluster ?? `file:${store.file}`;
  Object.assign(process.env, { DATABASE_URL, FILES_DIR: store.filesDir });
  const random = randomFrom(seed);
  const memory: Memory = { sent: [], refusedApproval: new Set() };
  for (const operation of again) await act(cast, operation, memory, performance.now());
  await layTripwire();
  for (let count = 0; ; count += 1) {
    if (count === end?.operations) endAfter(end.steps);
    const sessionId = sessionIds[Math.floor(random() * sessionIds.length)] ?? '';
    const began = performance.now();
    const next = await orUnsure(() => plan(cast, sessionId, `${name}-${count}`, memory, random));
    if (next) await act(cast, next, memory, began);
  }
}

async function act(cast: Cast, operation: Operation, memory: Memory, began: number): Promise<void> {
  const { id, kind, sessionId } = operation;
  say({ begin: operation });
  const result = await orUnsure(() => perform(cast, operation));
  if (result === undefined) return void say({ unsure: id });
  if (!result?.ok) {
    if (kind === 'approve') memory.refusedApproval.add(sessionId);
    say({ refused: id, code: result?.code ?? 'not_found' });
    return;
  }
  const { version, digest, widthPx, heightPx } = result;
  const given = { version, digest, widthPx, heightPx };
  say({ done: id, given, ms: performance.now() - began });
  if (kind === 'paper' || kind === 'photo') memory.sent.push({ kind, sessionId, given });
}

/** What `work` gives; nothing where the store cannot be reached, which is tried again a little later as a person would. */
async function orUnsure<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!isStoreFault(error)) throw error;
    await new Promise((done) => setTimeout(done, LATER_MS));
    return undefined;
  }
}

say({ ready: true });
for await (const line of createInterface({ input: process.stdin })) await work(JSON.parse(line) as Order);
