import { parentPort, workerData } from 'node:worker_threads';

/* The half of test-cluster.ts that asks the node, on a thread of its own, while the tests' thread stands still. */

const { host, signal } = workerData;
const done = new Int32Array(signal);

parentPort?.on('message', async ({ path, body, port }) => {
  const isJson = typeof body === 'string';
  const type = isJson ? 'application/json' : 'application/octet-stream';
  const sent = body === undefined ? {} : { method: 'POST', headers: { 'content-type': type }, body };
  const answer = await fetch(`http://${host}${path}`, sent).then(
    async (response) => ({ status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }),
    (error) => ({ status: 0, bytes: Buffer.from(String(error)) }),
  );
  port.postMessage(answer);
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
