import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { request } from '@playwright/test';
import { paths } from '@/lib/paths';
import { startServer } from '../support/own-server';
import { expect, test } from '../support/test';

/* What lies beside the running server: a build without its secrets, which it never writes to. */

const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('the build holds no secret of the server that runs it, and is its owner’s to read', () => {
  const written = existsSync('.env.local') ? parseEnv(readFileSync('.env.local', 'utf8')) : {};
  const settings = Object.entries({ ...process.env, ...written });
  const secrets = settings.filter(([name]) => /SECRET|ENCRYPTION_KEY|TOKEN|PASSWORD/.test(name));
  expect(secrets.map(([name]) => name)).toContain('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY');
  const files = filesUnder('.next');
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => {
    const content = readFileSync(file);
    return secrets
      .filter(([, value]) => value && content.includes(value))
      .map(([name]) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
  expect(statSync('.next').mode & 0o077).toBe(0);
});

test('a server without a key of its own does not start: Next would take the one in the build', async () => {
  const server = startServer(undefined, { env: { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: '' } });
  expect(await server.ended).toBe(1);
  const failed = server.lines().find(({ event }) => event === 'server.failed');
  expect(failed?.msg).toContain('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY phải được đặt');
  server.remove();
});

test('the keys Next leaves in the build open nothing', async ({ baseURL }) => {
  const { previewModeId } = JSON.parse(readFileSync('.next/server/preview-props.json', 'utf8'));
  const as = await request.newContext({ baseURL });
  const alike = ['cache-control', 'x-nextjs-cache', 'set-cookie', 'vary'];
  for (const [address, key] of [
    [paths.signIn(), { cookie: `__prerender_bypass=${previewModeId}` }],
    [paths.recordSchema(2), { 'x-prerender-revalidate': previewModeId }],
  ] as const) {
    const plain = await as.get(address);
    const opened = await as.get(address, { headers: key });
    expect.soft([plain.status(), opened.status()], address).toEqual([200, 200]);
    for (const name of alike)
      expect.soft(opened.headers()[name], `${address}: ${name}`).toBe(plain.headers()[name]);
  }
  await as.dispose();
});

test('serving writes nothing where the code lies', async () => {
  const folders = ['.next', 'app', 'bin', 'components', 'db', 'lib', 'public', 'docs'];
  const look = () =>
    folders.flatMap(filesUnder).map((file) => {
      const { mtimeMs, ctimeMs, size } = statSync(file);
      return `${file} ${mtimeMs} ${ctimeMs} ${size}`;
    });
  const before = look();
  const server = startServer();
  const as = await request.newContext({ baseURL: `http://127.0.0.1:${await server.port}` });
  for (const address of [
    ...[paths.home(), paths.council('mau'), paths.sessions('mau'), paths.search('mau', 'ngân sách')],
    ...[paths.signIn(), paths.signInToken(), paths.health(), '/khong-co', '/sitemap.xml', '/robots.txt'],
    `${paths.session('mau', 'khoa-2-ky-1')}/anh-chia-se`,
  ])
    expect.soft((await as.get(address)).status(), address).toBeLessThan(500);
  await as.dispose();
  server.stop();
  expect(await server.ended).toBe(0);
  server.remove();
  expect(look()).toEqual(before);
});
