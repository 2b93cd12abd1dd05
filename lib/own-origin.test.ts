import { expect, test } from 'vitest';
import { isFromOurPages } from './own-origin';

const host = 'hdnd.example.vn';

test('a page of ours is one whose origin has the very name and port that was asked for', () => {
  expect(isFromOurPages({ origin: 'https://hdnd.example.vn', host })).toBe(true);
  expect(isFromOurPages({ origin: 'http://192.168.1.9:3000', host: '192.168.1.9:3000' })).toBe(true);
});

test.each([
  null,
  undefined,
  '',
  'null',
  'rubbish',
  'https://',
  'https://hdnd.example.vn.elsewhere.example',
  'https://hdnd.example.vn:8443',
])('«%s» is none of ours', (origin) => {
  expect(isFromOurPages({ origin, host })).toBe(false);
});

test('a request to no name is from nowhere', () => {
  expect(isFromOurPages({ origin: 'https://hdnd.example.vn', host: undefined })).toBe(false);
});
