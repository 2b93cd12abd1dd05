import { randomUUID } from 'node:crypto';
import { Gauge, Histogram } from 'prom-client';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 */

const seconds = new Histogram({
  name: 'nghi_truong_request_seconds',
  help: 'Time to answer a request, by part of the site, method and status.',
  labelNames: ['part', 'method', 'status'],
  buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
});
const underWay = new Gauge({ name: 'nghi_truong_requests_under_way', help: 'Requests being answered now.' });

const METHODS = new Set(['GET', 'HEAD', 'POST']);

/** A proxy's own id is kept, so that its log and ours tell of the same request. @param {IncomingMessage} request */
const idOf = ({ headers }) => {
  const given = String(headers['x-request-id'] ?? '');
  return /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
};

const SLOW_MS = 1_000;
const MOST_PARTS = 12;

/**
 * A path as the log may show it: only the fixed words of our own addresses, «*» for all else, which is a slug, an id or
 * something a stranger typed.
 * @param {string} path @param {ReadonlySet<string>} words
 */
export const shapeOf = (path, words) =>
  path
    .split('/', MOST_PARTS)
    .map((part) => (part === '' || words.has(part) ? part : '*'))
    .join('/');

/** @type {WeakSet<ServerResponse>} */
const told = new WeakSet();

/** Has the log tell of this answer: somebody whom the gate let in changes something. @param {ServerResponse} response */
export const tellOf = (response) => void told.add(response);

/**
 * Gives a request its id and measures its answer. A line is written for changes, failures and slow answers, which an
 * operator should see; ordinary reads are left to the reverse proxy's log, and the gate counts what it refuses. No line
 * holds anything that was typed: no query, no body, and of the path only its shape.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {string} path without its query
 * @param {object} to
 * @param {import('pino').Logger} to.log
 * @param {ReadonlySet<string>} to.words the words our addresses are made of
 * @param {(path: string) => string} to.partOf the part of the site an address belongs to, as the metric's label
 * @returns {string} the id, already in the answer's headers
 */
export function observe(request, response, path, { log, words, partOf }) {
  const requestId = idOf(request);
  const began = performance.now();
  const { writeHead } = response;
  let waitedMs = 0;
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {Parameters<typeof writeHead>} */ ...said) => {
      // The time is taken before the body is sent, which depends on the reader's line.
      waitedMs = performance.now() - began;
      return writeHead.apply(response, said);
    }
  );
  const method = METHODS.has(request.method ?? '') ? (request.method ?? '') : 'other';
  response.setHeader('X-Request-Id', requestId);
  underWay.inc();
  response.once('close', () => {
    underWay.dec();
    const ms = performance.now() - began;
    const status = response.writableFinished ? response.statusCode : 499;
    seconds.observe({ part: partOf(path), method, status }, ms / 1_000);
    if (!told.has(response) && status < 500 && waitedMs < SLOW_MS) return;
    const line = {
      event: 'request',
      requestId,
      method,
      path: shapeOf(path, words),
      status,
      ms: Math.round(ms),
    };
    if (status >= 500) log.error(line, 'A request failed.');
    else log.info(line, 'A request was answered.');
  });
  return requestId;
}
