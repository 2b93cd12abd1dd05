import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WordPart, wordDiff } from './word-diff';

/** «mức [-chi-]{+thu+}», as one sees it at a glance. */
const shown = (parts: readonly WordPart[]) =>
  parts.map(({ kind, text }) => ({ same: text, del: `[-${text}-]`, ins: `{+${text}+}` })[kind]).join('');

describe('the words struck and put in', () => {
  it.each([
    ['the same', 'Mức chi', 'Mức chi', 'Mức chi'],
    ['a syllable', 'Mức chi hằng năm.', 'Mức thu hằng năm.', 'Mức [-chi-]{+thu+} hằng năm.'],
    ['a tone alone', 'Ban hành quy định này', 'Ban hanh quy định này', 'Ban [-hành-]{+hanh+} quy định này'],
    ['đ and d', 'đường phố cũ', 'dường phố cũ', '[-đường-]{+dường+} phố cũ'],
    [
      'a number whole',
      'Thu 1.200.000 đồng một năm',
      'Thu 1.250.000 đồng một năm',
      'Thu [-1.200.000-]{+1.250.000+} đồng một năm',
    ],
    [
      'a date whole',
      'Từ ngày 1/7/2026 trở đi',
      'Từ ngày 1/8/2026 trở đi',
      'Từ ngày [-1/7/2026-]{+1/8/2026+} trở đi',
    ],
    [
      'a phrase as a phrase',
      'giao Ủy ban nhân dân phường tổ chức',
      'giao Văn phòng Hội đồng phường tổ chức',
      'giao [-Ủy ban nhân dân-]{+Văn phòng Hội đồng+} phường tổ chức',
    ],
    ['what was put at the end', 'Một, hai', 'Một, hai, ba', 'Một, hai{+, ba+}'],
    [
      'everything, where hardly anything is shared',
      'Giao Sở Tài chính',
      'Nay bãi bỏ điều ấy',
      '[-Giao Sở Tài chính-]{+Nay bãi bỏ điều ấy+}',
    ],
    ['nothing before', '', 'Mới', '{+Mới+}'],
    ['nothing after', 'Cũ', '', '[-Cũ-]'],
    ['a line', 'Một\nHai', 'Một\nBa\nHai', 'Một\n{+Ba\n+}Hai'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(wordDiff(before, after))).toBe(expected);
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(fc.constantFrom('Điều', 'khoản', 'đồng', '1.200', ' ', ' ', '\n', ';', 'ủy', 'ban'), {
        maxLength: 30,
      })
      .map((list) => list.join('')),
  );
  const without = (parts: readonly WordPart[], kind: WordPart['kind']) =>
    parts
      .filter((part) => part.kind !== kind)
      .map((part) => part.text)
      .join('');

  it('give back the old text and the new one', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        expect(without(parts, 'ins')).toBe(before);
        expect(without(parts, 'del')).toBe(after);
      }),
    );
  });

  it('are none in a text beside itself', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(wordDiff(one, one).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('are one struck and one put in of long texts that have nothing in common, at once', () => {
    const [before, after] = ['cũ ', 'mới '].map((word) => word.repeat(40_000)) as [string, string];
    expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(['del', 'ins']);
  });
});
