import { IncomingMessage } from 'node:http';
import { answerWhole, sendWhole } from './answers.mjs';

/** @typedef {import('node:http').ServerResponse} ServerResponse */

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
 * A copy of the request whose body is the one that was already read from the connection.
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
 * An unread rest of a body would be taken for the next request on the same connection. So an answer that is given before
 * the whole body arrived closes the connection.
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

/**
 * Tells our pages' script that the sign-in has ended. It understands only an action's own answer, so the action is called
 * with empty arguments and answers that nobody is signed in; the page then keeps what the person typed.
 * @param {import('./answers.mjs').Handle} handle @param {IncomingMessage} request @param {ServerResponse} response
 */
export async function answerSignedOut(handle, { url = '/', headers }, response) {
  const sent = { ...headers, 'content-type': 'text/plain;charset=UTF-8' };
  const answered = await answerWhole(handle, { method: 'POST', url, headers: sent, payload: '[]' });
  sendWhole(response, { ...answered, status: 401 }, { Connection: 'close' });
}
