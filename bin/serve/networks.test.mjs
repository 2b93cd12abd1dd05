import { expect, test } from 'vitest';
import { networkOf } from './networks.mjs';

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:12:34ab::1', '20010db8001234/56'],
  ['2001:db8:12:34ff:9:9:9:9', '20010db8001234/56'],
  ['2001:DB8:12:3500::1', '20010db8001235/56'],
  ['::1', '00000000000000/56'],
  ['fe80::1%eth0', 'fe800000000000/56'],
  ['', 'unknown'],
  ['nobody', 'unknown'],
])('%s is of %s', (address, network) => {
  expect(networkOf(/** @type {any} */ ({ headers: { 'x-forwarded-for': address } }))).toBe(network);
});
