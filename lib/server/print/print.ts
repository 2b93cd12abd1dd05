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

type Answer = { id: number; bytes: Uint8Array } | { id: number; error: string };
type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void };

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
    if ('bytes' in answer) one?.resolve(answer.bytes);
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
export function print(composition: Composition, form: PrintForm): Promise<Uint8Array> {
  press ??= start();
  const mine = press;
  papers += 1;
  const id = papers;
  return new Promise((resolve, reject) => {
    mine.waiting.set(id, { resolve, reject });
    if (mine.waiting.size === 1) watch(mine);
    mine.thread.postMessage({ id, form, composition });
  });
}
