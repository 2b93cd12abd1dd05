import { expect, test } from 'vitest';
import { isNewView, MOST_VIEWS, VIEW_LASTS_MS, viewKey } from './view-budget';

const NOW = 1_772_413_200_000;
const PAGE = '/mau/ky-hop/khoa-2-ky-2';

test('a network counts once for a page, until its opening is forgotten', () => {
  const seen = new Map<string, number>();
  const at = (nowMs: number, page = PAGE) => isNewView(seen, viewKey(page, '203.0.113.7'), nowMs);
  expect([at(NOW), at(NOW), at(NOW + VIEW_LASTS_MS - 1)]).toEqual([true, false, false]);
  expect(at(NOW, '/mau/ky-hop/khoa-2-ky-3'), 'another page').toBe(true);
  expect(at(NOW + VIEW_LASTS_MS)).toBe(true);
});

test('a clock that was set back forgets rather than refuses', () => {
  const seen = new Map<string, number>();
  expect(isNewView(seen, 'k', NOW)).toBe(true);
  expect(isNewView(seen, 'k', NOW - VIEW_LASTS_MS)).toBe(true);
});

test('one customer’s addresses are one network, another’s are another', () => {
  const keys = ['2001:db8:7::1', '2001:db8:7:ffff::9', '2001:db8:8::1', '203.0.113.7', '203.0.113.8'];
  expect(new Set(keys.map((address) => viewKey(PAGE, address))).size).toBe(4);
});

test('whoever fills the memory makes it count no more, and it stays as small', () => {
  const seen = new Map<string, number>();
  for (let at = 0; at < MOST_VIEWS + 10; at += 1) isNewView(seen, `n${at} ${PAGE}`, NOW);
  expect(seen.size).toBe(MOST_VIEWS);
  expect(isNewView(seen, `another ${PAGE}`, NOW)).toBe(false);
  expect(isNewView(seen, `another ${PAGE}`, NOW + VIEW_LASTS_MS)).toBe(true);
  expect(seen.size).toBe(1);
});
