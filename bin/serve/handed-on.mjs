import { IncomingMessage } from 'node:http';
import inject from 'light-my-request';

/**
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {(request: IncomingMessage, response: ServerResponse) => Promise<void>} Handle
 */

/**
 * A request's body.
 * @param {IncomingMessage} request
 * @param {number} mostBytes
 * @returns {Promise<Buffer | null>} null when it is longer, or was cut off
 */
export function readWhole(request, mostBytes) {
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const parts = [];
    let bytes = 0;
    request.on('data', (/** @type {Buffer} */ part) => {
      bytes += part.length;
      if (bytes <= mostBytes) parts.push(part);
      else resolve(request.pause() && null);
    });
    request.once('end', () => resolve(Buffer.concat(parts)));
    request.once('error', () => resolve(null));
    request.once('close', () => resolve(null));
  });
}

/**
 * The request once more, with the body that was read in place of what is left on the connection.
 * @param {IncomingMessage} request @param {{ body: Buffer, type: string }} read
 */
export function handOn(request, { body, type }) {
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const { 'transfer-encoding': _, ...headers } = request.headers;
  const whole = new IncomingMessage(request.socket);
  Object.assign(whole, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, complete: true });
  whole.headers = { ...headers, 'content-type': type, 'content-length': String(body.length) };
  whole.push(body);
  whole.push(null);
  return whole;
}

/**
 * The rest of a body nobody reads would run into the next request on the same connection, which would wait for it: an
 * answer that is given before all of it came is the connection's last.
 * @param {IncomingMessage} request @param {ServerResponse} response
 */
export function closeHalfRead(request, response) {
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

/** What an answer says of its own way here only. */
const OF_ITS_WAY = /^(?:connection|content-length|date|keep-alive|transfer-encoding)$/;

/**
 * Our pages' script understands only what the action itself would say. It is asked without a word of what was sent, and
 * says that the sign-in has ended, so that what was typed stays on the page.
 * @param {Handle} handle @param {IncomingMessage} request @param {ServerResponse} response
 */
export async function answerSignedOut(handle, request, response) {
  const { 'content-length': _, 'transfer-encoding': __, ...sent } = request.headers;
  const headers = { ...sent, 'content-type': 'text/plain;charset=UTF-8' };
  /** @type {import('light-my-request').Response} */
  const answer = await new Promise((resolve, reject) => {
    const dispatch = (/** @type {unknown} */ asked, /** @type {unknown} */ answering) => {
      handle(/** @type {IncomingMessage} */ (asked), /** @type {ServerResponse} */ (answering)).catch(reject);
    };
    inject(dispatch, { method: 'POST', url: request.url ?? '/', headers, payload: '[]' }).then(
      resolve,
      reject,
    );
  });
  for (const [name, value] of Object.entries(answer.headers))
    if (!OF_ITS_WAY.test(name) && value !== undefined) response.setHeader(name, value);
  const { rawPayload } = answer;
  response.writeHead(401, { Connection: 'close', 'Content-Length': rawPayload.length }).end(rawPayload);
}
