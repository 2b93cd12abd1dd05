import { parentPort, workerData } from 'node:worker_threads';
import { checkPaper } from './check.mjs';
import { Refused } from './refused.mjs';

/*
 * A thread of its own for one paper: whatever its bytes do to the libraries that read them ends with it.
 */
try {
  parentPort?.postMessage({ kind: await checkPaper(workerData) });
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  parentPort?.postMessage({ refused: error.code });
}
