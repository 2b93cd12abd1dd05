import { parentPort } from 'node:worker_threads';
import { typeset } from './press.mjs';
import { setAsWord } from './word.mjs';

/* A thread of its own: a paper of three hundred pages takes a second, in which the server answers others. */
const port = parentPort;
if (!port) throw new TypeError('This runs as a thread.');
port.on('message', async ({ id, form, composition, following }) => {
  try {
    const { bytes, pages } =
      form === 'pdf' ? typeset(composition, following) : { bytes: await setAsWord(composition), pages: null };
    const own = new Uint8Array(bytes);
    port.postMessage({ id, bytes: own, pages }, [own.buffer]);
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
