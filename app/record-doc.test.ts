import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readRecord } from '@/lib/record/read-record';
import { type SessionRecord, sessionRecordSchema } from '@/lib/record/schema';

/* docs/record.md explains the format; what it shows is the format. */

const text = readFileSync('docs/record.md', 'utf8');

it('names every part of a record', () => {
  const parts = Object.keys(sessionRecordSchema.shape).filter((name) => name !== 'format');
  expect(parts.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

it('shows the least a file can say, and a file of that much is read', () => {
  const [, least = ''] = /```json docs\/record\/least\.json\n([\s\S]*?)```/.exec(text) ?? [];
  expect(readRecord(least)).toMatchObject({ ok: true });
  const file = JSON.parse(least);
  const without = [
    ...Object.keys(file).map((key) => ({ ...file, [key]: undefined })),
    ...['council', 'session'].flatMap((part) =>
      Object.keys(file[part]).map((key) => ({ ...file, [part]: { ...file[part], [key]: undefined } })),
    ),
  ];
  expect(without).toHaveLength(6);
  for (const less of without) expect(readRecord(JSON.stringify(less)).ok, JSON.stringify(less)).toBe(false);
});

it('tells what a key that was left out is read as', () => {
  const { record } = readRecord(JSON.stringify(HALF)) as { record: SessionRecord };
  expect(record.session).toMatchObject({ series: 'main', occurrence: 'held', isClosed: false });
  expect(record.session.endsOn).toBe(record.session.startsOn);
  expect(record.sittings[0]).toMatchObject({ heldOn: '2018-07-12', stated: { presentBound: 'exact' } });
  expect(record.votes[0]).toMatchObject({ rule: 'ordinary', outcome: 'adopted' });
  expect(record.figures[0]).toMatchObject({ part: 'not_stated', valueDong: 5_000_000_000 });
  for (const key of ['main', 'held', 'ordinary', 'exact', 'year']) expect(text).toContain(`\`${key}\``);
});

const HALF = {
  format: 'nghi-truong/session-record/2',
  council: { name: 'Hội đồng nhân dân xã Thử', level: 'commune' },
  session: { label: 'Kỳ họp thứ ba', startsOn: '2018-07-12' },
  sittings: [{ stated: { present: 24 } }],
  votes: [{ subject: 'Chương trình kỳ họp', outcome: 'adopted', printed: 'đã được thông qua' }],
  figures: [{ concept: 'reserve', label: 'Dự phòng', stage: 'estimate', year: 2019, printed: '5 tỷ đồng' }],
};

describe.each(['full', 'partial'])('docs/record/%s.json', (name) => {
  const file = readFileSync(`docs/record/${name}.json`, 'utf8');

  test('is a record the app could have written, and reads again as it is', () => {
    expect(text).toContain(`record/${name}.json`);
    const read = readRecord(file);
    expect(read.ok || read.faults).toBe(true);
    expect(read.ok && read.record).toEqual(JSON.parse(file));
  });
});
