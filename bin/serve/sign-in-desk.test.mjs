import inject from 'light-my-request';
import { expect, test } from 'vitest';
import { readWhole } from './handed-on.mjs';
import { signInDesk } from './sign-in-desk.mjs';

/** @type {import('./answers.mjs').Handle} */
const app = async (request, response) => {
  const body = await readWhole(request, 100);
  response.setHeader('Set-Cookie', ['a=1', 'b=2']);
  response.writeHead(403, { Connection: 'close' }).end(`${request.method} ${request.url} ${body}`);
};
/** @type {string[]} */
const asked = [];
const second = {
  ask: (/** @type {string} */ verb, /** @type {any} */ what, /** @type {() => Promise<any>} */ here) => {
    asked.push(`${verb} ${what.url}`);
    return here();
  },
};
const desk = signInDesk(second, app, async (_request, response) => void response.end('others'));

const send = (/** @type {'GET' | 'POST'} */ method, /** @type {string} */ url, payload = '') =>
  inject((request, response) => void desk(/** @type {any} */ (request), /** @type {any} */ (response), url), {
    ...{ method, url, headers: { cookie: 'c=3' } },
    ...(payload && { payload }),
  });

test('what next-auth answers is asked of the second thread, whole, and all else is not', async () => {
  const answer = await send('POST', '/api/auth/callback/credentials', 'email=a');
  expect([answer.statusCode, answer.body]).toEqual([403, 'POST /api/auth/callback/credentials email=a']);
  expect(answer.headers).toMatchObject({ 'set-cookie': ['a=1', 'b=2'], 'content-length': '43' });
  expect((await send('GET', '/api/auth/csrf')).body).toBe('GET /api/auth/csrf ');
  expect((await send('GET', '/api/health')).body).toBe('others');
  expect(asked).toEqual(['answer /api/auth/callback/credentials', 'answer /api/auth/csrf']);
});
