import inject from 'light-my-request';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {(request: IncomingMessage, response: ServerResponse) => Promise<void>} Handle
 * @typedef {{ method: 'GET' | 'HEAD' | 'POST', url: string, headers: IncomingMessage['headers'], payload?: Uint8Array | string }} Asked
 * @typedef {{ status: number, headers: Record<string, string | string[]>, body: Buffer }} Answered
 */

/** Headers that belong to one connection, or to one sending, and not to what is said. */
const OF_ITS_WAY = /^(?:connection|content-length|date|keep-alive|transfer-encoding)$/;

/**
 * The app's whole answer to a request that came by no connection of its own.
 * @param {Handle} handle the app
 * @param {Asked} asked
 * @returns {Promise<Answered>}
 */
export async function answerWhole(handle, { method, url, headers, payload }) {
  /** @type {import('light-my-request').Response} */
  const answer = await new Promise((resolve, reject) => {
    const dispatch = (/** @type {unknown} */ request, /** @type {unknown} */ response) => {
      handle(/** @type {IncomingMessage} */ (request), /** @type {ServerResponse} */ (response)).catch(
        reject,
      );
    };
    const sent = Object.entries(headers).filter(([name]) => !OF_ITS_WAY.test(name));
    const body = payload === undefined ? {} : { payload: Buffer.from(payload) };
    inject(dispatch, { method, url, headers: Object.fromEntries(sent), ...body }).then(resolve, reject);
  });
  const said = Object.entries(answer.headers).flatMap(([name, value]) =>
    OF_ITS_WAY.test(name) || value === undefined
      ? []
      : [[name, Array.isArray(value) ? value : String(value)]],
  );
  return { status: answer.statusCode, headers: Object.fromEntries(said), body: answer.rawPayload };
}

/**
 * Sends such an answer; what the front has said already stays.
 * @param {ServerResponse} response @param {Answered} answered @param {Record<string, string>} [further] headers
 */
export function sendWhole(response, { status, headers, body }, further = {}) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.writeHead(status, { ...further, 'Content-Length': body.byteLength }).end(body);
}
