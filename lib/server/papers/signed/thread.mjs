import { parentPort, workerData } from 'node:worker_threads';
import { readSigned } from './read-signed.mjs';

/*
 * A thread of its own for one file: whatever its bytes do to their readers ends with it.
 */
parentPort?.postMessage(await readSigned(workerData));
