import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ensureDatabase } from './support/database.mjs';

const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-first-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param {string} name @param {Record<string, string>} env */
const setUp = (name, env = {}) =>
  ensureDatabase({
    DATABASE_URL: `file:${join(folder, name, 'council.db')}`,
    ...{ SAMPLE_DATA: '', HOST: '', NEXTAUTH_URL: '' },
    ...env,
  });
const https = { NEXTAUTH_URL: 'https://hdnd.example.vn' };

test('a newcomer gets the samples without a setting; behind https that database is refused with what to do', async () => {
  expect(await setUp('here')).toMatchObject({ sample: true, isEmpty: false });
  for (const open of [https, { HOST: '0.0.0.0' }])
    await expect(setUp('here', open)).rejects.toThrow(/hội đồng mẫu.+DATABASE_URL.+SAMPLE_DATA=off/);
  expect(await setUp('here', { ...https, SAMPLE_DATA: 'off' })).toMatchObject({ sample: false });
});

test.each([
  ['behind https', https],
  ['on every address', { HOST: '0.0.0.0' }],
  ['unwanted', { SAMPLE_DATA: 'off' }],
])('an empty database stays empty %s', async (name, env) => {
  expect(await setUp(name, env)).toMatchObject({ sample: false, isEmpty: true });
});

test('samples asked for behind https, or a word that is no setting, are refused before anything is made', async () => {
  await expect(setUp('asked', { ...https, SAMPLE_DATA: 'on' })).rejects.toThrow('SAMPLE_DATA phải là off');
  await expect(setUp('asked', { SAMPLE_DATA: 'yes' })).rejects.toThrow('SAMPLE_DATA phải là on hoặc off');
});
