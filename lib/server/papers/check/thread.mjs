import { parentPort, workerData } from 'node:worker_threads';
import { checkPaper } from './check.mjs';
import { Problem } from './problem.mjs';

/*
 * A thread of its own for one paper: whatever its bytes do to the libraries that read them ends with it.
 */
try {
  parentPort?.postMessage({ kind: await checkPaper(workerData) });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  parentPort?.postMessage({ problem: error.code });
}
