import { describe, expect, test } from 'vitest';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { SessionRecord } from '@/lib/record/schema';
import { composePaper, sessionPaperNames } from './papers';
import { wordsOfPaper } from './test-words';

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

const EDITION = { version: 1, digest: 'a3f1'.repeat(16), at: '2026-11-29T08:15:00.000Z' };

test('no paper says that an agenda was adopted where nobody wrote down how', () => {
  const silent = { ...mauRecord, agenda: mauRecord.agenda.map(({ order: _, ...item }) => item) };
  expect(composePaper('chuong-trinh-thong-qua', silent, EDITION)).toBeNull();
  const [first, ...others] = silent.agenda;
  if (!first) throw new TypeError('No item.');
  const order = { planned: null, adopted: 1 };
  const known = { ...silent, agenda: [{ ...first, order }, ...others] } as SessionRecord;
  expect(composePaper('chuong-trinh-thong-qua', known, EDITION)?.name).toMatch(/^Chương trình đã thông qua/u);
});

test('the notice has no capital in the middle of a sentence', () => {
  const paper = composePaper('thong-bao-ket-qua', mauRecord, EDITION);
  const lines = (paper ? wordsOfPaper(paper) : '')
    .split('\n')
    .filter((line) => / năm \d{4}, .* đồng/u.test(line));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).not.toMatch(/, (?:Dự toán|Ước thực hiện|Thực hiện|Quyết toán)/u);
});
