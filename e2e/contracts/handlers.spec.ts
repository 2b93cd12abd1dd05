import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { paths } from '@/lib/paths';
import { test } from '../support/forge';
import { type FreshDesk, freshDesk } from '../support/fresh-desk';
import { readSample, readServed, servedFolder } from '../support/sample';
import { expect } from '../support/test';
import { addressesOf, isPage, routes } from './routes';

/* The handlers a program can talk to directly: uploads, the files themselves, and the count of views. */
test.describe.configure({ mode: 'default' });

/** The smallest thing that is a PDF; each text makes another file. */
const pdf = (text: string) =>
  Buffer.from(`%PDF-1.4\n% ${text}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const form = (bytes: Buffer) => ({
  file: { name: 'to-trinh.pdf', mimeType: 'application/pdf', buffer: bytes },
});

const isKept = (digest: string) => {
  const folder = join(servedFolder(), 'files', digest.slice(0, 2));
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(digest));
};

let desk: FreshDesk;
test.beforeAll(({ browserName: _ }, { workerIndex }) => {
  desk = freshDesk(`tep-${workerIndex}`);
});

test('a paper is handed in by the clerk alone, from our own pages', async ({ forger, ours }) => {
  const clerk = desk.account('clerk');
  const tries = [
    { what: 'signed out', account: null, headers: ours, status: 401 },
    { what: 'chair', account: desk.account('chair'), headers: ours, status: 422 },
    { what: 'councillor', account: desk.account('councillor'), headers: ours, status: 404 },
    { what: 'admin', account: desk.account('admin'), headers: ours, status: 404 },
    { what: 'another clerk', account: 'thuky@mau.example', headers: ours, status: 404 },
    { what: 'no origin', account: clerk, headers: {}, status: 403 },
    { what: 'another site', account: clerk, headers: { origin: 'https://elsewhere.example' }, status: 403 },
  ];
  for (const { what, account, headers, status } of tries) {
    const bytes = pdf(`${what} ${desk.slug}`);
    const as = await forger(account);
    const uploads = [paths.uploadPaper, paths.uploadPhoto, paths.uploadWord].map((to) => to(desk.draft));
    for (const address of [...uploads, paths.uploadSigned(desk.draft, 's-1')]) {
      const answer = await as.post(address, { headers, multipart: form(bytes) });
      expect.soft(answer.status(), `${what} at ${address}`).toBe(status);
    }
    expect.soft(isKept(digestOf(bytes)), `${what} left a file`).toBe(false);
  }
  const as = await forger(clerk);
  const late = pdf(`late ${desk.slug}`);
  const submitted = await as.post(paths.uploadPaper(desk.waiting), { headers: ours, multipart: form(late) });
  expect(submitted.status(), 'what was submitted takes no more papers').toBe(422);
  const own = pdf(`own ${desk.slug}`);
  const answer = await as.post(paths.uploadPaper(desk.draft), { headers: ours, multipart: form(own) });
  expect(await answer.json()).toMatchObject({ ok: true, digest: digestOf(own) });
  expect(isKept(digestOf(own)), 'the clerk’s own paper is kept').toBe(true);
});

test('a draft’s file is nowhere for whoever may not see the draft', async ({ forger }) => {
  const unknown = await (await forger(null)).get(paths.file('0'.repeat(64)));
  expect(unknown.status()).toBe(404);
  const viewers = [
    { account: null, status: 404 },
    { account: desk.account('clerk'), status: 200 },
    { account: desk.account('chair'), status: 200 },
    // Nothing of this session was opened to the councillors.
    { account: desk.account('councillor'), status: 404 },
    { account: desk.account('admin'), status: 404 },
    { account: 'thuky@mau.example', status: 404 },
    { account: 'daibieu03@mau.example', status: 404 },
  ];
  for (const { account, status } of viewers) {
    const as = await forger(account);
    for (const digest of [desk.files.open, desk.files.closed]) {
      const answer = await as.get(paths.file(digest));
      expect.soft(answer.status(), `${account ?? 'signed out'}`).toBe(status);
      expect.soft(answer.headers()['cache-control'], 'kept by no cache').toContain('no-store');
      if (status === 200) expect.soft(digestOf(await answer.body())).toBe(digest);
    }
  }
});

test('a view is counted for our own pages, of published records, once for a network, and nothing else', async ({
  request,
  ours,
}) => {
  const [published] = readServed<{ path: string }>(
    "select path from search_items where kind = 'resolution' and path like '/duc-thang/%' order by path desc",
  );
  const path = published?.path ?? '';
  const reader = { ...ours, 'user-agent': 'Mozilla/5.0 Firefox/140.0' };
  // The server's own proxy says so; a stranger cannot (bin/serve/proxies.mjs).
  const from = (network: number) => ({ ...reader, 'x-forwarded-for': `198.51.${network}.7` });
  const count = (data: unknown, headers: Record<string, string>) =>
    request.post(paths.countView(), { data: data as object, headers });
  const wrong: Record<string, string>[] = [
    { 'user-agent': reader['user-agent'] },
    { ...reader, origin: 'https://elsewhere.example' },
    { ...reader, origin: 'null' },
    { ...reader, 'user-agent': 'Googlebot/2.1' },
    { ...reader, 'user-agent': 'curl/8.5' },
  ];
  for (const headers of wrong)
    expect((await count({ path }, headers)).status(), JSON.stringify(headers)).toBe(403);
  const draft = paths.session(desk.slug, 'khoa-2-ky-11');
  for (const data of [{ path: draft }, { path: '/mau' }, { path: 'x'.repeat(301) }, { path: 7 }, {}, []])
    expect((await count(data, from(1))).status(), JSON.stringify(data)).toBe(404);

  const { views } = await (await count({ path }, from(1))).json();
  for (let again = 0; again < 20; again += 1)
    expect(await (await count({ path }, from(1))).json(), 'the same network').toEqual({ views });
  expect(await (await count({ path }, from(2))).json()).toEqual({ views: views + 1 });
  expect(readServed('select * from view_counts where path in (?, ?)', draft, '/mau')).toEqual([]);
});

test('a view is counted on plain http by whatever name the server was asked for', async ({ baseURL }) => {
  const [published] = readServed<{ path: string }>(
    "select path from search_items where kind = 'resolution' and path like '/duc-thang/%' order by path",
  );
  const { port, hostname } = new URL(baseURL ?? '');
  const body = JSON.stringify({ path: published?.path });
  const status = await new Promise((resolve, reject) => {
    // Browsers send no Sec-Fetch-Site there.
    const headers = {
      ...{ host: 'may-chu.lan:3000', origin: 'http://may-chu.lan:3000', 'user-agent': 'Mozilla/5.0' },
      ...{ 'content-type': 'application/json', 'content-length': body.length },
    };
    ask({ hostname, port, path: paths.countView(), method: 'POST', headers }, (answer) => {
      resolve(answer.resume().statusCode);
    })
      .on('error', reject)
      .end(body);
  });
  expect(status).toBe(200);
});

test('what a handler does not serve it refuses, and asked for its headers alone it gives those', async ({
  request,
}) => {
  const sample = readSample();
  for (const route of routes.filter((one) => !isPage(one)))
    for (const address of addressesOf(route, sample)) {
      for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
        const answer = await request.fetch(address, { method });
        expect.soft(answer.status(), `${method} ${address}`).toBe(405);
        expect.soft(answer.headers().allow, `${method} ${address}`).toBe('GET, HEAD, POST');
      }
      const isPosted = route.answers.signedOut === 'post_only';
      const other = await (isPosted ? request.get(address) : request.post(address, { data: '{}' }));
      // Below the desk and the chamber only forms are posted: anything else is refused before it is looked at.
      expect
        .soft(other.status(), address)
        .toBe(!isPosted && /^\/(?:desk|chamber)\//.test(address) ? 415 : 405);
      if (isPosted) continue;
      const [whole, head] = [await request.get(address), await request.head(address)];
      expect.soft(head.status(), address).toBe(whole.status());
      expect.soft(head.headers()['content-type'], address).toBe(whole.headers()['content-type']);
    }
  const image = await request.get('/_next/image?url=%2Femblem.svg&w=640&q=75');
  expect(image.status(), 'nobody orders pictures in widths of their own').toBe(404);
});
