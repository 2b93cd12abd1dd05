import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '@/db/seed/story';
import { raw } from '../../client';
import { openTestDatabase } from '../test-database';

/* A small program that takes nothing from ours computes the outcomes of every sample again, and must find the same. */

let close: () => void;
const folder = mkdtempSync(join(tmpdir(), 'recompute-'));
const files: string[] = [];
beforeAll(async () => {
  close = openTestDatabase();
  await seed();
  const documents = raw().prepare('select document from publications').pluck().all() as string[];
  for (const [at, document] of documents.entries()) {
    files.push(join(folder, `${at}.json`));
    writeFileSync(files[at] ?? '', document);
  }
});
afterAll(() => {
  close();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['bin/recompute.mjs', ...args], { encoding: 'utf8' });

test('every outcome of every sample comes out as it is published', () => {
  const { stdout, stderr, status } = run(...files);
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout.split('\n').filter((line) => line.startsWith('✓')).length).toBeGreaterThan(30);
  expect(stdout).not.toContain('✗');
});

test.each([
  ['an outcome turned round', /"outcome":"adopted"/, '"outcome":"rejected"'],
  ['a count changed', /"counts":\{"against":\d+/, '"counts":{"against":20'],
  ['a vote more asked for', /"required":13,"resolution"/, '"required":14,"resolution"'],
])('%s in a file is found', (_name, what, instead) => {
  const file = join(folder, 'forged.json');
  const forged = raw()
    .prepare('select document from publications')
    .pluck()
    .all()
    .map(String)
    .filter((document) => what.test(document))
    .map((document) => document.replace(what, instead));
  expect(forged.length).toBeGreaterThan(0);
  writeFileSync(file, forged[0] ?? '');
  const { stdout, status } = run(file);
  expect(status).toBe(1);
  expect(stdout).toContain('✗');
});

test.each([
  ['{"format":"nghi-truong/session-record/1"}', /session-record\/2/],
  ['{', /JSON/],
])('%s is refused in a sentence', (text, sentence) => {
  const file = join(folder, 'other.json');
  writeFileSync(file, text);
  const { stderr, status } = run(file);
  expect([stderr, status]).toEqual([expect.stringMatching(sentence), 1]);
  expect(stderr).not.toMatch(/\n\s+at /);
});
