import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';
import { Counter } from 'prom-client';
import { kindAt, METHODS, refusedStatus } from './bodies.mjs';
import { isCall, isPlainCall, readForm, writeForm } from './forms.mjs';
import { answerSignedOut, closeHalfRead, handOn, readWhole } from './handed-on.mjs';
import { isReply } from './reply.mjs';
import { tellOf } from './requests.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./bodies.mjs').Kind} Kind
 * @typedef {import('./answers.mjs').Handle} Handle
 * @typedef {object} App the app's functions that the gate calls, documented in lib/server/observe/process.ts
 * @property {(cookies: string | undefined) => Promise<boolean>} isSignedIn
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
 * The gate before every body. It checks that a signed-in person sent the body, from a page of ours, in a size and shape our
 * pages send, before any code of the app decodes it; the app gets the whole body. A refused request gets a status and is
 * counted, but not logged: strangers must not be able to fill the log.
 * @param {App} app
 * @param {Handle} handle the app
 * @param {import('./built.mjs').Built} built
 * @returns {(request: IncomingMessage, response: ServerResponse, path: string) => Promise<IncomingMessage | null>} the
 *   request for the app, or null when the gate has answered it
 */
export function gate(app, handle, { actionIds, addresses }) {
  return async (request, response, path) => {
    closeHalfRead(request, response);
    const status = statusAgainst(request, path, addresses);
    if (status === 405) response.setHeader('Allow', allowed(request).join(', '));
    if (status) return refuse(response, status);
    for (const name of UNANSWERED) delete request.headers[name];
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
    if (!kind.isOpen && !(await app.isSignedIn(cookie))) {
      if (!isCalled) return refuse(response, 401, app.refusalOf('account.signed_out'));
      refused.inc({ status: 401 });
      await answerSignedOut(handle, request, response);
      return null;
    }
    if (!kind.isOpen) tellOf(response);
    if (kind.isStreamed) return request;
    const body = await readWhole(request, kind.mostBytes);
    const checked = body && (await check(request, kind, body, actionIds));
    return checked ? handOn(request, checked) : refuse(response, 400);
  };
}

/** A method is refused with 405 only at addresses that take all the others. @param {IncomingMessage} request */
const allowed = ({ method }) => METHODS.filter((one) => one !== method);

/** @param {IncomingMessage} request @param {string} path @param {ReadonlySet<string>} addresses */
function statusAgainst(request, path, addresses) {
  const status = refusedStatus(request, path);
  const isNowhere = path.startsWith('/api/') && !addresses.has(path);
  if (status === 405 && request.method === 'POST' && isNowhere) return 404;
  return status ?? (hasRouterState(request) ? null : 400);
}

/** @param {ServerResponse} response @param {number} status @param {object} [said] */
function refuse(response, status, said) {
  refused.inc({ status });
  const body = said ? JSON.stringify(said) : '';
  if (said) response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'private, no-store');
  response.writeHead(status, { Connection: 'close', 'Content-Length': Buffer.byteLength(body) });
  hangUp(response, body);
  return null;
}

/** How long a sender is heard out whom nobody listens to any more. */
const HEARD_OUT_MS = 500;

/**
 * Answers, and closes once everything was sent or a moment later. A connection that is closed under what is still being sent is
 * reset, and its sender never reads the answer.
 *
 * @param {ServerResponse} response
 * @param {string} body
 */
function hangUp(response, body) {
  const { req: request } = response;
  if (request.complete) return void response.end(body);
  response.flushHeaders();
  if (body) response.write(body);
  const late = setTimeout(() => response.end(), HEARD_OUT_MS);
  request.once('close', () => clearTimeout(late));
  request.once('end', () => response.end());
  request.resume();
}

/** Whether Next can read the router state that a request carries: one it cannot read makes it answer 500. */
function hasRouterState(/** @type {IncomingMessage} */ { headers }) {
  try {
    parseAndValidateFlightRouterState(headers['next-router-state-tree']);
    return true;
  } catch {
    return false;
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
