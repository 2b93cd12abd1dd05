import { expect, test } from 'vitest';
import { answerWhole } from './answers.mjs';
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
/** @type {Parameters<typeof signInDesk>[0]} */
const second = {
  ask: (verb, what, here) => {
    asked.push(`${verb} ${typeof what === 'object' ? what?.url : what}`);
    return here();
  },
};
const desk = signInDesk(second, app, async (_request, response) => void response.end('others'));

/** @param {'GET' | 'POST'} method @param {string} url @param {string} [payload] */
const send = (method, url, payload = '') =>
  answerWhole((request, response) => desk(request, response, url), {
    ...{ method, url, headers: { cookie: 'c=3' } },
    ...(payload && { payload }),
  });

test('what next-auth answers is asked of the second thread, whole, and all else is not', async () => {
  const { status, headers, body } = await send('POST', '/api/auth/callback/credentials', 'email=a');
  expect([status, String(body)]).toEqual([403, 'POST /api/auth/callback/credentials email=a']);
  expect(headers['set-cookie']).toEqual(['a=1', 'b=2']);
  expect(String((await send('GET', '/api/auth/csrf')).body)).toBe('GET /api/auth/csrf ');
  expect(String((await send('GET', '/api/health')).body)).toBe('others');
  expect(asked).toEqual(['answer /api/auth/callback/credentials', 'answer /api/auth/csrf']);
});
