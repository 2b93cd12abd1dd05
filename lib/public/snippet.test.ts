import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markHits, snippet } from './snippet';

/** As a query of these words marks them: the last may be the beginning of one. */
const asked = (...words: string[]) => ({ words, beginning: words.at(-1) ?? null, keys: [] });

const hits = (parts: ReturnType<typeof markHits>) =>
  parts.filter(({ isHit }) => isHit).map(({ text }) => text);

describe('markHits', () => {
  it('marks words whatever their diacritics, and beginnings of the last', () => {
    expect(hits(markHits('Phường Đức Thắng, đúc gang', asked('duc')))).toEqual(['Đức', 'đúc']);
    expect(hits(markHits('quyết toán, quyết định', asked('quyet', 'to')))).toEqual([
      'quyết',
      'toán',
      'quyết',
    ]);
    expect(hits(markHits('toàn thể', asked('to', 'the')))).toEqual(['thể']);
  });

  it('loses no letter of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          markHits(text, asked('a', 'b'))
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('snippet', () => {
  it('shows the place where the words stand, cut at spaces', () => {
    const body = `${'đầu tiên '.repeat(60)}quyết toán ngân sách ${'cuối cùng '.repeat(60)}`;
    const parts = snippet(body, asked('quyet', 'toan'));
    expect(hits(parts)).toEqual(['quyết', 'toán']);
    expect(parts[0]?.text).toBe('… ');
    expect(parts.at(-1)?.text).toBe(' …');
    expect(parts.map(({ text }) => text).join('').length).toBeLessThan(320);
  });

  it('gives the beginning of a body that holds none of the words', () => {
    expect(snippet('một\nhai', asked('ba'))).toEqual([{ text: 'một · hai', isHit: false }]);
    expect(snippet('', asked('ba'))).toEqual([]);
  });
});
