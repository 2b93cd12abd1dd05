import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Block, Composition } from '@/lib/print/composition';
import { composePaper } from '@/lib/print/papers';
import { lineOf } from '@/lib/print/test-words';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { Article } from '@/lib/record/schema';
import { plainLines } from '@/lib/rules/word-text';
import { readWord } from '../papers/word/read-word.mjs';
import { setAsWord } from './word.mjs';

/* What Word counts itself, and that it counts as the paper does. */

const EDITION = { version: 2, digest: 'a3f1'.repeat(16), at: '2026-11-29T08:15:00.000Z' };

const clause = (text: string, ...points: string[]) => ({
  ...{ id: text, text },
  points: points.map((one) => ({ id: one, text: one })),
});
const articles: Article[] = [
  {
    id: 'b',
    heading: 'Phê chuẩn dự toán',
    text: null,
    clauses: [clause('Tổng thu.', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu'), clause('Tổng chi.')],
  },
  { id: 'a', heading: null, text: 'Giao Ủy ban nhân dân.', clauses: [] },
  { id: 'c', heading: 'Hiệu lực', text: 'Như sau:', clauses: [clause('Một.'), clause('Hai.\nVà nữa.')] },
];

function paperOf(name: string, own: readonly Article[] = articles): Composition {
  const [first, ...others] = mauRecord.resolutions;
  if (!first) throw new TypeError('No resolution.');
  const record = { ...mauRecord, resolutions: [{ ...first, articles: [...own] }, ...others] };
  const paper = composePaper(name, record, EDITION);
  if (!paper) throw new TypeError(name);
  return paper;
}

async function setAndRead(paper: Composition) {
  const word = await setAsWord(paper);
  const xml = strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array());
  const own = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gu)].map(([paragraph]) => ({
    isCounted: /<w:numPr>/.test(paragraph) && !/"recipient"/.test(paragraph),
    typed: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''),
  }));
  return { own, lines: plainLines(await readWord(word), null) };
}

const labelsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => {
    if (block.is === 'heading') return block.label ?? [];
    return block.is === 'paragraph' ? (block.label?.text ?? []) : [];
  });

describe('articles and clauses', () => {
  test.each(['nghi-quyet-1', 'quyet-dinh-trieu-tap'])(
    'of %s are counted by Word, and typed nowhere',
    async (name) => {
      const { own } = await setAndRead(paperOf(name));
      const counted = labelsOf(paperOf(name).blocks).filter((label) => !label.endsWith(')'));
      expect(counted.length).toBeGreaterThan(2);
      expect(own.filter(({ isCounted }) => isCounted)).toHaveLength(counted.length);
      expect(own.filter(({ typed }) => /^(?:Điều \d+\.|\d+\. )/u.test(typed))).toEqual([]);
    },
  );

  test('read as they stand on paper, the points with their đ', async () => {
    const paper = paperOf('nghi-quyet-1');
    const { lines } = await setAndRead(paper);
    const wanted = paper.blocks.flatMap((block) => (block.is === 'table' ? [] : [lineOf(block)]));
    expect(lines.filter((line) => wanted.includes(line))).toEqual(wanted);
    expect(wanted).toEqual(expect.arrayContaining(['đ) năm', 'Điều 2. Giao Ủy ban nhân dân.', '2. Hai.']));
  });

  test('stay typed where Word would count otherwise', async () => {
    const paper = paperOf('nghi-quyet-1');
    const odd: Composition = {
      ...paper,
      blocks: paper.blocks.filter((block) => block.is !== 'heading' || block.label !== 'Điều 1.'),
    };
    const { own, lines } = await setAndRead(odd);
    expect(own.filter(({ typed }) => typed.startsWith('Điều 2. '))).toHaveLength(1);
    const wanted = odd.blocks.flatMap((block) => (block.is === 'table' ? [] : [lineOf(block)]));
    expect(lines.filter((line) => wanted.includes(line))).toEqual(wanted);
  });

  test('of four hundred articles are all counted', async () => {
    const many = Array.from(
      { length: 400 },
      (): Article => ({ id: 'a', heading: null, text: 'Nội dung.', clauses: [clause('Một.')] }),
    );
    const { own, lines } = await setAndRead(paperOf('nghi-quyet-1', many));
    expect(own.filter(({ isCounted }) => isCounted)).toHaveLength(800);
    expect(lines).toContain('Điều 400. Nội dung.');
  });
});
