import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionRecord } from '@/lib/record/schema';
import { wholeRecord } from '@/lib/record/test-whole';
import { getPreview } from '../publications/publishing';
import { unsafeCreateCouncil } from '../register/councils';
import { must, openTestDatabase, TEST_NOW } from '../test-database';
import { importRecord } from './import-record';
import { unsafeOperatorOf } from './operator';

/* Ballots on people of a file become rows of a draft under names of their own, and the record of that draft says what the file said. */

let close: () => void;
beforeAll(() => {
  close = openTestDatabase();
});
afterAll(() => close());

/** The ballots with every name of a row in them said by its place in the record, for rows are called anew. */
function placed(record: SessionRecord): unknown {
  const { personnel = [], delegates, votes, resolutions, sittings, agenda, sources } = record;
  const ballots = personnel.flatMap(({ id, people, tellers = [] }) => [
    id,
    ...[...people, ...tellers].map((one) => one.id),
  ]);
  const lists = { votes, resolutions, sittings, agenda, sources };
  const places = new Map([
    ...delegates.map(({ id, name }): [string, string] => [id, name]),
    ...ballots.map((id, at): [string, string] => [id, `ballot ${at}`]),
    ...Object.entries(lists).flatMap(([name, rows]) =>
      rows.map(({ id }, at): [string, string] => [id, `${name} ${at}`]),
    ),
  ]);
  return JSON.parse(JSON.stringify(personnel), (_, value) => places.get(value) ?? value);
}

test('a file of ballots on people is taken whole, every link with it', async () => {
  const { slug, name, locality, level } = wholeRecord.council;
  const { councilId } = await unsafeCreateCouncil({ slug, name, locality, level }, TEST_NOW);
  const operator = unsafeOperatorOf(councilId);
  const { minutes: _, ...record } = wholeRecord;
  const bare = { ...record, photos: [], term: { ...record.term, ordinal: 7 } };
  const { sessionId } = must(
    await importRecord(operator, { councilId, json: JSON.stringify(bare), folder: null }, TEST_NOW),
  );
  const preview = await getPreview(operator, sessionId, TEST_NOW);
  expect(preview && placed(preview.record)).toEqual(placed(wholeRecord));
  expect(preview?.record.personnel?.[1]?.earlier).toBe(preview?.record.personnel?.[0]?.id);
});
