import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signRules } from '@/lib/signs/rules';
import { databaseFile } from '../../client';
import { openTestDatabase } from '../test-database';
import { knownSignRules } from './draft-rules';

let closeDatabase: () => void;
let file: string;
beforeAll(() => {
  closeDatabase = openTestDatabase();
  file = join(dirname(databaseFile()), 'draft-rules.json');
});
afterAll(() => closeDatabase());

const own = {
  id: 'xa_mau_cu',
  from: '2025-07-01',
  article: 'Nghị quyết của Ủy ban Thường vụ Quốc hội',
  source: 'Công báo',
  words: ['xã Mẫu Cũ'],
  says: 'Từ 1/7/2025 là phường Mẫu.',
};
const known = (content: unknown) => {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return knownSignRules();
};

test('rules of an installation’s own are read, and of one id they are right', () => {
  expect(knownSignRules()).toEqual(signRules);
  const rules = known([
    own,
    { id: 'ending', to: '2030-01-01', article: 'Nghị định mới', source: 'Công báo' },
  ]);
  expect(rules.filter(({ id }) => id === 'xa_mau_cu')).toEqual([{ ...own, to: null }]);
  expect(rules.filter(({ id }) => id === 'ending').map(({ to }) => to)).toEqual(['2030-01-01']);
  rmSync(file);
  expect(knownSignRules()).toEqual(signRules);
});

test.each<[string, unknown]>([
  ['no JSON', '['],
  ['words without a sentence', [{ ...own, says: undefined }]],
  ['a check the program lacks', [{ ...own, words: undefined, says: undefined }]],
  ['a rule that ends before it began', [{ ...own, to: '2025-06-01' }]],
  ['a day there is not', [{ ...own, from: '2025-02-30' }]],
  ['no source', [{ ...own, source: ' ' }]],
])('a file with %s adds nothing', (_, content) => {
  expect(known(content)).toEqual(signRules);
});
