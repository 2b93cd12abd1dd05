import { describe, expect, test } from 'vitest';
import { dropBuildKeys } from './build-keys.mjs';

describe('what the keys in the build would open', () => {
  /** @param {Record<string, string>} headers */
  const left = (headers) => {
    const request = /** @type {import('node:http').IncomingMessage} */ ({ headers: { ...headers } });
    dropBuildKeys(request);
    return request.headers;
  };

  test('a page is not made anew because a stranger asks', () => {
    const asked = { 'x-prerender-revalidate': 'k', 'x-prerender-revalidate-if-generated': '1', accept: 'a' };
    expect(left(asked)).toEqual({ accept: 'a' });
  });

  test.each([
    ['a=1; __prerender_bypass=k; b=2', 'a=1; b=2'],
    ['__next_preview_data=x; a=1', 'a=1'],
    ['__prerender_bypass =k', ''],
    [
      '__Host-nghi-truong.sign-in=t; a=__prerender_bypass=1',
      '__Host-nghi-truong.sign-in=t; a=__prerender_bypass=1',
    ],
    ['a=1', 'a=1'],
  ])('of the cookies «%s» there is left «%s»', (cookie, expected) => {
    expect(left({ cookie })).toEqual({ cookie: expected });
  });
});
