import { describe, expect, test } from 'vitest';
import { requestFault } from './bodies.mjs';
import { readOrigin, trustedProxies } from './proxies.mjs';

describe('where a request came from', () => {
  /** @param {string} peer @param {Record<string, string>} headers @param {string} [setting] */
  const read = (peer, headers, setting = '') => {
    const request = /** @type {any} */ ({ socket: { remoteAddress: peer }, headers: { ...headers } });
    readOrigin(request, trustedProxies(setting));
    return request.headers;
  };

  test.each([
    ['nobody in between', '203.0.113.9', {}, '', '203.0.113.9'],
    [
      'a caller who writes the header itself',
      '203.0.113.9',
      { 'x-forwarded-for': '8.8.8.8' },
      '',
      '203.0.113.9',
    ],
    ['a proxy on this machine', '127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }, '', '203.0.113.9'],
    [
      'an address for both versions',
      '::ffff:127.0.0.1',
      { 'x-forwarded-for': '203.0.113.9' },
      '',
      '203.0.113.9',
    ],
    [
      'what the caller wrote before the proxy',
      '::1',
      { 'x-forwarded-for': '8.8.8.8, 203.0.113.9' },
      '',
      '203.0.113.9',
    ],
    [
      'two proxies of ours',
      '127.0.0.1',
      { 'x-forwarded-for': '203.0.113.9, 10.1.2.3' },
      '10.1.0.0/16',
      '203.0.113.9',
    ],
    [
      'a proxy of somebody else',
      '127.0.0.1',
      { 'x-forwarded-for': '203.0.113.9, 10.2.2.3' },
      '10.1.0.0/16',
      '10.2.2.3',
    ],
    ['somebody on this machine', '127.0.0.1', {}, '', '127.0.0.1'],
    ['words that are no address', '127.0.0.1', { 'x-forwarded-for': 'unknown, x' }, '', '127.0.0.1'],
    ['version six', '2001:db8::7', { 'x-forwarded-for': '2001:db8::8' }, '2001:db8::/64', '2001:db8::8'],
  ])('%s', (_name, peer, headers, setting, expected) => {
    expect(read(peer, headers, setting)['x-forwarded-for']).toBe(expected);
  });

  test('only a proxy of ours says which name was asked for', () => {
    const headers = {
      'x-forwarded-host': 'hdnd.example',
      'x-forwarded-proto': 'https',
      forwarded: 'for=8.8.8.8',
    };
    expect(read('127.0.0.1', headers)).toMatchObject(headers);
    expect(Object.keys(read('203.0.113.9', headers))).toEqual(['x-forwarded-for']);
  });

  test.each(['300.1.1.1', '10.0.0.0/33', '10.0.0.0/', 'proxy.example', '10.0.0.0/a', '::1/129'])(
    '«%s» is refused',
    (entry) => {
      expect(() => trustedProxies(entry)).toThrow(`TRUSTED_PROXIES: «${entry}»`);
    },
  );
});

describe('bodies', () => {
  const upload = '/desk/sessions/s-1/photos/upload';
  const mib = 1024 * 1024;

  test.each([
    ['no body', '/mau', {}, null],
    ['a form', '/desk/sessions/s-1/votes', { 'content-length': String(4 * mib) }, null],
    ['a form too large', '/desk/sessions/s-1/votes', { 'content-length': String(4 * mib + 1) }, 413],
    ['a form without an end', '/api/auth/callback/credentials', { 'transfer-encoding': 'chunked' }, 411],
    ['a photo', upload, { 'content-length': String(20 * mib) }, null],
    [
      'a photo that comes in pieces, counted by its handler',
      upload,
      { 'transfer-encoding': 'chunked' },
      null,
    ],
    ['a film', upload, { 'content-length': String(50 * mib) }, 413],
    ['an address that only looks like an upload', `${upload}/x`, { 'content-length': String(5 * mib) }, 413],
  ])('%s', (_name, path, headers, status) => {
    expect(requestFault(/** @type {any} */ ({ method: 'POST', headers }), path)).toBe(status);
  });

  test.each([
    ...['/', '/mau/ky-hop', '/mau/t%C3%ACm', '/mau%2Fky-hop', '/%00'].map((path) => [path, null]),
    ...['/%', '/%ff', '/mau/%c0%af', '/mau/%F0%9F', '/tep/%ed%a0%80', '/%zz'].map((path) => [path, 400]),
  ])('the address %s', (path, status) => {
    expect(requestFault(/** @type {any} */ ({ method: 'GET', headers: {} }), String(path))).toBe(status);
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
    expect(requestFault(/** @type {any} */ ({ method, headers: {} }), '/mau')).toBe(status);
  });
});
