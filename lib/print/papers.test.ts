import { describe, expect, test } from 'vitest';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { SessionRecord } from '@/lib/record/schema';
import { sessionPaperNames } from './papers';

const asOf = (occurrence: SessionRecord['session']['occurrence']): SessionRecord => ({
  ...mauRecord,
  session: { ...mauRecord.session, occurrence },
});

describe('papers residents are given', () => {
  test('tell what came of a session that was held', () => {
    expect(sessionPaperNames(asOf('held'), 'residents')).toEqual(
      expect.arrayContaining(['bien-ban', 'ket-qua-bieu-quyet', 'thong-bao-ket-qua']),
    );
  });

  test.each(['planned', 'postponed', 'cancelled'] as const)(
    'tell no result of one that is %s',
    (occurrence) => {
      const names = sessionPaperNames(asOf(occurrence), 'residents');
      for (const name of ['bien-ban', 'chuong-trinh', 'ket-qua-bieu-quyet', 'thong-bao-ket-qua'])
        expect(names).not.toContain(name);
      expect(sessionPaperNames(asOf(occurrence), 'office')).toContain('bien-ban');
    },
  );
});
