import { connect } from 'node:net';
import { request } from '@playwright/test';
import { paths } from '@/lib/paths';
import { SAMPLE_PASSWORD } from '@/lib/rules/password';
import { startServer } from '../support/own-server';
import { expect, test } from '../support/test';

/* The samples' password is printed in the README: where anybody may come, it opens nothing. */

const https = { NEXTAUTH_URL: 'https://hdnd.example.vn' };

for (const [where, env, sentence] of [
  ['behind https', { ...https, SAMPLE_DATA: '' }, 'SAMPLE_DATA=off'],
  ['behind https, though they are asked for', { ...https, SAMPLE_DATA: 'on' }, 'SAMPLE_DATA phải là off'],
  ['on every address', { HOST: '0.0.0.0', SAMPLE_DATA: '' }, 'SAMPLE_DATA=off'],
] as const)
  test(`a database with sample councils is not served ${where}, and the log says what to do`, async () => {
    const server = startServer(undefined, { env });
    expect(await server.ended).toBe(1);
    const lines = server.lines();
    expect(lines.some(({ event }) => event === 'server.ready')).toBe(false);
    expect(lines.find(({ event }) => event === 'server.failed')?.msg).toContain(sentence);
    server.remove();
  });

test('with their password shut they are served, and nobody signs in with it', async () => {
  const server = startServer(undefined, { env: { SAMPLE_DATA: 'off' } });
  const as = await request.newContext({ baseURL: `http://127.0.0.1:${await server.port}` });
  expect((await as.get(paths.council('mau'))).status()).toBe(200);
  const { csrfToken } = await (await as.get(paths.signInToken())).json();
  const form = { email: 'quantri@mau.example', password: SAMPLE_PASSWORD, csrfToken };
  expect(await (await as.post(paths.credentials(), { form })).json()).toMatchObject({
    code: 'account.sign_in',
  });
  await as.dispose();
  server.stop();
  await server.ended;
  server.remove();
});

test('told nothing, it listens for this machine alone', async () => {
  const server = startServer(undefined, { env: { SAMPLE_DATA: '', HOST: '' } });
  const port = await server.port;
  // On Linux the whole of 127/8 is this machine: a server on every address would answer there too.
  const answered = (host: string) =>
    new Promise((resolve) => {
      const socket = connect({ port, host });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
  expect([await answered('127.0.0.1'), await answered('127.0.0.2')]).toEqual([true, false]);
  server.stop();
  await server.ended;
  server.remove();
});
