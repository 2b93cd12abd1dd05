import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Store } from '@/db/store';
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
  | { readonly done: string; readonly given: Given }
  | { readonly refused: string; readonly code: string };

const say = (line: Said) => writeSync(1, `${JSON.stringify(line)}\n`);

async function work({ name, seed, store, cast, sessionIds, again, end }: Order): Promise<never> {
  Object.assign(process.env, { DATABASE_URL: `file:${store.file}`, FILES_DIR: store.filesDir });
  const random = randomFrom(seed);
  const memory: Memory = { sent: [], refusedApproval: new Set() };
  for (const operation of again) await act(cast, operation, memory);
  await layTripwire();
  for (let count = 0; ; count += 1) {
    if (count === end?.operations) endAfter(end.steps);
    const sessionId = sessionIds[Math.floor(random() * sessionIds.length)] ?? '';
    await act(cast, await plan(cast, sessionId, `${name}-${count}`, memory, random), memory);
  }
}

async function act(cast: Cast, operation: Operation, memory: Memory): Promise<void> {
  const { id, kind, sessionId } = operation;
  say({ begin: operation });
  const result = await perform(cast, operation);
  if (!result?.ok) {
    if (kind === 'approve') memory.refusedApproval.add(sessionId);
    say({ refused: id, code: result?.code ?? 'not_found' });
    return;
  }
  const { version, digest, widthPx, heightPx } = result;
  const given = { version, digest, widthPx, heightPx };
  say({ done: id, given });
  if (kind === 'paper' || kind === 'photo') memory.sent.push({ kind, sessionId, given });
}

say({ ready: true });
for await (const line of createInterface({ input: process.stdin })) await work(JSON.parse(line) as Order);
