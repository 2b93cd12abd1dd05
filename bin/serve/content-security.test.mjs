import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { TEXT_SIZE_SCRIPT } from '@/lib/text-size';
import { protect } from './content-security.mjs';
import { scriptPolicy } from './kept-pages.mjs';

afterEach(() => vi.unstubAllEnvs());

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param {string} path @param {Record<string, string>} [sent] */
function answer(path, sent = {}) {
  const request = { headers: sent };
  const headers = new Map();
  const response = {
    setHeader: (/** @type {string} */ name, /** @type {string} */ value) => headers.set(name, value),
  };
  protect(/** @type {any} */ (request), /** @type {any} */ (response), path);
  return { request, headers, policy: headers.get('Content-Security-Policy') };
}

test('the script of every page is named by its hash', () => {
  expect(answer('/desk').policy).toContain(hashOf(TEXT_SIZE_SCRIPT));
});

test.each([
  '/',
  '/desk',
  '/desk/sessions/s-1/votes',
  '/chamber/mine',
  '/admin',
  '/account',
  '/sign-in',
  '/mau/tim-kiem',
])('%s is made anew: only scripts with its number run', (path) => {
  const { policy, request } = answer(path);
  expect(policy).toMatch(/script-src 'nonce-[\w+/]{24}' 'strict-dynamic' 'sha256-\S+'; /);
  expect(request.headers).toEqual({ 'content-security-policy': policy });
  expect(answer(path).policy).not.toBe(policy);
});

test.each([
  '/mau',
  '/mau/ky-hop/khoa-2-ky-2',
  '/mau/ky-hop/khoa-2-ky-2/thay-doi',
  '/deskboard',
  '/api/health',
])('%s is made once, and no number from outside gets into it', (path) => {
  const { policy, request } = answer(path, {
    'content-security-policy': "script-src 'nonce-theirs'",
    'content-security-policy-report-only': "script-src 'nonce-theirs'",
  });
  expect(request.headers).toEqual({ 'content-security-policy': policy });
  expect(policy).not.toContain('nonce');
});

test('only a site with https asks browsers to keep to it', () => {
  expect(answer('/').headers.has('Strict-Transport-Security')).toBe(false);
  vi.stubEnv('NEXTAUTH_URL', 'https://hdnd.example.vn');
  expect(answer('/').headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
});

test('a kept page names each script that stands in it, and no other', () => {
  const html =
    '<script>a</script><script id="x">b\nc</script><script>a</script><script src="/d.js" async=""></script>' +
    '<script type="application/ld+json">{}</script><script async="" src="/e.js">f</script>';
  expect(scriptPolicy(html)).toBe(`script-src 'self' ${hashOf('a')} ${hashOf('b\nc')}`);
  expect(scriptPolicy('<p>None</p>')).toBe("script-src 'self'");
});
