import { Agent, request as open } from 'node:http';
import { Stop } from '../../bin/support/run.mjs';

/** What a second of the siege asks for. */
const SIEGE = { unknown: 25, pictures: 18, signIns: 24 };

/** A reader asks this often. */
const EVERY_MS = 15;
/** A request without an answer for so long is given up: the row ends in bounded time even if the server hangs. */
const ANSWERED_WITHIN_MS = 20_000;

const accounts = ['thuky@mau.example', 'chutoa@mau.example', 'quantri@mau.example', 'daibieu01@mau.example'];
const agent = new Agent({ keepAlive: true });
let asked = 0;

/** One of many networks, as a proxy on this machine names it: each is counted for itself. */
const elsewhere = () => `198.${18 + (asked & 1)}.${(asked >> 8) & 255}.${asked & 255}`;

/**
 * @param {string} url @param {Record<string, string>} [headers] @param {string} [body]
 * @returns {Promise<{ status: number, ms: number, cookies: string[], text: string }>}
 */
function ask(url, headers = {}, body = undefined) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = open(url, { method: body === undefined ? 'GET' : 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.on('data', (part) => (text += part));
      answer.on('end', () => {
        const cookies = answer.headers['set-cookie'] ?? [];
        resolve({ status: answer.statusCode ?? 0, ms: performance.now() - began, cookies, text });
      });
    });
    sent.setTimeout(ANSWERED_WITHIN_MS, () => sent.destroy(new Stop(`${url} was not answered.`)));
    sent.on('error', reject).end(body);
  });
}

/** @param {readonly number[]} values */
const percentile95 = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

/**
 * How long one reader waits for a page, in milliseconds: the 95th of a hundred.
 * @param {string} url @param {number} seconds
 */
export async function waitOfReader(url, seconds) {
  const waits = [];
  const headers = { 'accept-encoding': 'gzip', 'x-forwarded-for': '203.0.113.77' };
  for (const until = performance.now() + seconds * 1_000; performance.now() < until; ) {
    const { status, ms } = await ask(url, headers);
    if (status !== 200) throw new Stop(`${url}: ${status}`);
    waits.push(ms);
    await new Promise((done) => setTimeout(done, Math.max(0, EVERY_MS - ms)));
  }
  return percentile95(waits);
}

/** Addresses nobody asked for yet: a page's with something added, of nothing in a council, of no council, of a search. @param {string} council */
const unknownAddress = (council) => {
  const kinds = [
    `/${council}?x=${asked}`,
    `/${council}/khong-co-${asked}`,
    `/khong-co-${asked}`,
    `/${council}/ky-hop/khong-co-${asked}`,
    `/${council}/tim-kiem?q=nghi+quyet+${asked}`,
  ];
  return kinds[asked % kinds.length] ?? '';
};

/**
 * Asks for all of `SIEGE`, evenly, until told to stop.
 * @param {string} origin @param {string} council @param {readonly string[]} pictures addresses of share pictures
 * @returns {Promise<() => Promise<void>>} ends it, and waits for what was asked
 */
export async function besiege(origin, council, pictures) {
  const { cookies, text } = await ask(`${origin}/api/auth/csrf`);
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  const { csrfToken } = JSON.parse(text);
  const under = /** @type {Set<Promise<unknown>>} */ (new Set());
  const send = (
    /** @type {string} */ path,
    headers = {},
    body = /** @type {string | undefined} */ (undefined),
  ) => {
    asked += 1;
    const answered = ask(origin + path, { 'x-forwarded-for': elsewhere(), ...headers }, body)
      .catch(() => null)
      .finally(() => under.delete(answered));
    under.add(answered);
  };
  const signIn = () => {
    const email =
      asked % 2 ? `khong-co-${asked}@mau.example` : (accounts[(asked >> 1) % accounts.length] ?? '');
    const form = new URLSearchParams({ csrfToken, email, password: `doan-${asked}`, json: 'true' });
    const type = 'application/x-www-form-urlencoded';
    send(
      '/api/auth/callback/credentials',
      { cookie, origin, 'content-type': type, 'content-length': String(form).length },
      String(form),
    );
  };
  const timers = [
    setInterval(() => send(unknownAddress(council)), 1_000 / SIEGE.unknown),
    setInterval(() => send(pictures[asked % pictures.length] ?? ''), 1_000 / SIEGE.pictures),
    setInterval(signIn, 1_000 / SIEGE.signIns),
  ];
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(under);
  };
}
