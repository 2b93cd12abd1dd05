import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '@/lib/print/composition';
import { personnelPapers } from '@/lib/print/of-personnel';
import { paperNames } from '@/lib/print/paper-names';
import { composePaper } from '@/lib/print/papers';
import { personnelRecord } from '@/lib/print/test-personnel-record';
import { lineOf } from '@/lib/print/test-words';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { SessionRecord } from '@/lib/record/schema';
import { aPerson, aPersonnelVote } from '@/lib/record/test-personnel';
import { claimsOf, type Piece, pageCount, piecesOf, rulesOf, setAsPdf, textOf } from './test-pdf';

/*
 * What is on the paper, read back from it: Nghị định 30/2020/NĐ-CP, Phụ lục I. Places within 0.5 mm, sizes within 0.1 pt.
 */

const EDITION = { version: 2, digest: 'a3f1'.repeat(16), at: '2026-11-29T08:15:00.000Z' };
const paper = (name: string, record: SessionRecord = mauRecord): Composition => {
  const composed = composePaper(name, record, EDITION);
  if (!composed) throw new TypeError(name);
  return composed;
};

const near = (value: number, expected: number, by = 0.5) => Math.abs(value - expected) <= by;
const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2;

let pdf: Uint8Array;
let pieces: Piece[];
const piece = (text: string | RegExp): Piece => {
  const found = pieces.find((one) => (typeof text === 'string' ? one.text === text : text.test(one.text)));
  if (!found) throw new TypeError(`Not on the page: ${text}`);
  return found;
};

beforeAll(() => {
  pdf = setAsPdf({ ...paper('nghi-quyet-1'), recipients: ['Như Điều 2;', 'Lưu: VT.'] });
  pieces = piecesOf(pdf, 0);
});

describe('components of a resolution', () => {
  test.each([
    ['HỘI ĐỒNG NHÂN DÂN', 12, 'Tinos-Bold'],
    ['PHƯỜNG MẪU', 12, 'Tinos-Bold'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 'Tinos-Bold'],
    ['Độc lập - Tự do - Hạnh phúc', 13, 'Tinos-Bold'],
    ['Số: 07/NQ-HĐND', 13, 'Tinos-Regular'],
    ['Mẫu, ngày 14 tháng 7 năm 2023', 13, 'Tinos-Italic'],
    ['NGHỊ QUYẾT', 14, 'Tinos-Bold'],
    ['Phê chuẩn quyết toán ngân sách phường năm 2022', 14, 'Tinos-Bold'],
    ['HỘI ĐỒNG NHÂN DÂN PHƯỜNG MẪU', 14, 'Tinos-Bold'],
    [/^Căn cứ Luật Ngân sách/, 14, 'Tinos-Italic'],
    ['QUYẾT NGHỊ:', 14, 'Tinos-Bold'],
    [/^Điều 1\./, 14, 'Tinos-Bold'],
    [/^1\. Tổng thu/, 14, 'Tinos-Regular'],
    [/^a\) chi thường xuyên/, 14, 'Tinos-Regular'],
    ['CHỦ TỊCH', 14, 'Tinos-Bold'],
    ['Nguyễn Thị An', 14, 'Tinos-Bold'],
    ['Nơi nhận:', 12, 'Tinos-BoldItalic'],
    [/Như Điều 2;$/, 11, 'Tinos-Regular'],
  ])('%s', (text, size, face) => {
    const { size: set, face: cut } = piece(text);
    expect([near(set, size, 0.1), cut]).toEqual([true, face]);
  });

  test('the two blocks of the head are centred in their columns, their first lines level', () => {
    const [issuer, state] = [piece('HỘI ĐỒNG NHÂN DÂN'), piece('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')];
    expect(
      [middle(issuer), middle(piece('PHƯỜNG MẪU')), middle(piece('Số: 07/NQ-HĐND'))].every((x) =>
        near(x, 62.5),
      ),
    ).toBe(true);
    expect(
      [state, piece('Độc lập - Tự do - Hạnh phúc'), piece(/^Mẫu, ngày/)].every((one) =>
        near(middle(one), 145),
      ),
    ).toBe(true);
    expect(near(issuer.baseline, state.baseline)).toBe(true);
  });

  test('number and date stand on one line', () => {
    expect(near(piece('Số: 07/NQ-HĐND').baseline, piece(/^Mẫu, ngày/).baseline)).toBe(true);
  });

  test('the rule under the motto is as long as its line, that under the issuer a third to a half of its own', () => {
    const rules = rulesOf(pdf, 0);
    const under = (text: string) => {
      const line = piece(text);
      const rule = rules.find(
        ({ left, right, top }) =>
          near(middle({ left, right }), middle(line), 1) && top > line.baseline && top < line.baseline + 7,
      );
      return rule ? (rule.right - rule.left) / (line.right - line.left) : null;
    };
    expect(near(under('Độc lập - Tự do - Hạnh phúc') ?? 0, 1, 0.02)).toBe(true);
    const share = under('PHƯỜNG MẪU') ?? 0;
    expect(share >= 1 / 3 && share <= 1 / 2).toBe(true);
    const ofName = under('Phê chuẩn quyết toán ngân sách phường năm 2022') ?? 0;
    expect(ofName >= 1 / 3 && ofName <= 1 / 2).toBe(true);
  });

  test('the name and «QUYẾT NGHỊ» are centred on the page between its margins', () => {
    for (const text of ['NGHỊ QUYẾT', 'QUYẾT NGHỊ:', 'HỘI ĐỒNG NHÂN DÂN PHƯỜNG MẪU'])
      expect([text, near(middle(piece(text)), 30 + 165 / 2)]).toEqual([text, true]);
  });

  test('bases, articles, clauses and points begin 1.27 cm within the text', () => {
    for (const text of [/^Căn cứ Luật Ngân/, /^Điều 1\./, /^1\. Tổng thu/, /^a\) chi/])
      expect([String(text), near(piece(text).left, 30 + 12.7)]).toEqual([String(text), true]);
  });

  test('«Nơi nhận» stands level with the capacity of who signs, at the left margin', () => {
    expect(near(piece('Nơi nhận:').baseline, piece('CHỦ TỊCH').baseline, 1)).toBe(true);
    expect(near(piece('Nơi nhận:').left, 30)).toBe(true);
  });

  test('paragraphs are at least 6 pt apart', () => {
    const [above, below] = [piece(/^Căn cứ Luật Tổ chức/), piece(/^Căn cứ Luật Ngân/)];
    const gap = ((below.baseline - above.baseline) * 72) / 25.4 - 14 * 1.2;
    expect(gap).toBeGreaterThanOrEqual(5.9);
  });
});

describe('every paper', () => {
  const all = [ducThangRecord, mauRecord, personnelRecord()].flatMap((record) =>
    [
      ...paperNames,
      ...personnelPapers(record).map(({ name }) => name),
      'trich-nghi-quyet-1',
      'nghi-quyet-1',
    ].flatMap((name) => {
      const composed = composePaper(name, record, EDITION);
      return composed ? [[`${record.council.slug} ${record.session.slug} ${name}`, composed] as const] : [];
    }),
  );

  test.each(all)('%s keeps its margins and numbers its pages from the second', (_, composed) => {
    const file = setAsPdf(composed);
    const [width, height] = composed.isLandscape ? [297, 210] : [210, 297];
    for (let page = 0; page < pageCount(file); page += 1) {
      const on = piecesOf(file, page);
      const text = on.filter(({ baseline }) => baseline > 20 && baseline < height - 19.5);
      expect(text.filter(({ left, right }) => left < 29.9 || right > width - 14.5)).toEqual([]);
      const numbers = on.filter(({ baseline }) => baseline < 20);
      for (const number of numbers) {
        expect(near(middle(number), 30 + (width - 45) / 2)).toBe(true);
        expect(near(number.size, 14, 0.1)).toBe(true);
      }
      if (page === 0) expect(numbers).toEqual([]);
    }
  });

  test.each(all)(
    '%s is PDF/A-2a and PDF/UA-1 by its own word, in Vietnamese, of one typeface',
    (_, composed) => {
      const claims = claimsOf(setAsPdf(composed));
      expect(claims).toMatchObject({
        language: 'vi',
        isTagged: true,
        showsTitle: true,
        title: composed.name,
        fonts: ['Tinos'],
      });
      expect(claims.metadata).toContain(
        '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
      );
      expect(claims.metadata).toContain(
        '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>',
      );
    },
  );

  test.each(all)('%s says everything it was composed of, in its order', (_, composed) => {
    const found = textOf(setAsPdf(composed));
    let at = 0;
    for (const words of wordsOf(composed)) {
      const next = found.indexOf(words, at);
      expect([words, next >= 0]).toEqual([words, true]);
      at = next;
    }
  });
});

/** The words of a composition that stand on one line by themselves or begin one, in order. */
function wordsOf({ kind, blocks }: Composition): string[] {
  const start = (text: string) => text.replace(/\s+/gu, ' ').trim().split(' ').slice(0, 3).join(' ');
  return [
    ...(kind ? [kind] : []),
    ...blocks.flatMap((block) => {
      return block.is === 'table' ? [] : [start(lineOf(block))];
    }),
  ];
}

describe('ballots', () => {
  const sheet = (many: number, name = 'Nguyễn Thị An', post?: string) => {
    const record = personnelRecord({
      personnelVotes: [aPersonnelVote({ id: 'p1', ...(post && { post }) })],
      personnelPeople: Array.from({ length: many }, (_, at) =>
        aPerson({ id: `c${at}`, name: `${name} ${at}` }),
      ),
      personnelTellers: [],
    });
    return paper('phieu-bo-1', record);
  };

  test.each([
    [1, 2],
    [3, 2],
    [4, 1],
    [9, 1],
  ])('of %i people stand on one sheet %i times, each with its own head, a cut between', (many, copies) => {
    const composed = sheet(many);
    expect(composed.copies).toBe(copies);
    const file = setAsPdf(composed);
    expect(pageCount(file)).toBe(1);
    expect(piecesOf(file, 0).filter(({ text }) => text === 'PHIẾU BẦU')).toHaveLength(copies);
    const texts = piecesOf(file, 0).map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('Nguyễn Thị An'))).toHaveLength(many * copies);
  });

  test('of names and posts of several lines still fit', () => {
    const [name, post] = [
      'Công Tằng Tôn Nữ Hoàng Thị Ngọc Phương Nguyễn',
      'Phó Chủ tịch Hội đồng nhân dân, Trưởng Ban',
    ];
    for (const many of [1, 2, 3, 4])
      expect(pageCount(setAsPdf(sheet(many, name, `${post} ${post} ${post}`)))).toBe(1);
  });

  test('one is the other to the letter', () => {
    const pieces = piecesOf(setAsPdf(sheet(2)), 0).filter(({ baseline }) => baseline < 277.5);
    const half = pieces.length / 2;
    const words = pieces.map(({ text }) => text);
    expect(words.slice(half)).toEqual(words.slice(0, half));
  });
});

test('the same words have the same bytes, however often they are set', () => {
  const one = Buffer.from(setAsPdf(paper('bien-ban')));
  for (let again = 0; again < 60; again += 1)
    expect(one.equals(Buffer.from(setAsPdf(paper('bien-ban'))))).toBe(true);
});

test('what the typeface lacks is a box, and the rest of the line stays', () => {
  const odd = setAsPdf({ ...paper('bien-ban'), subject: 'Họp 🎉 về 中 nước\u0000' });
  expect(textOf(odd)).toContain('Họp □ về □ nước');
});

test('no heading stands alone at the foot of a page', () => {
  const blocks = Array.from({ length: 120 }, (_, index) =>
    index % 3 === 0
      ? ({ is: 'heading', level: 3, text: `Điều ${index}.` } as const)
      : ({
          is: 'paragraph',
          style: 'body',
          runs: [{ text: 'Nội dung. '.repeat(index % 7 === 0 ? 60 : 12) }],
        } as const),
  );
  const file = setAsPdf({ ...paper('nghi-quyet-1'), blocks });
  for (let page = 0; page < pageCount(file); page += 1) {
    const text = piecesOf(file, page).filter(({ baseline }) => baseline > 20 && baseline < 277.5);
    const last = text.toSorted((a, b) => a.baseline - b.baseline).at(-1);
    expect(last?.text).not.toMatch(/^Điều \d+\.$/);
  }
});

test('a range stays on one line, and on its line', () => {
  const text = 'Phiên sáng, 08:00–11:30, nhiệm kỳ 2021–2026.';
  const said = { is: 'paragraph', style: 'body', runs: [{ text }] } as const;
  const on = piecesOf(setAsPdf({ ...paper('bien-ban'), blocks: [said] }), 0);
  const line = on.find((one) => one.text.startsWith('Phiên sáng'));
  const level = on.filter(({ baseline }) => near(baseline, line?.baseline ?? 0, 3));
  expect(
    level
      .map((one) => one.text)
      .join(' ')
      .replace(/\s/g, ''),
  ).toBe(text.replace(/\s/g, ''));
  expect(level.every(({ baseline }) => near(baseline, line?.baseline ?? 0, 0.1))).toBe(true);
});
