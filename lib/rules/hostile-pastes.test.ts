import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { pasteColumns } from '@/lib/forms/paste-columns';
import { foldForSearch } from '@/lib/vi/fold';
import { toRoman } from '@/lib/vi/ordinal';
import { pointLetter } from '@/lib/vi/point-letter';
import { readPastedResolution } from './pasted-resolution';
import { type PasteColumn, readPastedRows } from './pasted-rows';

const { runs, seed } = inject('fuzz');
const words = (text: string) => foldForSearch(text).split(' ').filter(Boolean).sort();

describe('whatever is pasted', () => {
  const word = fc.constantFrom(
    'Báo',
    'cáo',
    'Tờ trình',
    '12/6/2020',
    '8h30',
    '3,5 tỷ',
    '"sáu',
    'tháng"',
    'đạt',
  );
  const cell = fc.array(word, { maxLength: 4 }).map((all) => all.join(' '));
  const mark = fc.constantFrom('', '1. ', '2.\t', '- ', '•\t', 'a) ', 'II. ');
  const line = fc
    .tuple(mark, fc.array(cell, { minLength: 1, maxLength: 4 }))
    .map(([m, c]) => m + c.join('\t'));
  const lists = Object.values(pasteColumns) as (readonly PasteColumn[])[];

  it('has each of its words in a row, the heading or left over', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom(...lists), (lines, columns) => {
        const read = readPastedRows(lines.join('\n'), columns);
        const shown = read.rows.flatMap((row) =>
          Object.entries(row).map(
            ([key, value]) => columns.find((one) => one.key === key)?.choices?.[value] ?? value,
          ),
        );
        const labels = columns.map(({ label }) => `${label}: `);
        const left = read.leftOver.map((text) =>
          text.replace(labels.find((one) => text.startsWith(one)) ?? '', ''),
        );
        const kept = words([...shown, ...left, ...read.heading].join(' '));
        const lost = words(lines.join('\n')).filter((one) => !kept.includes(one) && !/^(\d|a|ii)$/.test(one));
        expect(lost).toEqual([]);
        const without = (all: string[]) => all.filter((one) => !/^(\d|a|ii)$/.test(one)).length;
        expect(without(kept)).toBe(without(words(lines.join('\n'))));
      }),
      { numRuns: runs, seed },
    );
  });

  it('that was copied off a table of ours gives the rows of it', () => {
    const text = fc.array(fc.constantFrom('Báo', 'cáo', '"sáu"', '1.', '-', '2020'), {
      minLength: 1,
      maxLength: 5,
    });
    const value = text.map((all) => all.join(' '));
    const of = (columns: readonly PasteColumn[]) =>
      fc
        .array(
          fc.tuple(
            ...columns.map(({ choices }, at) =>
              fc.option(choices ? fc.constantFrom(...Object.keys(choices)) : value, {
                freq: at === 0 ? 1e9 : 3,
              }),
            ),
          ),
          { minLength: 1, maxLength: 6 },
        )
        .map((table) =>
          table.map((cells) =>
            Object.fromEntries(columns.flatMap(({ key }, at) => (cells[at] ? [[key, cells[at]]] : []))),
          ),
        );
    for (const columns of lists)
      fc.assert(
        fc.property(of(columns), (rows) => {
          const lines = rows.map((row, at) => [
            String(at + 1),
            ...columns.map(({ key, choices }) => choices?.[row[key] ?? ''] ?? row[key] ?? ''),
          ]);
          const table = [['STT', ...columns.map(({ label }) => label)], ...lines];
          const read = readPastedRows(table.map((cells) => cells.join('\t')).join('\n'), columns);
          expect(read).toMatchObject({ rows, leftOver: [], isSure: true });
        }),
        { numRuns: Math.ceil(runs / lists.length), seed },
      );
  });
});

describe('whatever is pasted as a resolution', () => {
  const mark = fc.constantFrom(
    ...[
      '',
      'Điều 1. ',
      'Điều 2: ',
      '1. ',
      '2.\t',
      'a) ',
      'b) ',
      '- ',
      'I. ',
      '“',
      'PHỤ LỤC I ',
      'Căn cứ ',
      'Xét ',
    ],
    ...['QUYẾT NGHỊ:\n', 'NGHỊ QUYẾT\n', 'Nơi nhận: ', 'Chương II ', 'CHỦ TỊCH ', 'HỘI ĐỒNG NHÂN DÂN '],
  );

  it('has every word in a piece or left over, once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(mark, fc.constantFrom('', ';', '.', ':', '”')), { maxLength: 20 }),
        (lines) => {
          const text = lines.map(([before, after], index) => `${before}từ${index}x${after}`).join('\n');
          const { numbers: _, ...read } = readPastedResolution(text);
          const found = JSON.stringify(read).match(/từ\d+x/gu) ?? [];
          expect(found.sort()).toEqual(lines.map((_line, index) => `từ${index}x`).sort());
        },
      ),
      { numRuns: runs, seed },
    );
  });

  it('as we show one gives the pieces it was shown from', () => {
    const words = fc
      .array(fc.constantFrom('Phê', 'chuẩn', 'ngân sách', '2019', 'Ủy ban'), { minLength: 1, maxLength: 4 })
      .map((all) => `Về ${all.join(' ')}`);
    const sentence = words.map((text) => `${text}.`);
    const clause = fc.record({ text: sentence, points: fc.array(sentence, { maxLength: 26 }) });
    const piece = fc.record({
      heading: fc.oneof(fc.constant(''), words),
      text: sentence,
      clauses: fc.array(clause, { maxLength: 4 }),
    });
    const annex = fc.record({ title: words, text: sentence });
    const whole = fc.record({
      legalBases: fc.array(
        words.map((text) => `Căn cứ ${text}`),
        { maxLength: 4 },
      ),
      articles: fc.array(piece, { minLength: 1, maxLength: 4 }),
      annexes: fc.array(annex, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(whole, (shown) => {
        const { legalBases, articles, annexes } = shown;
        const lines = [
          ...legalBases.map((basis) => `${basis};`),
          'QUYẾT NGHỊ:',
          ...articles.flatMap(({ heading, text, clauses }, a) => [
            ...(heading ? [`Điều ${a + 1}. ${heading}`, text] : [`Điều ${a + 1}. ${text}`]),
            ...clauses.flatMap((one, c) => [
              `${c + 1}. ${one.text}`,
              ...one.points.map((point, p) => `${pointLetter(p)}) ${point}`),
            ]),
          ]),
          ...annexes.flatMap(({ title, text }, at) => [`PHỤ LỤC ${toRoman(at + 1)}`, title, text]),
        ];
        expect(readPastedResolution(lines.join('\n'))).toMatchObject({
          ...shown,
          leftOver: [],
          numbers: articles.map((_, at) => at + 1),
        });
      }),
      { numRuns: runs, seed },
    );
  });
});
