import { request as program } from '@playwright/test';
import { paths } from '@/lib/paths';
import { builtActions } from '../support/forge';
import { type FreshDesk, freshDesk } from '../support/fresh-desk';
import { startServer } from '../support/own-server';
import { signInByRequest } from '../support/sign-in';
import { converse, request } from '../support/socket';
import { expect, test } from '../support/test';

/*
 * The gate before every body, spoken to by hand: whatever a stranger sends gets a quiet answer that says nosniff, nothing
 * of it is in the log, and the connection is either closed or ready for the next request.
 */
test.describe.configure({ mode: 'default' });

const TYPED = 'MatKhauCuaToi2026';
const SAVE = builtActions().get('desk/sessions/[session]/actions.ts#save') ?? '';

let server: ReturnType<typeof startServer>;
let port: number;
let desk: FreshDesk;
let cookie: string;

test.beforeAll(async () => {
  server = startServer((folder) => {
    desk = freshDesk('cong-vao', folder);
  });
  port = await server.port;
  // What starting prints is out before anybody is listened to.
  await expect.poll(() => server.lines().some(({ event }) => event === 'second_thread.ready')).toBe(true);
  const as = await program.newContext({ baseURL: `http://127.0.0.1:${port}` });
  await signInByRequest(as, desk.account('clerk'));
  const { cookies } = await as.storageState();
  cookie = `Cookie: ${cookies.map(({ name, value }) => `${name}=${value}`).join('; ')}`;
  await as.dispose();
});
test.afterAll(async () => {
  server.stop();
  await server.ended;
  server.remove();
});

const host = () => `Host: 127.0.0.1:${port}`;
const ours = () => `Origin: http://127.0.0.1:${port}`;
const call = `Next-Action: ${SAVE}`;
const TEXT = 'Content-Type: text/plain;charset=UTF-8';
const FORM = 'Content-Type: multipart/form-data; boundary=b';
const WORDS = 'Content-Type: application/x-www-form-urlencoded';
const part = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const upload = () => paths.uploadPaper(desk.draft);

/** A post as a program of a stranger's, or of the clerk's own, writes it. */
const post = (path: string, headers: readonly string[], body: string | Buffer = '') =>
  request(`POST ${path}`, [host(), `Content-Length: ${Buffer.byteLength(body)}`, ...headers], body);

/** What nobody may send, with whether it is cut off; the clerk's cookie is added where even the clerk may not. */
function garbage(): [what: string, bytes: Buffer, isCutOff?: true][] {
  const signedIn = [ours(), cookie];
  const save = paths.deskSection(desk.draft, 'tasks');
  const signIn = paths.credentials();
  return [
    ['no request', Buffer.from([0, 1, 2, 255, 13, 10, 13, 10])],
    ['a greeting by TLS', Buffer.from([0x16, 3, 1, 0, 200, 1, 0, 0, 196, 3, 3, 13, 10, 13, 10])],
    ['no method', Buffer.from(`${TYPED} /mau HTTP/1.1\r\n\r\n`)],
    ['no name', Buffer.from('GET /mau HTTP/1.1\r\n\r\n')],
    ['a header without an end', request('GET /mau', [host(), `X-${TYPED}: ${'x'.repeat(20_000)}`])],
    ['an address with a host', request(`GET http://[${TYPED}`, [host()])],
    ['a path nobody can read', request(`GET /${TYPED}%ff`, [host()])],
    ['a body with a question', request('GET /mau', [host(), 'Content-Length: 17'], TYPED)],
    ['a length that is none', request('POST /desk', [host(), `Content-Length: ${TYPED}`])],
    ['two lengths', request('POST /desk', [host(), 'Content-Length: 1', 'Content-Length: 2'], 'x')],
    [
      'a length and pieces',
      request('POST /desk', [host(), 'Content-Length: 1', 'Transfer-Encoding: chunked'], 'x'),
    ],
    [
      'pieces that are none',
      request(`POST ${upload()}`, [host(), ...signedIn, FORM, 'Transfer-Encoding: chunked'], `${TYPED}\r\n`),
    ],
    [
      'a router that is nowhere',
      request('GET /desk', [host(), 'RSC: 1', `Next-Router-State-Tree: ${TYPED}`]),
    ],
    [
      'a router that is deep',
      request('GET /desk', [host(), 'RSC: 1', `Next-Router-State-Tree: ${'['.repeat(9_000)}`]),
    ],
    ['a form at a page', post('/mau', [ours(), FORM], `${part('a', TYPED)}--b--\r\n`)],
    ['a form at the page to sign in', post(paths.signIn(), [ours(), WORDS], `password=${TYPED}`)],
    ['words at a picture', post('/emblem.svg', [ours(), TEXT], TYPED)],
    ['words at an address where nothing is', post(`/${TYPED}`, [ours(), TEXT], TYPED)],
    ['an action of nobody’s', post('/desk', [call, TEXT], '[]')],
    ['an action from nowhere', post('/desk', ['Origin: null', cookie, call, TEXT], '[]')],
    ['an action from garbage', post('/desk', [`Origin: ${TYPED}`, cookie, call, TEXT], '[]')],
    [
      'an action from another site',
      post('/desk', [`Origin: https://${TYPED}.example`, cookie, call, TEXT], '[]'),
    ],
    ['an action signed out', post('/desk', [ours(), call, TEXT], `["${TYPED}"]`)],
    ['four megabytes signed out', post('/desk', [ours(), call, TEXT], '['.repeat(4 * 1024 * 1024))],
    ['a form signed out', post('/desk', [ours(), FORM], part(TYPED, TYPED))],
    ['an id that is none', post('/desk', [...signedIn, TEXT, `Next-Action: ${TYPED}`], '[]')],
    ['an id of another build', post('/desk', [...signedIn, TEXT, `Next-Action: ${'0'.repeat(42)}`], '[]')],
    ['an id of JavaScript’s', post('/desk', [...signedIn, TEXT, 'Next-Action: constructor'], '[]')],
    ['an action in no type', post(save, [...signedIn, call], `["${TYPED}"]`)],
    ['an action in JSON', post(save, [...signedIn, call, 'Content-Type: application/json'], `["${TYPED}"]`)],
    ['an action in words', post(save, [...signedIn, call, WORDS], TYPED)],
    ['four megabytes of brackets', post(save, [...signedIn, call, TEXT], '['.repeat(4 * 1024 * 1024))],
    ['more than four megabytes', post(save, [...signedIn, call, TEXT], 'x'.repeat(4 * 1024 * 1024 + 1))],
    ['a form with nothing between', post(save, [...signedIn, 'Content-Type: multipart/form-data'], TYPED)],
    [
      'a form with something else between',
      post(save, [...signedIn, call, FORM], part('0', '[]').replaceAll('--b', '--c')),
    ],
    ['a form that does not end', post(save, [...signedIn, call, FORM], part('0', `["${TYPED}"]`))],
    ['a form that is none', post(save, [...signedIn, FORM], TYPED)],
    ['a large form that is none', post(save, [...signedIn, FORM], 'x'.repeat(900_000))],
    [
      'a large form for an action',
      post(save, [...signedIn, call, FORM], `${part('0', '[')}--b\r\nx\r\n\r\n${'x'.repeat(900_000)}`),
    ],
    ['a form without an action', post(save, [...signedIn, FORM], `${part('a', TYPED)}--b--\r\n`)],
    [
      'a form of another’s action',
      post(save, [...signedIn, FORM], `${part(`$ACTION_ID_${TYPED}`, '')}--b--\r\n`),
    ],
    [
      'three thousand parts',
      post(
        save,
        [...signedIn, call, FORM],
        `${part('_1_a', 'x').repeat(3_000)}${part('0', '["$K1"]')}--b--\r\n`,
      ),
    ],
    [
      'a file for an action',
      post(
        save,
        [...signedIn, call, FORM],
        `--b\r\nContent-Disposition: form-data; name="0"; filename="x"\r\n\r\n[]\r\n--b--\r\n`,
      ),
    ],
    [
      'an action cut off',
      request(`POST ${save}`, [host(), ...signedIn, call, TEXT, 'Content-Length: 100'], `["${TYPED}`),
      true,
    ],
    [
      'a form cut off',
      request(`POST ${save}`, [host(), ...signedIn, call, FORM, 'Content-Length: 1000'], part('0', TYPED)),
      true,
    ],
    [
      'an upload cut off',
      request(`POST ${upload()}`, [host(), ...signedIn, FORM, 'Content-Length: 90000'], part('file', TYPED)),
      true,
    ],
    [
      'a password cut off',
      request(`POST ${signIn}`, [host(), ours(), WORDS, 'Content-Length: 100'], `password=${TYPED}`),
      true,
    ],
    [
      'a password in JSON',
      post(signIn, [ours(), 'Content-Type: application/json'], `{"password":"${TYPED}"}`),
    ],
    ['a password without the token', post(signIn, [ours(), WORDS], `%%%=%ff&password=${TYPED}`)],
    ['a password from another site', post(signIn, [`Origin: ${TYPED}`, WORDS], `password=${TYPED}`)],
    [
      'a view of nothing',
      post(
        paths.countView(),
        [ours(), 'User-Agent: Mozilla/5.0', 'Content-Type: application/json'],
        `{"path":"${TYPED}`,
      ),
    ],
    [
      'a view that is a book',
      post(
        paths.countView(),
        [ours(), 'User-Agent: Mozilla/5.0', 'Content-Type: application/json'],
        '['.repeat(100_000),
      ),
    ],
    ['an upload signed out', post(upload(), [ours(), FORM], part('file', TYPED))],
    ['a large upload signed out', post(upload(), [ours(), FORM], part('file', 'x'.repeat(900_000)))],
    ['an upload from nowhere', post(upload(), [cookie, FORM], part('file', TYPED))],
    ['an upload of no form', post(upload(), [...signedIn, FORM], TYPED)],
  ];
}

test('garbage gets a quiet 4xx, and no connection is left half-read', async () => {
  const before = server.lines().length;
  for (const [what, bytes, isCutOff] of garbage()) {
    const heard = await converse(port, bytes, isCutOff);
    expect.soft(heard.status, `${what}: ${heard.text.slice(0, 80)}`).toBeGreaterThanOrEqual(400);
    expect.soft(heard.status, what).toBeLessThan(500);
    expect.soft(heard.text, what).toMatch(/^X-Content-Type-Options: nosniff\r$/im);
    expect.soft(heard.text, `${what} comes back`).not.toContain(TYPED);
    if (heard.next !== null) expect.soft(heard.next, `after ${what}`).toBe(200);
  }
  // A line of the last request is there once a later one is answered.
  await converse(port, request('GET /api/health', [host()]));
  const lines = server.lines().slice(before);
  expect(lines.filter(({ level }) => level !== 'info')).toEqual([]);
  expect(JSON.stringify(lines)).not.toContain(TYPED);
  // Of what is not the clerk's own, nothing at all.
  expect(lines.filter(({ event }) => event !== 'request')).toEqual([]);
});

test('every part of React’s decoder that our pages do not use is closed to every action', async () => {
  const bodies = [
    '{',
    '"$F1"',
    '["$1"]',
    '["$@1"]',
    '["$0:1","$0:0"]',
    '["$B1"]',
    '["$h1"]',
    '[{"__proto__":{}}]',
  ];
  const before = server.lines().length;
  for (const [action, id] of builtActions())
    for (const body of bodies) {
      const sent = post('/account', [ours(), cookie, TEXT, `Next-Action: ${id}`], body);
      expect.soft((await converse(port, sent)).status, `${action} ${body}`).toBe(400);
    }
  expect(
    server
      .lines()
      .slice(before)
      .filter(({ level }) => level !== 'info'),
  ).toEqual([]);
});

test('an answer given before all of a body came is the connection’s last', async () => {
  const half = request(
    `POST ${upload()}`,
    [host(), ours(), FORM, 'Content-Length: 9000000'],
    part('file', 'x'.repeat(70_000)),
  );
  const refusedUpload = await converse(port, half);
  expect([refusedUpload.status, refusedUpload.next]).toEqual([401, null]);
  expect(refusedUpload.text).toMatch(/^Connection: close\r$/im);
  const long = [host(), ours(), TEXT, call, 'Content-Length: 4000000'];
  const refused = await converse(port, request('POST /desk', long, '['));
  expect([refused.status, refused.next]).toEqual([401, null]);
});

test('a connection whose action failed or was turned away goes on, or is closed, but never hangs', async () => {
  const nothing = JSON.stringify([{ sessionId: desk.draft, section: 'tasks', base: 'x', patch: null }]);
  const elsewhere = JSON.stringify([{ sessionId: 'nowhere', section: 'tasks', base: 0, patch: {} }]);
  for (const body of ['[]', nothing, elsewhere]) {
    const heard = await converse(port, post('/desk', [ours(), cookie, TEXT, call], body));
    expect.soft([200, 404], body).toContain(heard.status);
    expect.soft([200, null], body).toContain(heard.next);
  }
  const form = `${part('_1_a', 'x'.repeat(300_000))}${part('0', '[null,null,"$K1"]')}--b--\r\n`;
  const heard = await converse(port, post('/desk', [ours(), cookie, FORM, call], form));
  expect(heard.status).toBeLessThan(500);
  expect([200, null]).toContain(heard.next);
});

test('what the clerk does is told by its shape, without what the address says', async () => {
  const before = server.lines().length;
  await converse(port, post(paths.deskSection(desk.draft, 'tasks'), [ours(), cookie, TEXT, call], '[]'));
  await expect
    .poll(() => server.lines().slice(before))
    .toContainEqual(
      expect.objectContaining({ event: 'request', method: 'POST', path: '/desk/sessions/*/tasks' }),
    );
  expect(JSON.stringify(server.lines())).not.toContain(desk.draft);
});

test('what is refused is counted, where the operator looks', async () => {
  const counted = async () => {
    const asked = request('GET /api/metrics', [host(), 'Authorization: Bearer read-by-the-specs-alone']);
    const { text } = await converse(port, asked);
    return Number(/^nghi_truong_refused_requests_total\{status="403"\} (\d+)/m.exec(text)?.[1] ?? 0);
  };
  const before = await counted();
  await converse(port, post('/desk', ['Origin: null', call, TEXT], '[]'));
  expect(await counted()).toBe(before + 1);
});
