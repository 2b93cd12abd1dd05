import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownAgain } from './known-again';

const of = (...words: string[]) => words.map((one) => ({ words: one }));
const FIRE = 'Mức chi cho phòng cháy là 20 triệu đồng một năm';
const BOOKS = 'Giao Ủy ban nhân dân phường tổ chức thực hiện Nghị quyết';
const ROADS = 'Sửa chữa vỉa hè từ nguồn ngân sách phường';

describe('a piece is known again', () => {
  it.each<[string, string[], string[], (number | null)[]]>([
    ['unchanged', [FIRE, BOOKS], [FIRE, BOOKS], [0, 1]],
    ['reworded', [FIRE, BOOKS], [FIRE.replace('20', '25'), BOOKS], [0, 1]],
    ['behind one that came', [FIRE, BOOKS], [ROADS, FIRE, BOOKS], [null, 0, 1]],
    ['reworded behind one that came', [FIRE, BOOKS], [ROADS, FIRE.replace('20', '25'), BOOKS], [null, 0, 1]],
    ['where another went', [FIRE, ROADS, BOOKS], [FIRE, BOOKS], [0, 2]],
    ['elsewhere', [FIRE, ROADS, BOOKS], [BOOKS, FIRE, ROADS], [2, 0, 1]],
    ['not in other words altogether', [FIRE, BOOKS], [ROADS, BOOKS], [null, 1]],
    ['the second of two alike, when the first is reworded', [FIRE, FIRE], [`${FIRE}.`, FIRE], [0, 1]],
    ['as the more alike of two', [FIRE, `${FIRE} và mua sắm`], [`${FIRE} và mua bán`], [1]],
    ['by its place, where words say nothing', ['Một hai', 'Một ba'], ['Một', 'Một'], [0, 1]],
    ['empty', [''], [''], [0]],
  ])('%s', (_, olds, news, found) => {
    expect(knownAgain(of(...olds), of(...news))).toEqual(found);
  });

  it('by its name, when its words are all others', () => {
    const name = 'Điều khoản thi hành';
    expect(knownAgain([{ words: 'Từ nay.', name }], [{ words: BOOKS, name }])).toEqual([0]);
  });

  // Few words, so that pieces are often alike or the same.
  const syllable = fc.constantFrom('mức', 'chi', 'thu', 'hằng', 'năm', '20', 'đồng');
  const text = fc.array(syllable, { minLength: 2, maxLength: 6 }).map((words) => words.join(' '));
  const texts = fc.array(text, { minLength: 1, maxLength: 12 });
  const places = (list: readonly unknown[]) => list.map((_, at) => at);

  it('as itself in a text that did not change', () => {
    fc.assert(
      fc.property(texts, (all) => {
        expect(knownAgain(of(...all), of(...all))).toEqual(places(all));
      }),
    );
  });

  it('when one of many was reworded, and every other as itself', () => {
    fc.assert(
      fc.property(texts, fc.nat(), syllable, (all, some, word) => {
        const at = some % all.length;
        expect(knownAgain(of(...all), of(...all.with(at, `${all[at]} ${word}`)))).toEqual(places(all));
      }),
    );
  });

  it('when one came in between, or one went: what is new is new and nothing else shifts', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (all, some) => {
        const at = some % (all.length + 1);
        const more = all.toSpliced(at, 0, ROADS);
        const kept = places(all);
        expect(knownAgain(of(...all), of(...more))).toEqual(
          (kept as (number | null)[]).toSpliced(at, 0, null),
        );
        expect(knownAgain(of(...more), of(...all))).toEqual(kept.map((one) => (one < at ? one : one + 1)));
      }),
    );
  });

  it('as one alone', () => {
    fc.assert(
      fc.property(texts, texts, (olds, news) => {
        const found = knownAgain(of(...olds), of(...news)).filter((was) => was !== null);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
