import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/record/schema';
import { changeText } from './change-words';
import { changesBetween } from './changes';
import { outlines } from './outline';
import type { Snapshot } from './snapshot';

const clause = (id: string, text: string, ...points: [id: string, text: string][]) => ({
  ...{ id, text, points: points.map(([point, words]) => ({ id: point, text: words })) },
});
const article = (id: string, text: string, ...clauses: Article['clauses']): Article => ({
  ...{ id, heading: null, text, clauses },
});
const base: Snapshot = {
  ...{ title: 'Về kinh phí', printedTitle: null, kind: 'individual', note: null },
  legalBases: ['Căn cứ Luật A;', 'Căn cứ Luật B;'],
  articles: [
    article(
      'd1',
      'Phạm vi áp dụng.',
      clause('k1', 'Mức chi:', ['p1', 'một'], ['p2', 'hai']),
      clause('k2', 'Nguồn chi.'),
    ),
    article('d2', 'Tổ chức thực hiện.'),
    article('d3', 'Hiệu lực.'),
  ],
  annexes: [
    { title: 'Bảng 1', text: 'a | b' },
    { title: 'Bảng 2', text: 'c | d' },
  ],
};
const [d1, d2, d3] = base.articles as [Article, Article, Article];
const [k1, k2] = d1.clauses as [Article['clauses'][number], Article['clauses'][number]];
const [t1, t2] = base.annexes as [Snapshot['annexes'][number], Snapshot['annexes'][number]];
const with1 = (...clauses: Article['clauses']): Article[] => [{ ...d1, clauses }, d2, d3];

describe('what changed between two versions, in words', () => {
  it.each<[string, Partial<Snapshot>, string[]]>([
    ['nothing', {}, []],
    ['a clause', { articles: with1(k1, { ...k2, text: 'Nguồn ngân sách.' }) }, ['Sửa khoản 2 Điều 1']],
    ['an article’s name', { articles: [{ ...d1, heading: 'Phạm vi' }, d2, d3] }, ['Sửa Điều 1']],
    [
      'two pieces',
      { title: 'Về chi', articles: with1(k1, { ...k2, text: 'Khác.' }) },
      ['Sửa tên nghị quyết', 'Sửa khoản 2 Điều 1'],
    ],
    [
      'an article that came in between; the rest is only numbered anew',
      { articles: [d1, article('x', 'Mới.', clause('kx', 'a')), d2, d3] },
      ['Thêm Điều 2'],
    ],
    [
      'one that came, and the one after it',
      { articles: [d1, article('x', 'Mới.'), { ...d2, text: 'Khác hẳn.' }, d3] },
      ['Thêm Điều 2', 'Sửa Điều 3 (bản trước là Điều 2)'],
    ],
    ['an article gone with all its parts', { articles: [d2, d3] }, ['Bỏ Điều 1']],
    [
      'a point gone',
      { articles: with1({ ...k1, points: k1.points.slice(1) }, k2) },
      ['Bỏ điểm a khoản 1 Điều 1'],
    ],
    ['an article put first', { articles: [d3, d1, d2] }, ['Chuyển Điều 3 thành Điều 1']],
    [
      'two clauses changing places',
      { articles: with1(k2, k1) },
      ['Chuyển khoản 2 Điều 1 thành khoản 1 Điều 1'],
    ],
    [
      'a clause put under another article',
      { articles: [{ ...d1, clauses: [k1] }, { ...d2, clauses: [k2] }, d3] },
      ['Chuyển khoản 2 Điều 1 thành khoản 1 Điều 2'],
    ],
    [
      'the same, in other words',
      { articles: [{ ...d1, clauses: [k1] }, { ...d2, clauses: [{ ...k2, text: 'Nguồn khác.' }] }, d3] },
      ['Chuyển khoản 2 Điều 1 thành khoản 1 Điều 2, có sửa lời'],
    ],
    [
      'a clause saved from an article that went',
      { articles: [{ ...d2, clauses: [k2] }, d3] },
      ['Bỏ Điều 1', 'Chuyển khoản 2 Điều 1 thành khoản 1 Điều 1'],
    ],
    ['a basis gone', { legalBases: ['Căn cứ Luật A;'] }, ['Bỏ căn cứ «Luật B»']],
    [
      'bases that came',
      { legalBases: [...base.legalBases, 'Căn cứ Luật C;', 'Căn cứ Luật D;'] },
      ['Thêm 2 căn cứ'],
    ],
    ['bases in another order', { legalBases: base.legalBases.toReversed() }, ['Đổi thứ tự căn cứ']],
    ['another basis', { legalBases: ['Căn cứ Luật A;', 'Căn cứ Luật C;'] }, ['Sửa căn cứ']],
    ['no basis any more', { legalBases: [] }, ['Bỏ 2 căn cứ']],
    ['annexes in another order', { annexes: [t2, t1] }, ['Chuyển phụ lục 2 thành phụ lục 1']],
    ['an annex gone', { annexes: [t2] }, ['Bỏ phụ lục 1']],
    ['an annex’s words', { annexes: [t1, { ...t2, text: 'c | e' }] }, ['Sửa phụ lục 2']],
    [
      'what is said of it',
      { kind: 'normative', printedTitle: 'Tên in', note: 'Chú ý' },
      ['Sửa loại văn bản', 'Thêm tên in trên tài liệu', 'Thêm ghi chú'],
    ],
  ])('%s', (_, change, expected) => {
    expect(changesBetween(base, { ...base, ...change }).map(changeText)).toEqual(expected);
  });

  it('knows a draft again that was written anew, with other ids, by its words and places', () => {
    const anew = JSON.parse(JSON.stringify(base).replace(/"id":"(\w+)"/g, '"id":"moi-$1"')) as Snapshot;
    expect(changesBetween(base, anew)).toEqual([]);
    const [a, b, c] = anew.articles as [Article, Article, Article];
    const edited = {
      ...anew,
      articles: [{ ...a, text: 'Phạm vi áp dụng ở phường.' }, c, { ...b, text: 'Lời khác hẳn.' }],
    };
    const changes = changesBetween(base, edited);
    expect(changes.map(changeText)).toEqual(['Sửa Điều 1', 'Bỏ Điều 2', 'Thêm Điều 3']);
    expect(changes.map(({ place }) => place)).toEqual(['moi-d1', null, 'moi-d2']);
  });

  it('gives what came and went with its parts', () => {
    const [gone] = changesBetween(base, { ...base, articles: [d2, d3] });
    expect(gone?.before.map(({ id }) => id)).toEqual(['d1', 'k1', 'p1', 'p2', 'k2']);
  });
});

const words = fc.constantFrom('một', 'hai', 'ba', '');
/** Drafts whose pieces have the same few ids, so that two of them have pieces in common, in other places. */
const draft = fc
  .record({
    order: fc.shuffledSubarray(['d1', 'd2', 'd3', 'd4']),
    clauses: fc.shuffledSubarray(['k1', 'k2', 'k3', 'k4', 'k5']),
    under: fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
    texts: fc.array(words, { minLength: 12, maxLength: 12 }),
    legalBases: fc.subarray(['Căn cứ A', 'Căn cứ B']),
    annexes: fc.shuffledSubarray([t1, t2]),
  })
  .map(({ order, clauses, under, texts, legalBases, annexes }): Snapshot => {
    const articles = order.map((id, at) => ({
      ...article(id, texts[Number(id.slice(1))] ?? ''),
      clauses: clauses
        .filter((_, k) => (under[k] ?? 0) % order.length === at)
        .map((k) => clause(k, texts[4 + Number(k.slice(1))] ?? '')),
    }));
    return { ...base, title: texts[0] ?? '', legalBases, articles, annexes };
  });

describe('for any two drafts', () => {
  it('one beside itself has nothing', () => {
    fc.assert(
      fc.property(draft, (one) => {
        expect(changesBetween(one, one)).toEqual([]);
      }),
    );
  });

  it('what changed, made to the old, gives every piece of the new', () => {
    fc.assert(
      fc.property(draft, draft, (before, after) => {
        const [old, now] = outlines(before, after);
        const texts = new Map(old.map(({ id, text }) => [id, text]));
        for (const change of changesBetween(before, after)) {
          for (const { id } of change.before) texts.delete(id);
          for (const { id, text } of change.after) texts.set(id, text);
        }
        expect(texts).toEqual(new Map(now.map(({ id, text }) => [id, text])));
      }),
    );
  });

  it('where nothing changed, one reads as the other', () => {
    fc.assert(
      fc.property(draft, draft, (before, after) => {
        const [old, now] = outlines(before, after);
        const same = changesBetween(before, after).length === 0;
        expect(same).toBe(JSON.stringify(old) === JSON.stringify(now));
      }),
    );
  });

  it('the spelling of ids says nothing', () => {
    const renamed = (one: Snapshot): Snapshot =>
      JSON.parse(
        JSON.stringify(one).replace(/"id":"([dkp])(\d)"/g, (_, kind, n) => `"id":"${9 - n}${kind}z"`),
      );
    fc.assert(
      fc.property(draft, draft, (before, after) => {
        const said = (changes: ReturnType<typeof changesBetween>) => changes.map(changeText);
        expect(said(changesBetween(renamed(before), renamed(after)))).toEqual(
          said(changesBetween(before, after)),
        );
      }),
    );
  });
});
