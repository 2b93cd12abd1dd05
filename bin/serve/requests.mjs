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

/**
 * Gives a request its id and measures its answer. A line is written for what an operator should see: a change, a
 * failure, a slow answer; the many readers are the reverse proxy's to count. Queries and bodies are in no line.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {string} path without its query
 * @param {(path: string) => string} partOf a few words for any number of addresses: what a metric is told apart by
 * @param {import('pino').Logger} log
 * @returns {string} the id, already in the answer's headers
 */
export function observe(request, response, path, partOf, log) {
  const requestId = idOf(request);
  const began = performance.now();
  const method = METHODS.has(request.method ?? '') ? (request.method ?? '') : 'other';
  response.setHeader('X-Request-Id', requestId);
  underWay.inc();
  response.once('close', () => {
    underWay.dec();
    const ms = performance.now() - began;
    const status = response.writableFinished ? response.statusCode : 499;
    seconds.observe({ part: partOf(path), method, status }, ms / 1_000);
    const isRead = method === 'GET' || method === 'HEAD';
    if (isRead && status < 500 && ms < SLOW_MS) return;
    const line = { event: 'request', requestId, method, path, status, ms: Math.round(ms) };
    if (status >= 500) log.error(line, 'A request failed.');
    else log.info(line, 'A request was answered.');
  });
  return requestId;
}
