import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type APIRequestContext, request as program } from '@playwright/test';
import { paths } from '@/lib/paths';
import { builtActions, callAction } from '../support/forge';
import { type FreshDesk, freshDesk } from '../support/fresh-desk';
import { startServer } from '../support/own-server';
import { readSample } from '../support/sample';
import { signInByRequest } from '../support/sign-in';
import { expect, test } from '../support/test';
import { addressesOf, askers, readerOf, routes } from './routes';

/* The server on a machine that lets nothing out: it does all it is for, and asks nobody for anything. */
test.describe.configure({ mode: 'default' });

let server: ReturnType<typeof startServer>;
let desk: FreshDesk;
let base: string;
const opened = new Map<string | null, APIRequestContext>();

const asked = () => readFileSync(join(server.folder, 'outbound.log'), 'utf8');

test.beforeAll(async () => {
  const preload = pathToFileURL(resolve('e2e/support/deny-outbound.mjs')).href;
  const env = { NODE_OPTIONS: `--import ${preload}`, OUTBOUND_LOG: '' };
  server = startServer(
    (folder) => {
      desk = freshDesk('khong-ra-ngoai', folder);
      env.OUTBOUND_LOG = join(folder, 'outbound.log');
      writeFileSync(env.OUTBOUND_LOG, '');
    },
    { env },
  );
  base = `http://127.0.0.1:${await server.port}`;
});
test.afterAll(async () => {
  for (const as of opened.values()) await as.dispose();
  server.stop();
  await server.ended;
  server.remove();
});

async function as(account: string | null): Promise<APIRequestContext> {
  const known = opened.get(account);
  if (known) return known;
  const context = await program.newContext({ baseURL: base });
  if (account) await signInByRequest(context, account);
  opened.set(account, context);
  return context;
}

test('what would go out is seen and fails', async () => {
  const script = `Promise.allSettled([fetch('http://192.0.2.1/'), fetch('https://elsewhere.example/')])
    .then((all) => console.log(all.map(({ status }) => status).join()))`;
  const log = join(server.folder, 'denied.log');
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', './e2e/support/deny-outbound.mjs', '-e', script],
    { env: { ...process.env, OUTBOUND_LOG: log }, encoding: 'utf8' },
  );
  expect(stdout.trim()).toBe('rejected,rejected');
  expect(readFileSync(log, 'utf8')).toBe('connect 192.0.2.1\nconnect elsewhere.example\n');
});

test('a publication asks nobody: neither for the page it leads to nor for the letters of its picture', async () => {
  const chair = await as(desk.account('chair'));
  const seen = await (await chair.get(paths.deskPublish(desk.waiting))).text();
  const recordDigest = /recordDigest\W+([0-9a-f]{64})/.exec(seen)?.[1] ?? '';
  const sent = {
    id: builtActions().get('desk/sessions/[session]/publish/actions.ts#approve') ?? '',
    page: paths.deskPublish(desk.waiting),
    args: [
      {
        sessionId: desk.waiting,
        base: Number(/"base":(\d+)/.exec(seen.replaceAll('\\', ''))?.[1]),
        recordDigest,
      },
    ],
  };
  // As behind the operator's own proxy, whose name leads out of the machine and back in.
  const answer = await callAction(chair, sent, {
    origin: 'https://hdnd.example.vn',
    'x-forwarded-host': 'hdnd.example.vn',
    'x-forwarded-proto': 'https',
  });
  expect(answer.headers()['x-action-redirect']).toContain(paths.deskPublish(desk.waiting));
  expect(await answer.text(), 'with the page it leads to').toContain('Đã công bố bản 1.');

  const picture = join(server.folder, 'derived');
  const drawn = () =>
    existsSync(picture) ? readdirSync(picture).filter((name) => name.endsWith('.png')) : [];
  await expect.poll(drawn, 'drawn at publication, before anybody asks').toHaveLength(1);
  const address = paths.shareImage(desk.slug, 'khoa-2-ky-12');
  const stranger = await as(null);
  const served = await stranger.get(address);
  expect([served.status(), served.headers()['content-type']]).toEqual([200, 'image/png']);
  const [name = ''] = drawn();
  expect((await served.body()).equals(readFileSync(join(picture, name)))).toBe(true);
  const tag = served.headers().etag ?? '';
  expect(tag, 'a strong one').toMatch(/^"/);
  expect((await stranger.get(address, { headers: { 'if-none-match': tag } })).status()).toBe(304);
  expect(asked()).toBe('');
});

test('no page and no handler asks anybody for anything', async () => {
  test.slow();
  const sample = readSample();
  for (const route of routes)
    for (const address of addressesOf(route, sample)) {
      const answer = await (await as(askers[readerOf(route) ?? 'signedOut'])).get(address, {
        maxRedirects: 0,
      });
      expect.soft(answer.status(), address).toBeLessThan(500);
    }
  expect(asked()).toBe('');
  expect(server.lines().filter(({ level }) => level === 'error')).toEqual([]);
});
