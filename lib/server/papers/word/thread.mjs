import { parentPort, workerData } from 'node:worker_threads';
import { Refused } from '../check/refused.mjs';
import { readWord } from './read-word.mjs';

/*
 * A thread of its own for one document: whatever its bytes do to their reader ends with it.
 */
try {
  parentPort?.postMessage({ word: await readWord(workerData) });
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  parentPort?.postMessage({ refused: error.code });
}
