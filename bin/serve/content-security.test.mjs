import { createHash } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { TEXT_SIZE_SCRIPT } from '@/lib/text-size';
import { LEAN_POLICY, protect } from './content-security.mjs';

afterEach(() => vi.unstubAllEnvs());

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param {Record<string, string>} [sent] @param {string} [url] */
function answer(sent = {}, url = '/chamber') {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { headers: sent, url });
  const response = new ServerResponse(request);
  protect(request, response);
  return {
    request,
    policy: response.getHeader('Content-Security-Policy'),
    transport: response.getHeader('Strict-Transport-Security'),
  };
}

test('the script of every page is named by its hash', () => {
  expect(answer().policy).toContain(hashOf(TEXT_SIZE_SCRIPT));
});

test('only scripts with the number of this very answer run, and no number from outside gets in', () => {
  const theirs = {
    'content-security-policy': "script-src 'nonce-theirs'",
    'content-security-policy-report-only': "script-src 'nonce-theirs'",
  };
  const { policy, request } = answer(theirs);
  expect(policy).toMatch(/script-src 'nonce-[\w+/]{24}' 'strict-dynamic' 'sha256-\S+'; /);
  expect(request.headers).toEqual({ 'content-security-policy': policy });
  expect(answer().policy).not.toBe(policy);
});

test('a resident’s page needs no number: it carries our own scripts alone', () => {
  expect(LEAN_POLICY).toContain(`script-src 'self' ${hashOf(TEXT_SIZE_SCRIPT)}; `);
  expect(LEAN_POLICY).not.toMatch(/nonce|unsafe|dynamic/);
});

test('only a site with https asks browsers to keep to it', () => {
  expect(answer().transport).toBeUndefined();
  vi.stubEnv('NEXTAUTH_URL', 'https://hdnd.example.vn');
  expect(answer().transport).toBe('max-age=31536000');
});

test('and every name below it, when the operator says so', () => {
  vi.stubEnv('HSTS_SUBDOMAINS', 'on');
  expect(answer().transport, 'without https there is nothing to keep to').toBeUndefined();
  vi.stubEnv('NEXTAUTH_URL', 'https://hdnd.example.vn');
  expect(answer().transport).toBe('max-age=31536000; includeSubDomains');
});

test('the worker of the chamber asks this server, and runs nothing besides itself', () => {
  expect(answer({}, '/chamber/offline.js').policy).toBe("default-src 'none'; connect-src 'self'");
  expect(answer({}, '/chamber/offline.js/x').policy).toContain('nonce');
  expect(answer().policy).toContain("worker-src 'self'");
});
