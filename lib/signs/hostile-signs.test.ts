import { expect, test } from 'vitest';
import { article, correct, signsOf } from './test-signs';

/** Whatever stands in a draft is read while somebody types, so that none of it may take the time of a sentence. */
const LONGEST_MS = 1_500;

test.each([
  'ủy ban nhân dân ',
  'điều 5 ',
  'huyện ',
  'UBND ',
  'a',
  'luật ngày ',
  'Nghị quyết được thông qua ',
  'd)\ne) ',
  'khóa ',
  'kỳ họp ',
  'ngày 1 tháng ',
])('«%s» over and over', (piece) => {
  const text = piece.repeat(Math.ceil(8_000 / piece.length));
  const row = correct({
    articles: Array.from({ length: 20 }, (_, at) => article(`d${at}`, { text })),
    legalBases: Array.from({ length: 60 }, () => text.slice(0, 1_000)),
    closing: text.slice(0, 1_000),
    sessionPrinted: text.slice(0, 300),
  });
  const began = performance.now();
  const signs = signsOf(row);
  expect(performance.now() - began).toBeLessThan(LONGEST_MS);
  for (const { passage } of signs) expect(passage.length).toBeLessThanOrEqual(160);
});
