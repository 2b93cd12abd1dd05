import { expect, test } from 'vitest';
import { jsonFault } from './json-bounds';

test.each([
  ['a record', '{"a":[1,2,{"b":"c"}]}'],
  ['brackets within text', JSON.stringify({ a: '['.repeat(1_000), b: `\\"${'{'.repeat(1_000)}` })],
  ['64 values within values', `${'['.repeat(64)}${']'.repeat(64)}`],
  ['no JSON at all, which the parser says better', '"never closed'],
])('%s is parsed', (_name, text) => {
  expect(jsonFault(text)).toBeNull();
});

test.each([
  ['65 values within values', `${'['.repeat(65)}${']'.repeat(65)}`, 'quá 64 tầng'],
  ['a million brackets', '['.repeat(1_000_000), 'quá 64 tầng'],
  ['a million values', `[${'1,'.repeat(1_000_001)}1]`, 'quá một triệu giá trị'],
])('%s is not', (_name, text, sentence) => {
  expect(jsonFault(text)).toContain(sentence);
});
