import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { legalTextsIn } from '@/lib/rules/legal-texts';
import { databaseFile } from '../../client';
import { openTestDatabase } from '../test-database';
import { knownLegalTexts } from './legal-texts';

let closeDatabase: () => void;
let file: string;
let written = 0;

beforeAll(() => {
  closeDatabase = openTestDatabase();
  file = join(dirname(databaseFile()), 'legal-texts.json');
});
afterAll(() => closeDatabase());

const circular = {
  number: '15/2025/TT-BTC',
  title: 'Thông tư',
  inForceFrom: '2025-05-01',
  source: 'Công báo',
};

function write(content: unknown) {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  // Two writes within one tick of the clock are two files all the same.
  written += 1;
  utimesSync(file, written, written);
}

const ends = (words: string) => legalTextsIn(words, knownLegalTexts()).map(({ expiredOn }) => expiredOn);

test('texts of the installation’s own are known, and of one number they are right', () => {
  expect(ends('Thông tư số 15/2025/TT-BTC')).toEqual([]);
  write([
    { ...circular, number: '15/2025/tt-btc', expiredOn: '2026-01-01', replacedBy: '3/2026/TT-BTC' },
    { ...circular, number: '10/2022/QH15', expiredOn: '2027-01-01' },
  ]);
  expect(ends('Thông tư số 15/2025/TT–BTC; Luật số 10/2022/QH15; Luật số 77/2015/QH13')).toEqual([
    '2026-01-01',
    '2027-01-01',
    '2025-03-01',
  ]);
  write([circular]);
  expect(ends('Thông tư số 15/2025/TT-BTC')).toEqual([null]);
  rmSync(file);
  expect(ends('Thông tư số 15/2025/TT-BTC; Luật số 77/2015/QH13')).toEqual(['2025-03-01']);
});

test.each([
  ['no JSON', 'Thông tư'],
  ['no list', {}],
  ['no number', [{ ...circular, number: 'Thông tư 15' }]],
  ['no source', [{ ...circular, source: '' }]],
  ['no day', [{ ...circular, inForceFrom: '1/5/2025' }]],
  ['an end before the beginning', [{ ...circular, expiredOn: '2025-01-01' }]],
  ['something else', [{ ...circular, note: 'x' }]],
])('a file with %s adds nothing', (_, content) => {
  write(content);
  expect(ends('15/2025/TT-BTC; 77/2015/QH13')).toEqual(['2025-03-01']);
});
