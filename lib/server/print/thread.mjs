import { parentPort } from 'node:worker_threads';
import { setAsPdf } from './press.mjs';
import { setAsWord } from './word.mjs';

/* A thread of its own: a paper of three hundred pages takes a second, in which the server answers others. */
const port = parentPort;
if (!port) throw new TypeError('This runs as a thread.');
port.on('message', async ({ id, form, composition }) => {
  try {
    const bytes = form === 'pdf' ? setAsPdf(composition) : await setAsWord(composition);
    const own = new Uint8Array(bytes);
    port.postMessage({ id, bytes: own }, [own.buffer]);
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
