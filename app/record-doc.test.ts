import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readRecord } from '@/lib/record/read-record';
import { sessionRecordSchema } from '@/lib/record/schema';

/* docs/record.md explains the format; what it shows is the format. */

const text = readFileSync('docs/record.md', 'utf8');

it('names every part of a record', () => {
  const parts = Object.keys(sessionRecordSchema.shape).filter((name) => name !== 'format');
  expect(parts.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

describe.each(['full', 'partial'])('docs/record/%s.json', (name) => {
  const file = readFileSync(`docs/record/${name}.json`, 'utf8');

  test('is a record the app could have written, and reads again as it is', () => {
    expect(text).toContain(`record/${name}.json`);
    const read = readRecord(file);
    expect(read.ok || read.faults).toBe(true);
    expect(read.ok && read.record).toEqual(JSON.parse(file));
  });
});
