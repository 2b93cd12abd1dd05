import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tries } from '@/lib/test-tries';
import { readRecord } from './read-record';
import { sessionRecordSchema } from './schema';
import { partialFile } from './test-partial';

test('a file that says some of a session is read, and read again as the whole record it makes', () => {
  fc.assert(
    fc.property(partialFile, (file) => {
      const read = readRecord(JSON.stringify(file));
      if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1));
      expect(sessionRecordSchema.parse(read.record)).toEqual(read.record);
      const again = readRecord(JSON.stringify(read.record));
      expect(again).toMatchObject({ ok: true, record: read.record });
    }),
    tries(0.15),
  );
});
