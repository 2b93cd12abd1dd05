import { afterAll, beforeAll, expect, it } from 'vitest';
import { mauRecord } from '@/lib/record/fixture-mau';
import { raw } from '../../client';
import { openTestDatabase, TEST_NOW } from '../test-database';
import { foundCouncilOf, publishAsIs } from '../test-publish';
import { countView, getViews, writeViews } from './views';

let closeDatabase: () => void;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  await publishAsIs(await foundCouncilOf(mauRecord), mauRecord, [
    { kind: 'first', reason: null, publishedAt: TEST_NOW, record: mauRecord },
  ]);
});
afterAll(() => closeDatabase());

it('counts openings of published pages and of nothing else, a network once', async () => {
  const path = '/mau/ky-hop/khoa-2-ky-5';
  const [first, second] = ['203.0.113.7', '203.0.113.8'];
  const nowMs = Date.parse(TEST_NOW);
  expect(await getViews(path)).toBe(0);
  expect(await countView(path, first, nowMs)).toBe(1);
  expect(await countView(path, first, nowMs), 'again from the same network').toBe(1);
  expect(await countView(path, second, nowMs)).toBe(2);
  expect(await countView('/mau/ky-hop/khoa-9-ky-9', first, nowMs)).toBeNull();
  expect(await countView('/mau/nghi-quyet/khong-co', first, nowMs)).toBeNull();
  expect(await countView('/mau', first, nowMs)).toBeNull();
  expect([await getViews(path), await getViews('/mau/ky-hop/khoa-9-ky-9')]).toEqual([2, 0]);
});

it('writes many openings down in one commit, and shows them before and after alike', async () => {
  const path = '/mau/ky-hop/khoa-2-ky-5';
  const stored = () => raw().prepare('select views from view_counts where path = ?').pluck().get(path);
  await writeViews();
  const before = Number(stored() ?? 0);
  for (let at = 1; at <= 50; at += 1) await countView(path, `198.51.100.${at}`, Date.parse(TEST_NOW));
  expect([stored(), await getViews(path)], 'counted, not written').toEqual([before, before + 50]);
  await writeViews();
  expect([stored(), await getViews(path)]).toEqual([before + 50, before + 50]);
});
