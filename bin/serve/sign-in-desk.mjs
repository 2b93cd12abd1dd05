import { answerWhole, sendWhole } from './answers.mjs';
import { readWhole } from './handed-on.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {(request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>} Answer
 */

/** What next-auth answers, all of which strangers may ask for. The gate has bounded their bodies. */
const OF_SIGN_IN = '/api/auth/';

/**
 * Has sign-ins answered by the second thread: one costs several milliseconds, and anybody can ask for many.
 * @param {Pick<ReturnType<typeof import('./second-thread.mjs').secondThread>, 'ask'>} second
 * @param {import('./answers.mjs').Handle} handle the app on this thread
 * @param {Answer} others answers everything else
 * @returns {Answer}
 */
export function signInDesk(second, handle, others) {
  return async (request, response, path) => {
    if (!path.startsWith(OF_SIGN_IN)) return others(request, response, path);
    const { method, url = path, headers } = request;
    const payload = method === 'POST' ? await readWhole(request, Number.POSITIVE_INFINITY) : undefined;
    const asked = { method: /** @type {'GET'} */ (method), url, headers, payload: payload ?? undefined };
    sendWhole(response, await second.ask('answer', asked, () => answerWhole(handle, asked)));
  };
}
