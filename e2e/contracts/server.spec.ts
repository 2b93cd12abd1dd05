import { copyFileSync, renameSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Database } from '@/db/sqlite';
import { paths } from '@/lib/paths';
import { SAMPLE_PASSWORD } from '@/lib/rules/password';
import { inspect } from '../support/inspect';
import { startServer } from '../support/own-server';
import { expect, test } from '../support/test';

/* The process around the app: what it tells an operator, and how it stops. */

const token = { authorization: 'Bearer read-by-the-specs-alone' };

test('health tells strangers whether to send requests here, and the operator at which schema', async ({
  request,
}) => {
  const wrong = { authorization: `${token.authorization}x` };
  for (const headers of [{}, wrong]) {
    const answer = await request.get(paths.health(), { headers });
    expect([answer.status(), await answer.text()]).toEqual([200, '{"status":"up"}']);
  }
  const health = await (await request.get(paths.health(), { headers: token })).json();
  expect(health).toMatchObject({ status: 'up', lastBackupAt: null });
  expect(health).toMatchObject({ reads: true, writes: true });
  expect(health.schema.applied).toBe(health.schema.known);
  for (const can of ['read', 'write']) {
    const answer = await request.get(paths.health(), { params: { can } });
    expect([answer.status(), await answer.text()], can).toEqual([200, '{"status":"up"}']);
  }
});

test('metrics are for whoever holds the token', async ({ request }) => {
  expect((await request.get(paths.metrics())).status()).toBe(401);
  const wrong = await request.get(paths.metrics(), { headers: { authorization: `${token.authorization}x` } });
  expect(wrong.status()).toBe(401);
  const answer = await request.get(paths.metrics(), { headers: token });
  expect(answer.status()).toBe(200);
  const text = await answer.text();
  for (const name of [
    'request_seconds_count{part="public",method="GET",status="200"}',
    'commit_seconds',
    'refusals_total',
    'can_read 1',
    'can_write 1',
    'council_publications{council="mau"}',
  ])
    expect(text).toContain(`nghi_truong_${name}`);
});

test('every answer names its request; a proxy’s own name is kept', async ({ request }) => {
  const first = (await request.get(paths.council('mau'))).headers()['x-request-id'];
  const second = (await request.get(paths.council('mau'))).headers()['x-request-id'];
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(second).not.toBe(first);
  const named = await request.get(paths.health(), { headers: { 'x-request-id': 'proxy-7f3a' } });
  expect(named.headers()['x-request-id']).toBe('proxy-7f3a');
  const nonsense = await request.get(paths.health(), { headers: { 'x-request-id': 'a b' } });
  expect(nonsense.headers()['x-request-id']).not.toBe('a b');
});

test('a protocol upgrade is no way in: it is answered like any other request', async ({ baseURL }) => {
  const { port, hostname } = new URL(baseURL ?? '');
  const socket = connect(Number(port), hostname);
  let answered = '';
  socket.on('data', (chunk) => {
    answered += chunk;
  });
  socket.write(
    `GET ${paths.health()} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n\r\n`,
  );
  await expect.poll(() => answered).toMatch(/^HTTP\/1\.1 200 OK/);
  socket.destroy();
});

test('asked to stop, it finishes what is under way, and its log is lines of JSON without a person in them', async () => {
  const server = startServer();
  const port = await server.port;
  const answer = await fetch(`http://127.0.0.1:${port}/api/auth/csrf`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const body = new URLSearchParams({
    csrfToken,
    email: 'thuky@mau.example',
    password: SAMPLE_PASSWORD,
    json: 'true',
  });
  const half = connect(port, '127.0.0.1');
  let answered = '';
  half.on('data', (chunk) => (answered += chunk));
  const closed = new Promise((resolve) => half.once('close', resolve));
  const text = String(body);
  half.write(
    `POST /api/auth/callback/credentials HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join(
        '; ',
      )}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${text.length}\r\n\r\n${text.slice(0, 20)}`,
  );
  // The half that came has been taken in once a later request is answered.
  await (await fetch(`http://127.0.0.1:${port}${paths.health()}`)).json();
  server.stop();
  await expect.poll(() => server.lines().some(({ event }) => event === 'server.stopping')).toBe(true);
  await expect(fetch(`http://127.0.0.1:${port}${paths.health()}`)).rejects.toThrow();
  half.write(text.slice(20));
  await closed;
  expect(answered).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(answered).toContain('nghi-truong.sign-in=');
  expect(await server.ended).toBe(0);
  const lines = server.lines();
  expect(lines.at(-1)).toMatchObject({ event: 'server.stopped' });
  // Nothing is waited for that is finished.
  expect(lines.filter(({ event }) => event === 'server.stop_late')).toEqual([]);
  // Attempts to sign in are counted, not logged: strangers must not be able to fill the log.
  expect(lines.filter(({ event }) => event === 'request')).toEqual([]);
  expect(JSON.stringify(lines)).not.toMatch(/thuky|ky-hop-2026|127\.0\.0\.1/);
  server.remove();
});

test('views are counted without a write each, and written down at the stop', async () => {
  const server = startServer();
  const base = `http://127.0.0.1:${await server.port}`;
  const database = new Database(join(server.folder, 'council.db'), { readonly: true });
  const path = database
    .prepare("select path from search_items where kind = 'resolution' and path like '/mau/%' limit 1")
    .pluck()
    .get() as string;
  const stored = () =>
    (database.prepare('select views from view_counts where path = ?').pluck().get(path) ?? 0) as number;
  const [before, version] = [stored(), database.pragma('data_version', { simple: true })];
  const headers = { origin: base, 'user-agent': 'Mozilla/5.0', 'content-type': 'application/json' };
  for (let network = 1; network <= 30; network += 1) {
    const from = { ...headers, 'x-forwarded-for': `198.51.100.${network}` };
    const sent = { method: 'POST', headers: from, body: JSON.stringify({ path }) };
    const answer = await fetch(base + paths.countView(), sent);
    expect(await answer.json()).toEqual({ views: before + network });
  }
  expect(database.pragma('data_version', { simple: true }), 'nothing was written').toBe(version);
  server.stop();
  expect(await server.ended).toBe(0);
  expect(stored()).toBe(before + 30);
  database.close();
  server.remove();
});

test('a page that cannot be made says so to residents, also without script, and with the code that the log has', async ({
  browser,
}) => {
  const server = startServer();
  const base = `http://127.0.0.1:${await server.port}`;
  const address = base + paths.sessions('mau');
  const database = join(server.folder, 'council.db');
  renameSync(database, `${database}.away`);
  copyFileSync(`${database}.away`, database);
  // The server looks at its file once a second.
  await expect.poll(async () => (await fetch(address)).status).toBe(500);
  const health = await fetch(base + paths.health());
  expect([health.status, await health.text()]).toEqual([503, '{"status":"down"}']);
  expect((await fetch(`${base}${paths.health()}?can=write`)).status).toBe(503);
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const answer = await page.goto(address);
    expect([answer?.status(), answer?.headers()['cache-control']]).toEqual([500, 'no-store']);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Máy chủ chưa đọc được dữ liệu');
    await expect(page.getByText('mã store.replaced.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Thử lại' })).toHaveAttribute('href', '');
    if (javaScriptEnabled) await inspect(page);
    await context.close();
  }
  expect(server.lines()).toContainEqual(
    expect.objectContaining({ event: 'store.replaced', requestId: expect.any(String) }),
  );
  server.stop();
  await server.ended;
  server.remove();
});

test('started while the database is set up, it opens its port once told, and ends when nobody will tell', async () => {
  const server = startServer(undefined, { waits: true });
  server.tellToOpen();
  expect(await server.port).toBeGreaterThan(0);
  server.stop();
  expect(await server.ended).toBe(0);
  server.remove();

  const abandoned = startServer(undefined, { waits: true });
  abandoned.abandon();
  expect(await abandoned.ended).toBe(1);
  expect(abandoned.lines().filter(({ event }) => event === 'server.ready')).toEqual([]);
  abandoned.remove();
});
