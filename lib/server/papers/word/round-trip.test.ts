import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Composition } from '@/lib/print/composition';
import { composePaper } from '@/lib/print/papers';
import { composeResolution } from '@/lib/print/resolution';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { Resolution } from '@/lib/record/schema';
import { readWordDraft } from '@/lib/rules/word-draft';
import { plainLines } from '@/lib/rules/word-text';
import { tries } from '@/lib/test-tries';
import { setAsWord } from '../../print/word.mjs';
import { readWord } from './read-word.mjs';

/*
 * What we print as Word is read back as what it was printed from.
 */

const EDITION = { version: 2, digest: 'a3f1'.repeat(16), at: '2026-11-29T08:15:00.000Z' };

async function readBack(paper: Composition) {
  const read = readWordDraft(plainLines(await readWord(await setAsWord(paper)), null));
  if (read.is !== 'resolution') throw new TypeError('Not read as a resolution.');
  return read;
}

const [first] = mauRecord.resolutions;
if (!first) throw new TypeError('No resolution.');

/** Sentences as resolutions have them: they begin with a capital and end with a mark. */
const words = fc.array(
  fc.constantFrom(
    'ngân',
    'sách',
    'phường',
    'năm',
    '2026',
    'là',
    '8.412.000.000',
    'đồng',
    'đ/c',
    '15,5%',
    'giữ',
    '“nguyên”',
  ),
  {
    minLength: 1,
    maxLength: 9,
  },
);
const sentence = words.map((all) => `Giao ${all.join(' ')}.`);
const name = words.map((all) => `Về ${all.join(' ')} ổn định`);
const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
const clause = fc.record({
  text: sentence,
  points: fc.array(
    sentence.map((text) => ({ text })),
    { maxLength: 8 },
  ),
});
const article = fc
  .record({
    heading: fc.option(name),
    text: fc.option(paragraphs),
    clauses: fc.array(clause, { maxLength: 4 }),
  })
  // A name needs something under it, an article something at all.
  .filter(({ heading, text, clauses }) => (heading ? text !== null || clauses.length > 0 : text !== null));
const resolution = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 99 }).map((count) => `${count}/NQ-HĐND`)),
  title: name,
  legalBases: fc.array(
    words.map((all) => `Căn cứ Luật ${all.join(' ')}`),
    { minLength: 1, maxLength: 5 },
  ),
  articles: fc.array(article, { minLength: 1, maxLength: 7 }),
  annexes: fc.array(fc.record({ title: name, text: paragraphs }), { maxLength: 3 }),
  issuedOn: fc.option(fc.constantFrom('2020-06-12', '2026-01-31', '2020-06', '2020')),
  signer: fc.option(fc.constantFrom('Nguyễn Thị An', 'Trần Văn Bình', 'Lê Đỗ Ánh Ước')),
  recipients: fc.option(fc.constant('Như Điều 2\nThường trực HĐND quận\nLưu: VT')),
  closing: fc.option(
    fc.constant('Nghị quyết này đã được Hội đồng nhân dân phường Mẫu thông qua ngày 12 tháng 6 năm 2020'),
  ),
});

const capitals = (text: string) => text.toLocaleUpperCase('vi');

test('whatever a resolution says', async () => {
  await fc.assert(
    fc.asyncProperty(resolution, async (given) => {
      const row = { ...first, printedTitle: null, adoptedOn: null, ...given } as unknown as Resolution;
      const { text, frame } = await readBack(composeResolution(mauRecord, row, EDITION));
      expect({
        title: text.title,
        number: frame.number,
        day: frame.day,
        signer: frame.signer,
        recipients: frame.recipients,
        closing: frame.closing,
        adoptedOn: frame.adoptedOn,
        bases: text.legalBases.map((basis) => basis.replace(/\.$/, '')),
        articles: text.articles,
        numbers: text.numbers,
        annexes: text.annexes,
        rest: frame.rest,
      }).toEqual({
        title: given.title,
        number: given.number,
        day: given.issuedOn,
        signer: given.signer,
        recipients: given.recipients?.split('\n') ?? [],
        closing: given.closing && `${given.closing}./.`,
        adoptedOn: given.closing && '2020-06-12',
        bases: given.legalBases,
        articles: given.articles.map(({ heading, text: own, clauses }) => ({
          heading: heading ?? '',
          text: own ?? '',
          clauses: clauses.map((one) => ({ text: one.text, points: one.points.map((point) => point.text) })),
        })),
        numbers: given.articles.map((_, at) => at + 1),
        annexes: given.annexes.map((annex) => ({ ...annex, title: capitals(annex.title) })),
        rest: [],
      });
    }),
    tries(0.3),
  );
});

test.each([
  ['mau', mauRecord],
  ['duc-thang', ducThangRecord],
])('every resolution of %s', async (_name, record) => {
  let read = 0;
  for (const [at, { title, articles, number }] of record.resolutions.entries()) {
    const paper = composePaper(`nghi-quyet-${at + 1}`, record, EDITION);
    if (!paper) continue;
    read += 1;
    const { text, frame } = await readBack(paper);
    expect([text.title, frame.number, text.articles.length]).toEqual([title, number, articles.length]);
    expect(frame.rest).toEqual([]);
  }
  expect(read > 0 || record !== mauRecord).toBe(true);
});
