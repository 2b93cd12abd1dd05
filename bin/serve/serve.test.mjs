import { describe, expect, test } from 'vitest';
import { readOrigin, trustedProxies } from './proxies.mjs';
import { shapeOf } from './requests.mjs';

describe('where a request came from', () => {
  /** @param {string} peer @param {Record<string, string>} headers @param {string} [setting] */
  const read = (peer, headers, setting = '') => {
    const request = /** @type {import('node:http').IncomingMessage} */ ({
      socket: { remoteAddress: peer },
      headers: { ...headers },
    });
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

test('of a path the log keeps the words of our own addresses, never what somebody typed there', () => {
  const words = new Set(['desk', 'sessions', 'votes', 'ky-hop']);
  expect(shapeOf('/desk/sessions/mau-khoa-2/votes', words)).toBe('/desk/sessions/*/votes');
  expect(shapeOf('/mau/ky-hop/Nguyen-Van-A-0912345678', words)).toBe('/*/ky-hop/*');
  expect(shapeOf('/', words)).toBe('/');
  expect(shapeOf('/x\n{"level":"fatal"}', words)).toBe('/*');
  expect(shapeOf('/a'.repeat(4_000), words).length).toBeLessThan(30);
});
