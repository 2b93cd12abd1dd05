import { expect, test } from 'vitest';
import { refusedStatus } from './bodies.mjs';

const MIB = 1024 * 1024;
const upload = '/desk/sessions/s-1/photos/upload';
const form = 'multipart/form-data; boundary=b';

/** @param {string | undefined} method @param {string} path @param {Record<string, string>} [headers] */
const statusOf = (method, path, headers = {}) =>
  refusedStatus(
    /** @type {import('node:http').IncomingMessage} */ ({
      method,
      url: path,
      headers: { host: 'x', ...headers },
    }),
    path,
  );

test.each(
  /** @type {[string, string, string, string, number | null][]} */ ([
    ['a form', '/desk/sessions/s-1/votes', String(4 * MIB), 'text/plain;charset=UTF-8', null],
    ['a form without script', '/account', '400', form, null],
    ['a form too large', '/desk/sessions/s-1/votes', String(4 * MIB + 1), 'text/plain', 413],
    ['a form in no form’s type', '/desk/mau', '4', 'application/x-www-form-urlencoded', 415],
    ['parts with nothing between them', '/desk/mau', '4', 'multipart/form-data', 415],
    ['a type that only begins like one', '/desk/mau', '4', 'text/plainer', 415],
    ['a password', '/api/auth/callback/credentials', '200', 'application/x-www-form-urlencoded', null],
    [
      'a megabyte of password',
      '/api/auth/callback/credentials',
      String(MIB),
      'application/x-www-form-urlencoded',
      413,
    ],
    ['a code', '/api/auth/second', '200', 'application/x-www-form-urlencoded', null],
    ['a code in JSON', '/api/auth/second', '200', 'application/json', 415],
    ['a password in JSON', '/api/auth/callback/credentials', '200', 'application/json', 415],
    ['a view', '/api/luot-xem', '60', 'application/json', null],
    ['a view that is a book', '/api/luot-xem', '2000', 'application/json', 413],
    ['a photo', upload, String(20 * MIB), form, null],
    ['a film', upload, String(50 * MIB), form, 413],
    ['a photo that is no form', upload, '400', 'image/jpeg', 415],
    ['an address that only looks like an upload', `${upload}/x`, String(5 * MIB), form, 413],
    ['a page of residents’', '/mau', '4', form, 405],
    ['the page to sign in', '/sign-in', '4', form, 405],
    ['a picture of ours', '/emblem.svg', '4', 'text/plain', 405],
    ['health', '/api/health', '4', 'application/json', 405],
  ]),
)('posting %s', (_what, path, length, type, status) => {
  expect(statusOf('POST', path, { 'content-length': length, 'content-type': type })).toBe(status);
});

test('what a stranger sends says how long it is; what somebody signed in sends is counted as it comes', () => {
  const pieces = { 'transfer-encoding': 'chunked', 'content-type': form };
  const words = { ...pieces, 'content-type': 'application/x-www-form-urlencoded' };
  expect(statusOf('POST', '/api/auth/callback/credentials', words)).toBe(411);
  expect(statusOf('POST', '/desk/mau', pieces)).toBeNull();
  expect(statusOf('POST', upload, pieces)).toBeNull();
  expect(statusOf('POST', '/account', { 'content-type': form })).toBe(411);
});

test('nothing comes with a question', () => {
  expect(statusOf('GET', '/mau', { 'content-length': '5' })).toBe(400);
  expect(statusOf('GET', '/mau', { 'transfer-encoding': 'chunked' })).toBe(400);
  expect(statusOf('GET', '/mau', { 'content-length': '0' })).toBeNull();
});

test.each(['/', '/mau/ky-hop', '/mau/t%C3%ACm', '/mau%2Fky-hop', '/%00'])('the address %s', (path) => {
  expect(statusOf('GET', path)).toBeNull();
});

test.each([
  ...['/%', '/%ff', '/mau/%c0%af', '/mau/%F0%9F', '/tep/%ed%a0%80', '/%zz'],
  ...['*', 'http://[::1', 'http://elsewhere.example/desk', ''],
])('the address %s is none', (path) => {
  expect(statusOf('GET', path)).toBe(400);
});

test('a request is sent to a name', () => {
  expect(
    refusedStatus(
      /** @type {import('node:http').IncomingMessage} */ ({ method: 'GET', url: '/mau', headers: {} }),
      '/mau',
    ),
  ).toBe(400);
});

test.each([
  ['GET', null],
  ['HEAD', null],
  ['PUT', 405],
  ['DELETE', 405],
  ['OPTIONS', 405],
  ['get', 405],
  [undefined, 405],
])('%s', (method, status) => {
  expect(statusOf(method, '/mau')).toBe(status);
});
