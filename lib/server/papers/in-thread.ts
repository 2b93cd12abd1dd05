import 'server-only';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { queue } from '../in-turn';
import { log } from '../observe/log';

/** A drawing of 20 MB takes two or three seconds; whatever needs thirty was made to. */
const MOST_MS = 30_000;
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/** One at a time: each may fill a core and some hundred megabytes, and ten clerks may send one at once. */
const inTurn = queue();

/**
 * What a thread of its own, bounded in time and memory, answers of one paper: one made to stall or break its reader ends
 * there, and `null` is the answer.
 *
 * @param script its path in `lib/server/papers`
 * @param given the paper's bytes, with what else its reader needs
 */
export const inThread = <Answer>(script: string, given: unknown): Promise<Answer | null> =>
  inTurn(() => ask<Answer>(join(process.cwd(), 'lib/server/papers', script), given));

function ask<Answer>(script: string, given: unknown): Promise<Answer | null> {
  return new Promise((resolve) => {
    const options: WorkerOptions = { workerData: given, resourceLimits: MEMORY, env: {}, execArgv: [] };
    // The build would take a plain `new Worker` apart and bundle its libraries, which then miss their own files.
    const thread: Worker = Reflect.construct(Worker, [script, options]);
    const tooLong = setTimeout(() => void thread.terminate(), MOST_MS);
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY')
        log.error({ event: 'paper.check_failed', err: error }, 'A paper could not be looked at.');
    });
    // The thread ends itself once it answered. One that ran out of memory or time, or broke, answers nothing.
    thread.once('exit', () => {
      clearTimeout(tooLong);
      resolve(null);
    });
  });
}
