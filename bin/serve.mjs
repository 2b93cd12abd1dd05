import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { format, stripVTControlCharacters } from 'node:util';
import next from 'next';
import { pino } from 'pino';
import { collectDefaultMetrics } from 'prom-client';
import { METHODS, requestFault } from './serve/bodies.mjs';
import { dropBuildKeys } from './serve/build-keys.mjs';
import { protect } from './serve/content-security.mjs';
import { standIn } from './serve/lean.mjs';
import { readOrigin, trustedProxies } from './serve/proxies.mjs';
import { publicPages } from './serve/public-pages.mjs';
import { observe } from './serve/requests.mjs';
import { root } from './support/run.mjs';

/*
 * The production server: Next behind a thin front that names each request, measures it, trusts only the operator's own
 * proxies, refuses bodies nobody should send, and stops only when everything under way is finished. Started by
 * `npm start`; under systemd it may be started by itself once the database is set up.
 */

/** A proxy in front keeps its connections for about a minute; ours must not close first. */
const KEEP_ALIVE_MS = 65_000;
const HEADERS_WITHIN_MS = 15_000;
/** A 20 MiB photo over a slow line of 1 Mbit/s takes under three minutes. */
const BODY_WITHIN_MS = 240_000;
const STOP_WITHIN_MS = 25_000;

const log = pino(
  {
    level: process.env.LOG_LEVEL || 'info',
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
  },
  // Written before we go on: lines stay in order up to the last, and none is lost when the process is killed.
  pino.destination({ dest: 1, sync: true }),
);
// Whatever a library prints becomes a line like every other.
for (const [method, level] of /** @type {const} */ ([
  ['log', 'info'],
  ['info', 'info'],
  ['warn', 'warn'],
  ['error', 'error'],
]))
  console[method] = (...words) => {
    const text = stripVTControlCharacters(format(...words)).trim();
    if (text) log[level]({ event: 'printed' }, text);
  };

/** Shared with the bundled app: db/observe/process.ts says what each part is. */
const shared = {
  requests: new AsyncLocalStorage(),
  closing: /** @type {Set<() => void>} */ (new Set()),
  isStopping: false,
  editionOf: /** @type {(council: string) => string | null} */ (() => null),
  failureWords: (/** @type {string} */ code) => ({ title: code, text: '' }),
  startFault: '',
  opening: toldToOpen(),
};
Object.assign(globalThis, { nghiTruong: shared });

const port = Number(process.env.PORT || 3000); // 0 takes any that is free
// Whoever wants to be reached from elsewhere says so: by itself the server is for this machine, and its reverse proxy.
const hostname = process.env.HOST || '127.0.0.1';
collectDefaultMetrics();

// Next answers protocol upgrades on the server it is given. Nothing of ours speaks WebSocket, so it is given one that
// never listens, and such a request is answered like any other.
const app = next({ dev: false, dir: root, hostname, port, httpServer: createServer() });
const isTrusted = await start();
const handle = app.getRequestHandler();
const answerPublicPage = publicPages(
  handle,
  (council) => shared.editionOf(council),
  (status, made) => standIn(status, made, shared.failureWords),
);

const server = createServer((request, response) => {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const id = observe(request, response, path, log);
  readOrigin(request, isTrusted);
  dropBuildKeys(request);
  protect(request, response);
  if (shared.isStopping) response.setHeader('Connection', 'close');
  // One that was under way when we were asked to stop promised to keep its connection, and would hold us up with it.
  response.once('close', () => shared.isStopping && setImmediate(() => server.closeIdleConnections()));
  const fault = requestFault(request, path);
  if (fault === 405) response.setHeader('Allow', METHODS.join(', '));
  if (fault) return void response.writeHead(fault, { Connection: 'close' }).end();
  shared.requests.run({ id }, async () => {
    try {
      if (!(await answerPublicPage(request, response, path))) await handle(request, response);
    } catch (error) {
      log.error({ event: 'request.thrown', requestId: id, err: error }, 'A request could not be handled.');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
});
server.keepAliveTimeout = KEEP_ALIVE_MS;
server.headersTimeout = HEADERS_WITHIN_MS;
server.requestTimeout = BODY_WITHIN_MS;
server.on('error', (error) => {
  log.fatal({ event: 'server.failed', err: error }, 'The server cannot listen.');
  process.exit(1);
});
await shared.opening;
server.listen({ port, host: hostname }, () => {
  const taken = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  log.info({ event: 'server.ready', port: taken }, `Listening on port ${taken}.`);
});

/** Reads the settings and prepares the app; what is wrong with either is one line, and the end. */
async function start() {
  try {
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error('PORT must be a number from 0 to 65535 / PORT phải là số từ 0 đến 65535');
    const trusted = trustedProxies(process.env.TRUSTED_PROXIES ?? '');
    await app.prepare();
    // Next goes on after its start-up hook has failed; with a wrong setting or database nothing must be served.
    if (shared.startFault) throw new Error(shared.startFault);
    return trusted;
  } catch (error) {
    log.fatal({ event: 'server.failed' }, error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

/** Whoever started us may still be setting the database up; by ourselves we wait for nobody. */
async function toldToOpen() {
  if (!process.env.OPENS_WHEN_TOLD) return;
  // Nobody will say so any more.
  const abandoned = () => process.exit(1);
  if (!process.connected) abandoned();
  process.once('disconnect', abandoned);
  await once(process, 'message');
  process.off('disconnect', abandoned);
  process.disconnect();
}

/** Finishes what is under way, takes nothing new, and closes the database last. */
async function stop() {
  if (shared.isStopping) return;
  shared.isStopping = true;
  log.info({ event: 'server.stopping' }, 'Asked to stop: finishing what is under way.');
  const late = setTimeout(() => {
    log.warn(
      { event: 'server.stop_late' },
      `Some requests took over ${STOP_WITHIN_MS / 1_000} s and were cut off.`,
    );
    server.closeAllConnections();
  }, STOP_WITHIN_MS);
  await new Promise((done) => {
    server.close(done);
    server.closeIdleConnections();
  });
  clearTimeout(late);
  await app.close();
  for (const close of shared.closing) close();
  log.info({ event: 'server.stopped' }, 'Stopped.');
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
