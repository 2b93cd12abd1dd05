import 'server-only';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Composition } from '@/lib/print/composition';
import type { PrintForm } from '@/lib/print/paper-names';
import { log } from '../observe/log';

const THREAD = join(process.cwd(), 'lib/server/print/thread.mjs');
/** The longest paper of a council is some hundred pages, a second or two; whatever takes a minute does not end. */
const MOST_MS = 60_000;
const MEMORY = { maxOldGenerationSizeMb: 1024 };

/** A file that was set, and how many pages it has: of a Word file only who opens it knows. */
export type Printed = { readonly bytes: Uint8Array; readonly pages: number | null };

type Asked = { form: PrintForm; composition: Composition; following?: readonly Composition[] };
type Answer = ({ id: number } & Printed) | { id: number; error: string };
type Waiting = { resolve: (printed: Printed) => void; reject: (error: Error) => void };

type Press = { thread: Worker; waiting: Map<number, Waiting>; timer: NodeJS.Timeout | null };

let press: Press | null = null;
let papers = 0;

/** Ends the thread with whatever it was at; the next paper begins a new one. */
function stop(broken: Press, error: Error): void {
  if (press === broken) press = null;
  if (broken.timer) clearTimeout(broken.timer);
  void broken.thread.terminate();
  for (const { reject } of broken.waiting.values()) reject(error);
  broken.waiting.clear();
}

function start(): Press {
  const options: WorkerOptions = { resourceLimits: MEMORY, env: {}, execArgv: [] };
  // The build would take a plain `new Worker` apart and bundle its libraries, which then miss their own files.
  const thread: Worker = Reflect.construct(Worker, [THREAD, options]);
  const started: Press = { thread, waiting: new Map(), timer: null };
  thread.on('message', (answer: Answer) => {
    const one = started.waiting.get(answer.id);
    started.waiting.delete(answer.id);
    watch(started);
    if ('bytes' in answer) one?.resolve({ bytes: answer.bytes, pages: answer.pages });
    else one?.reject(new Error(answer.error));
  });
  thread.on('error', (error) => {
    log.error(
      { event: 'print.thread_failed', err: error },
      'The thread that sets papers broke; the next paper starts another.',
    );
    stop(started, error instanceof Error ? error : new Error('The thread broke.'));
  });
  // Nothing waits for it when the server ends.
  thread.unref();
  return started;
}

/** The clock runs while something waits, anew for each paper. */
function watch(running: Press): void {
  if (running.timer) clearTimeout(running.timer);
  running.timer = null;
  if (running.waiting.size === 0) return;
  running.timer = setTimeout(() => stop(running, new Error('A paper took too long to set.')), MOST_MS);
  running.timer.unref();
}

/**
 * Sets a composition as a file: PDF (PDF/A-2a and PDF/UA-1) or Word. Off the main thread, one after another.
 *
 * @throws when the form cannot be set at all, or the thread broke or ran out of time.
 */
export function print(composition: Composition, form: PrintForm): Promise<Printed> {
  press ??= start();
  return ask(press, { form, composition });
}

function ask(mine: Press, asked: Asked): Promise<Printed> {
  papers += 1;
  const id = papers;
  return new Promise((resolve, reject) => {
    mine.waiting.set(id, { resolve, reject });
    if (mine.waiting.size === 1) watch(mine);
    mine.thread.postMessage({ id, ...asked });
  });
}

/** So many may wait for a whole session at once: each holds its papers in memory until its turn. */
const MOST_SESSIONS = 8;

// Next may load this module several times in one process; a session waits for all others of the process.
const held = globalThis as unknown as { sessionPress?: { last: Promise<unknown>; waiting: number } };

/**
 * Sets an index and the papers it names as one PDF, one session after another. Each has a thread that ends with it: what three
 * hundred pages take is then given back at once, and single papers do not wait for it.
 *
 * @returns null where too many wait already
 * @throws as `print` does
 */
export async function printTogether(
  index: Composition,
  following: readonly Composition[],
): Promise<Printed | null> {
  held.sessionPress ??= { last: Promise.resolve(), waiting: 0 };
  const queue = held.sessionPress;
  if (queue.waiting >= MOST_SESSIONS) return null;
  queue.waiting += 1;
  const mine = queue.last.then(async () => {
    const own = start();
    try {
      return await ask(own, { form: 'pdf', composition: index, following });
    } finally {
      stop(own, new Error('The session was set.'));
    }
  });
  queue.last = mine.catch(() => undefined).finally(() => (queue.waiting -= 1));
  return mine;
}
