import { afterAll, beforeAll, expect, test } from 'vitest';
import { mauRecord } from '@/lib/record/fixture-mau';
import { openTestDatabase, TEST_NOW } from '../test-database';
import { foundCouncilOf, publishAsIs } from '../test-publish';
import { listCalendar } from './published-lists';

let remove: () => void;
beforeAll(() => {
  remove = openTestDatabase();
});
afterAll(() => remove());

test('the calendar has the sittings of the newest version, and none of a record that was taken down', async () => {
  const founded = await foundCouncilOf(mauRecord);
  const first = { kind: 'first', reason: null, publishedAt: TEST_NOW, record: mauRecord } as const;
  await publishAsIs(founded, mauRecord, [first]);
  const gone = {
    ...mauRecord,
    session: { ...mauRecord.session, id: 'gone', slug: 'khoa-2-ky-6' },
    resolutions: [],
  };
  const withdrawal = { kind: 'withdrawal', reason: 'Sai.', publishedAt: TEST_NOW, record: null } as const;
  await publishAsIs(founded, gone, [{ ...first, record: gone }, withdrawal]);
  const rows = await listCalendar(founded.councilId);
  const hours = (slug: string) => rows.find((row) => row.slug === slug)?.sittings.map((one) => one.startsAt);
  expect(hours(mauRecord.session.slug)).toEqual(mauRecord.sittings.map((one) => one.startsAt));
  expect(hours('khoa-2-ky-6')).toEqual([]);
});
