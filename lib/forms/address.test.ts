import { expect, it } from 'vitest';
import { optionalAddress } from './fields';

const read = (value: string | null) => optionalAddress().safeParse(value);

it('keeps the letters of a web address, composed or not', () => {
  const apart = 'https://hdnd.example/nghi\u0323-quye\u0302\u0301t';
  for (const url of [apart, apart.normalize('NFC')]) expect(read(` ${url}\n`).data).toBe(url);
});

it('takes nothing as none', () => {
  for (const nothing of [null, '', '  ']) expect(read(nothing).data).toBeNull();
});

it.each([
  'hdnd.example',
  'javascript:alert(1)',
  'https://',
  'https://a b',
  'https://a\u200Bb',
  'https://a\uD800',
  'https://a\u0000',
])('refuses %j with what it must be', (url) => {
  expect(read(url).error?.issues[0]?.message).toMatch(/bắt đầu bằng https:/);
});

it('refuses one too long with its length', () => {
  expect(read(`https://${'a'.repeat(1_000)}`).error?.issues[0]?.message).toMatch(/1\.000 ký tự/);
});
