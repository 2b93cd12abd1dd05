import { IncomingMessage } from 'node:http';
import inject from 'light-my-request';
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';
import { Counter } from 'prom-client';
import { kindAt, METHODS, requestFault } from './bodies.mjs';
import { isCall, isPlainCall, readForm, writeForm } from './forms.mjs';
import { isReply } from './reply.mjs';
import { tellOf } from './requests.mjs';

/**
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./bodies.mjs').Kind} Kind
 * @typedef {(request: IncomingMessage, response: ServerResponse) => Promise<void>} Handle
 * @typedef {object} App what the app is asked: db/observe/process.ts says what each part is
 * @property {(cookies: string | undefined) => boolean} isSignedIn
 * @property {(sent: { origin: string | undefined, host: string | undefined }) => boolean} isFromOurPages
 * @property {(code: 'role.missing' | 'account.signed_out') => { message: string }} refusalOf
 */

const refused = new Counter({
  name: 'nghi_truong_refused_requests_total',
  help: 'Requests the front refused without asking the app, by status.',
  labelNames: ['status'],
});

/** Nothing of ours is asked for in parts or on condition, and Next answers a condition it cannot meet with 500. */
const UNANSWERED = ['range', 'if-range', 'if-match', 'if-unmodified-since'];

/**
 * The gate before every body. Whether somebody signed in sent it, from a page of ours, in a size and shape our pages send,
 * is asked before anything of the app decodes it; the app is handed it whole. What is refused gets a status and no line in
 * the log, which is nobody's to fill from outside: it is counted.
 * @param {App} app
 * @param {Handle} handle the app
 * @param {import('./built.mjs').Built} built
 * @returns {(request: IncomingMessage, response: ServerResponse, path: string) => Promise<IncomingMessage | null>} what
 *   the app may answer, or null when it was answered
 */
export function gate(app, handle, { actionIds, addresses }) {
  return async (request, response, path) => {
    closeHalfRead(request, response);
    const fault = requestFault(request, path);
    const isNowhere = path.startsWith('/api/') && !addresses.has(path);
    if (fault === 405 && request.method === 'POST' && isNowhere) return refuse(response, 404);
    if (fault === 405) response.setHeader('Allow', METHODS.join(', '));
    if (fault) return refuse(response, fault);
    for (const name of UNANSWERED) delete request.headers[name];
    if (!hasRouterState(request)) return refuse(response, 400);
    const kind = request.method === 'POST' ? kindAt(path) : undefined;
    if (!kind) return request;

    const { origin, host, cookie } = request.headers;
    const sentTo = request.headers['x-forwarded-host'] ?? host;
    const isOurs = app.isFromOurPages({ origin, host: sentTo?.toString() });
    if (!isOurs && !(kind.mayBeProgram && origin === undefined))
      return refuse(response, 403, app.refusalOf('role.missing'));
    const isCalled = kind.name === 'action' && request.headers['next-action'] !== undefined;
    if (isCalled && !actionIds.has(String(request.headers['next-action']))) {
      // Next's router knows by this that the page was made by another build.
      response.setHeader('x-nextjs-action-not-found', '1');
      return refuse(response, 404);
    }
    if (!kind.isOpen && !app.isSignedIn(cookie)) {
      if (!isCalled) return refuse(response, 401, app.refusalOf('account.signed_out'));
      await answerSignedOut(handle, request, response);
      return null;
    }
    if (!kind.isOpen) tellOf(response);
    if (kind.isStreamed) return request;
    const body = await readWhole(request);
    const checked = body && (await check(request, kind, body, actionIds));
    return checked ? handOn(request, checked) : refuse(response, 400);
  };
}

/** @param {ServerResponse} response @param {number} status @param {object} [said] */
function refuse(response, status, said) {
  refused.inc({ status });
  const body = said ? JSON.stringify(said) : '';
  if (said) response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'private, no-store');
  response.writeHead(status, { Connection: 'close', 'Content-Length': Buffer.byteLength(body) }).end(body);
  return null;
}

/**
 * The rest of a body nobody reads would run into the next request on the same connection, which would wait for it: an
 * answer that is given before all of it came is the connection's last.
 * @param {IncomingMessage} request @param {ServerResponse} response
 */
function closeHalfRead(request, response) {
  const { 'content-length': length, 'transfer-encoding': pieces } = request.headers;
  if (pieces === undefined && Number(length ?? 0) === 0) return;
  const { writeHead } = response;
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {Parameters<typeof writeHead>} */ ...said) => {
      if (!request.complete) response.setHeader('Connection', 'close');
      return writeHead.apply(response, said);
    }
  );
}

/** Where Next's router says it is on a page; Next takes one it cannot read for a fault of its own. */
function hasRouterState(/** @type {IncomingMessage} */ { headers }) {
  try {
    parseAndValidateFlightRouterState(headers['next-router-state-tree']);
    return true;
  } catch {
    return false;
  }
}

/** @param {IncomingMessage} request @returns {Promise<Buffer | null>} null when it was cut off */
async function readWhole(request) {
  try {
    const parts = [];
    for await (const part of request) parts.push(part);
    return Buffer.concat(parts);
  } catch {
    return null;
  }
}

/**
 * @param {IncomingMessage} request
 * @param {Kind} kind
 * @param {Buffer} body
 * @param {ReadonlySet<string>} actionIds
 * @returns {Promise<{ body: Buffer, type: string } | null>} the body as it may be decoded, null when it may not
 */
async function check({ headers }, kind, body, actionIds) {
  const type = headers['content-type'] ?? '';
  if (kind.name !== 'action') return { body, type };
  const isCalled = headers['next-action'] !== undefined;
  if (/^text\/plain/i.test(type)) return isCalled && isReply(body.toString()) ? { body, type } : null;
  const form = await readForm(body, type);
  return form && (isCalled ? isCall(form) : isPlainCall(form, actionIds)) ? writeForm(form) : null;
}

/**
 * The request once more, with the body that was read in place of what is left on the connection.
 * @param {IncomingMessage} request @param {{ body: Buffer, type: string }} read
 */
function handOn(request, { body, type }) {
  const { method, url, headers, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const whole = new IncomingMessage(request.socket);
  Object.assign(whole, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, complete: true });
  whole.headers = { ...headers, 'content-type': type, 'content-length': String(body.length) };
  whole.push(body);
  whole.push(null);
  return whole;
}

/**
 * Our pages' script understands only what the action itself would say. It is asked without a word of what was sent, and
 * says that the sign-in has ended, so that what was typed stays on the page.
 * @param {Handle} handle @param {IncomingMessage} request @param {ServerResponse} response
 */
async function answerSignedOut(handle, request, response) {
  const { 'content-length': _, ...headers } = request.headers;
  const asked = { ...headers, 'content-type': 'text/plain;charset=UTF-8', 'accept-encoding': 'identity' };
  const answer = await inject(
    (asking, answering) => void handle(/** @type {any} */ (asking), /** @type {any} */ (answering)),
    {
      method: 'POST',
      url: request.url ?? '/',
      headers: /** @type {Record<string, string>} */ (asked),
      payload: '[]',
    },
  );
  refused.inc({ status: 401 });
  for (const [name, value] of Object.entries(answer.headers))
    if (
      !/^(?:connection|date|keep-alive|transfer-encoding|content-length)$/.test(name) &&
      value !== undefined
    )
      response.setHeader(name, value);
  response
    .writeHead(401, { Connection: 'close', 'Content-Length': answer.rawPayload.length })
    .end(answer.rawPayload);
}
