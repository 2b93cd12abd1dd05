import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { createServer } from 'node:http';
import next from 'next';
import { collectDefaultMetrics } from 'prom-client';
import { dropBuildKeys } from './serve/build-keys.mjs';
import { readBuilt } from './serve/built.mjs';
import { protect } from './serve/content-security.mjs';
import { answerGarbage, sayEverywhere } from './serve/everywhere.mjs';
import { gate } from './serve/gate.mjs';
import { log } from './serve/log.mjs';
import { makePage } from './serve/make-page.mjs';
import { ownFiles } from './serve/own-files.mjs';
import { readOrigin, trustedProxies } from './serve/proxies.mjs';
import { publicPages } from './serve/public-pages.mjs';
import { observe, shapeOf } from './serve/requests.mjs';
import { secondThread } from './serve/second-thread.mjs';
import { signInDesk } from './serve/sign-in-desk.mjs';
import { poolStandsBack } from './serve/stand-back.mjs';
import { standIns } from './serve/stand-in.mjs';
import { startHook } from './serve/start-hook.mjs';
import { root } from './support/run.mjs';

/*
 * The production server: Next behind a thin front that names each request, measures it, trusts only the operator's own
 * proxies, refuses bodies nobody should send, and stops only when everything under way is finished. Started by
 * `npm start`; under systemd it may be started by itself once the database is set up.
 */

/** A proxy in front keeps its connections for about a minute; ours must not close first. */
const KEEP_ALIVE_MS = 65_000;
const HEADERS_WITHIN_MS = 15_000;
/** A 40 MiB photo over a slow line of 1.5 Mbit/s takes under four minutes. */
const BODY_WITHIN_MS = 240_000;
const STOP_WITHIN_MS = 25_000;

const { isOver, hookIsOver } = startHook();

/** Shared with the bundled app: lib/server/observe/process.ts says what each part is. */
const shared = {
  requests: new AsyncLocalStorage(),
  closing: /** @type {Set<() => void | Promise<void>>} */ (new Set()),
  isStopping: false,
  standingAt: /** @type {import('./serve/public-pages.mjs').App['standingAt']} */ (async () => null),
  nowhereAt: /** @type {import('./serve/public-pages.mjs').App['nowhereAt']} */ (async () => null),
  editionOf: /** @type {import('./serve/public-pages.mjs').App['editionOf']} */ (async () => null),
  partOf: (/** @type {string} */ _path) => '',
  networksOf: (/** @type {string} */ address) => ({ address, site: /** @type {string | null} */ (null) }),
  isSignedIn: async (/** @type {string | undefined} */ _cookies) => false,
  isFromOurPages: (/** @type {unknown} */ _sent) => false,
  refusalOf: (/** @type {string} */ code) => ({ message: code }),
  failureWords: (/** @type {string} */ code) => ({ title: code, text: '' }),
  measuredElsewhere: /** @type {() => Promise<object[]>} */ (async () => []),
  hookIsOver,
  startFault: '',
  opening: toldToOpen(),
};
Object.assign(globalThis, { nghiTruong: shared });

const port = Number(process.env.PORT || 3000); // 0 takes any that is free
// By default only this machine and its reverse proxy reach the server; an operator who wants more sets HOST.
const hostname = process.env.HOST || '127.0.0.1';
collectDefaultMetrics();

// Next answers protocol upgrades on the server it is given. Nothing of ours speaks WebSocket, so it is given one that
// never listens, and such a request is answered like any other.
const app = next({ dev: false, dir: root, hostname, port, httpServer: createServer() });
const { isTrusted, built, admit, answer, second } = await start();

// The gate refuses requests without a Host header: Node's own refusal would lack the headers of every answer.
const server = createServer({ requireHostHeader: false }, (request, response) => {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const id = observe(request, response, path, { log, words: built.words, partOf: shared.partOf });
  readOrigin(request, isTrusted);
  sayEverywhere(response);
  dropBuildKeys(request);
  protect(request, response);
  if (shared.isStopping) response.setHeader('Connection', 'close');
  // An answer begun before the stop promised to keep its connection open, and an open connection delays the stop.
  response.once('close', () => shared.isStopping && setImmediate(() => server.closeIdleConnections()));
  const hasCookie = request.headers.cookie !== undefined;
  shared.requests.run({ id, hasCookie }, async () => {
    try {
      const admitted = await admit(request, response, path);
      if (admitted) await answer(admitted, response, path);
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
server.on('checkExpectation', (request, response) => server.emit('request', request, response));
answerGarbage(server);
server.on('error', (error) => {
  log.fatal({ event: 'server.failed', err: error }, 'The server cannot listen.');
  process.exit(1);
});
await shared.opening;
server.listen({ port, host: hostname }, () => {
  const taken = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  // Next asks itself for the page an action leads to: here, never through a name that leads outside and back.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${hostname?.includes(':') ? `[${hostname}]` : hostname || '127.0.0.1'}:${taken}`;
  log.info({ event: 'server.ready', port: taken }, `Listening on port ${taken}.`);
  second.begin();
  void poolStandsBack();
});

/** Reads the settings and prepares the app. A fault in either is logged in one line and ends the process. */
async function start() {
  try {
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error('PORT must be a number from 0 to 65535 / PORT phải là số từ 0 đến 65535');
    const isTrusted = trustedProxies(process.env.TRUSTED_PROXIES ?? '');
    await app.prepare();
    await isOver;
    // Next goes on after its start-up hook has failed; with a wrong setting or database nothing must be served.
    if (shared.startFault) throw new Error(shared.startFault);
    return { isTrusted, ...front() };
  } catch (error) {
    log.fatal({ event: 'server.failed' }, error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

/**
 * The gate that admits a request, and the function that answers it: residents' pages from memory, the rest by the app.
 * @throws Error when the build has not the shape that `readBuilt` knows
 */
function front() {
  const handle = app.getRequestHandler();
  const built = readBuilt();
  const pages = standIns(shared.failureWords);
  const requestId = () => shared.requests.getStore()?.id;
  const makeHere = (/** @type {string} */ url) => makePage(handle, url, pages);
  const second = secondThread(requestId, log);
  shared.measuredElsewhere = () => second.ask('metrics', null, async () => []);
  const make = (/** @type {string} */ url) => second.ask('page', url, () => makeHere(url));
  const answerPages = publicPages({
    ...{ handle, make, makeHere, standIns: pages, isFile: ownFiles() },
    ...{ standingAt: shared.standingAt, nowhereAt: shared.nowhereAt },
    ...{ editionOf: shared.editionOf, networksOf: shared.networksOf },
    tellUnfinished: (path) =>
      log.error(
        { event: 'page.unfinished', path: shapeOf(path, built.words), requestId: requestId() },
        'A page came in parts that only a script could put together, and was refused.',
      ),
  });
  const answer = signInDesk(second, handle, answerPages);
  return { built, admit: gate(shared, handle, built), answer, second };
}

/** `npm start` may still be setting the database up and tells us when it is ready; started alone, we open at once. */
async function toldToOpen() {
  if (!process.env.OPENS_WHEN_TOLD) return;
  // The process that would tell us has ended.
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
  await second.close();
  await app.close();
  // In the reverse order of opening: counters are written before the database they go to is closed.
  for (const close of [...shared.closing].reverse()) await close();
  log.info({ event: 'server.stopped' }, 'Stopped.');
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
