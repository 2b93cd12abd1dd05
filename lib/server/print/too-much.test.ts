import { describe, expect, test } from 'vitest';
import type { Composition } from '@/lib/print/composition';
import { paperNames } from '@/lib/print/paper-names';
import { composePaper } from '@/lib/print/papers';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { SessionRecord } from '@/lib/record/schema';
import { pageCount, piecesOf, rulesOf, setAsPdf, textOf } from './test-pdf';
import { inParts } from './wide-tables.mjs';

/* What is too long, too much or too wide for a page, and stands on it all the same. */

const EDITION = { version: 2, digest: 'a3f1'.repeat(16), at: '2026-11-29T08:15:00.000Z' };
const paper = (name: string, record: SessionRecord = mauRecord): Composition => {
  const composed = composePaper(name, record, EDITION);
  if (!composed) throw new TypeError(name);
  return composed;
};
const near = (value: number, expected: number, by: number) => Math.abs(value - expected) <= by;

describe('names of eighty letters', () => {
  const place = 'Thị trấn Nông trường Việt Trung Bảo Vệ Rừng Đầu Nguồn Sông Gianh Và Vùng Phụ Cận';
  const person = 'Công Tằng Tôn Nữ Hoàng Thị Ngọc Phương Nguyễn Đặng Quỳnh Trâm Anh Hoàng Bảo Châu';
  const { council, delegates, resolutions, roles = [] } = mauRecord;
  const record: SessionRecord = {
    ...mauRecord,
    council: { ...council, name: `Hội đồng nhân dân ${place}` },
    delegates: delegates.map((one) => ({ ...one, name: person })),
    resolutions: resolutions.map((one) => ({ ...one, signer: person })),
    roles: roles.map((one) => ({ ...one, name: one.name && person })),
  };

  test.each(
    [...paperNames, 'trich-nghi-quyet-1', 'nghi-quyet-1'].filter((name) =>
      composePaper(name, record, EDITION),
    ),
  )('stay in their columns: %s', (name) => {
    const composed = paper(name, record);
    const file = setAsPdf(composed);
    const [width, height] = composed.isLandscape ? [297, 210] : [210, 297];
    const issuer = piecesOf(file, 0).filter(({ text }) => capitals(place).includes(text) && text.length > 8);
    expect(issuer.length).toBeGreaterThan(1);
    for (let page = 0; page < pageCount(file); page += 1) {
      const text = piecesOf(file, page).filter(({ baseline }) => baseline > 20 && baseline < height - 19.5);
      expect(text.filter(({ left, right }) => left < 29.9 || right > width - 14.5)).toEqual([]);
      const signed = text.filter(({ text, face }) => face === 'Tinos-Bold' && person.includes(text));
      const middle = 30 + (width - 45) / 2;
      expect(signed.filter(({ left, right }) => left < middle - 0.1 && right > middle + 0.1)).toEqual([]);
      for (const { left, right } of rulesOf(file, page))
        expect([left >= 29.5, right <= width - 14.5]).toEqual([true, true]);
    }
    const [first] = rulesOf(file, 0);
    expect([first && first.left >= 29.9, first && first.right <= 95.1]).toEqual([true, true]);
  });
});

const capitals = (text: string) => text.toLocaleUpperCase('vi');

test('a name of eighty letters wraps within its column', () => {
  const long = 'THÀNH PHỐ THUỘC THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG CÓ TÊN RẤT DÀI ĐỂ THỬ XUỐNG DÒNG';
  const on = piecesOf(setAsPdf({ ...paper('nghi-quyet-1'), issuer: ['HỘI ĐỒNG NHÂN DÂN', long] }), 0);
  const lines = on.filter(({ text, left }) => left < 90 && text !== '' && long.includes(text));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.every(({ left, right }) => left >= 29.9 && right <= 95.1)).toBe(true);
});

test('a resolution of four hundred articles has every one of them, in order', () => {
  const [first, ...others] = mauRecord.resolutions;
  if (!first) throw new TypeError('No resolution.');
  const articles = Array.from({ length: 400 }, (_, at) => ({
    ...{ id: `d${at}`, heading: null, text: `Nội dung thứ ${at + 1}.`, clauses: [] },
  }));
  const text = textOf(
    setAsPdf(paper('nghi-quyet-1', { ...mauRecord, resolutions: [{ ...first, articles }, ...others] })),
  );
  let from = 0;
  for (const { text: said } of articles) {
    const next = text.indexOf(said, from);
    expect([said, next >= from]).toEqual([said, true]);
    from = next + said.length;
  }
});

describe('a table of sixty columns', () => {
  const columns = Array.from({ length: 60 }, (_, at) => ({
    head: at === 0 ? 'Họ tên' : `C${at}`,
    width: at === 0 ? 4 : 1,
  }));
  const rows = ['An', 'Bình'].map((name) => columns.map((_, at) => (at === 0 ? name : `${at}`)));
  const wide = { is: 'table', columns, rows } as const;

  test.each([true, false])(
    'is set in parts, each with its first column, within the margins (landscape: %s)',
    (isLandscape) => {
      const file = setAsPdf({ ...paper('bien-ban'), blocks: [wide], signatures: [], isLandscape });
      const width = isLandscape ? 297 : 210;
      const all = Array.from({ length: pageCount(file) }, (_, page) => piecesOf(file, page)).flat();
      expect(
        all.filter(
          ({ text, left, right }) =>
            /^(?:C?\d+|An|Bình)$/u.test(text) && (left < 29.9 || right > width - 14.5),
        ),
      ).toEqual([]);
      const text = textOf(file);
      for (const { head } of columns) expect(text).toContain(head);
      expect(text.split('Bình').length - 1).toBeGreaterThan(1);
      // No two cells of one line stand over one another.
      const numbers = all.filter(({ text }) => /^\d+$/.test(text));
      const over = numbers.filter((one) =>
        numbers.some(
          (two) =>
            two !== one &&
            near(two.baseline, one.baseline, 0.1) &&
            two.left > one.left &&
            two.left < one.right,
        ),
      );
      expect(over).toEqual([]);
    },
  );

  test('no paper of ours is so wide', () => {
    for (const name of paperNames) {
      const composed = composePaper(name, mauRecord, EDITION);
      if (composed) expect(inParts(composed).blocks).toHaveLength(composed.blocks.length);
    }
  });
});

test('heads of narrow columns stand apart', () => {
  const heads = ['TT', 'Nội dung biểu quyết', 'Tán thành', 'Không tán thành', 'Không biểu quyết'];
  const [many, last] = [['Ý kiến khác', 'Phiếu trắng', 'Vắng', 'Tổng số đại biểu', 'Nghiêm'], 'Kết quả'];
  const columns = [...heads, ...many, last].map((head, at) => ({ head, width: [1, 6][at] ?? 1.6 }));
  const rows = [columns.map(() => '1')];
  const table = { is: 'table', columns, rows } as const;
  const file = setAsPdf({ ...paper('bien-ban'), blocks: [table], signatures: [], isLandscape: false });
  const words = new Set(columns.flatMap(({ head }) => head.split(' ')));
  const pieces = piecesOf(file, 0).filter(({ text }) => text.split(' ').every((word) => words.has(word)));
  expect(pieces.length).toBeGreaterThan(columns.length - 1);
  const tight = pieces.flatMap((one) =>
    pieces
      .filter((two) => near(two.baseline, one.baseline, 0.1) && two.left > one.left)
      .filter((two) => two.left < one.right + 1)
      .map((two) => `${one.text}|${two.text}`),
  );
  expect(tight).toEqual([]);
});
