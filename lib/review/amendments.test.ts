import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble, baseOf, insertedId, type Wording } from './amendments';
import { wordsOf } from './edit-piece';
import { piecesOf, type ReviewText } from './pieces';
import { draft, wording } from './test-draft';

const labelled = (text: ReviewText) => piecesOf(text).map(({ label, text: words }) => [label, words]);

describe('one amendment', () => {
  test.each<[string, string, string, [string, string]]>([
    ['the title', 'ten', 'Về kinh phí\nnăm 2026', ['Tên nghị quyết', 'Về kinh phí năm 2026']],
    ['the bases', 'can-cu', 'Căn cứ Luật C\n\nCăn cứ Luật D', ['Căn cứ', 'Căn cứ Luật C\nCăn cứ Luật D']],
    ['a named article', 'd1', 'Phạm vi mới\nCả xã.\nDòng hai.', ['Điều 1', 'Phạm vi mới\nCả xã.\nDòng hai.']],
    ['an article without a name', 'd2', 'Dòng một\nDòng hai', ['Điều 2', 'Dòng một\nDòng hai']],
    ['a clause', 'k2', 'Ba tháng.', ['Khoản 2 Điều 1', 'Ba tháng.']],
    ['a point', 'p2', 'hai rưỡi', ['Điểm b khoản 1 Điều 1', 'hai rưỡi']],
    ['an annex', 'phu-luc-1', 'Bảng mới\nc | d', ['Phụ lục', 'Bảng mới\nc | d']],
  ])('gives %s other words and touches nothing else', (_, pieceId, proposed, expected) => {
    const done = assemble(draft, [wording('s', pieceId, { proposed })]);
    expect(done).toMatchObject({ applied: ['s'], done: [], blocked: [] });
    const others = (text: ReviewText) => labelled(text).filter(([label]) => label !== expected[0]);
    expect(labelled(done.text)).toContainEqual(expected);
    expect(others(done.text)).toEqual(others(draft));
  });

  test('keeps what is an article’s name and what are its words apart', () => {
    const { text } = assemble(draft, [
      wording('1', 'd1', { proposed: 'Tên\nLời' }),
      wording('2', 'd2', { proposed: 'Lời\nnữa' }),
    ]);
    expect(text.articles).toMatchObject([
      { heading: 'Tên', text: 'Lời' },
      { heading: null, text: 'Lời\nnữa' },
    ]);
  });

  test.each([
    ['a point', 'p1', 'Điểm b khoản 1 Điều 1'],
    ['a clause', 'k1', 'Khoản 2 Điều 1'],
    ['an article', 'd1', 'Điều 2'],
  ])('puts a new piece behind %s, and the next ones move on', (_, pieceId, label) => {
    const { text } = assemble(draft, [wording('s', pieceId, { kind: 'insert_after' })]);
    expect(piecesOf(text).find(({ id }) => id === insertedId('s'))).toMatchObject({
      label,
      text: 'Lời mới s',
    });
    expect(piecesOf(text)).toHaveLength(piecesOf(draft).length + 1);
  });

  test('gives a new article a name where the one before has one', () => {
    const proposed = 'Hiệu lực\nTừ ngày ký.';
    const behind = (pieceId: string) =>
      assemble(draft, [wording('s', pieceId, { kind: 'insert_after', proposed })]).text.articles;
    expect(behind('d1')[1]).toMatchObject({ heading: 'Hiệu lực', text: 'Từ ngày ký.' });
    expect(behind('d2')[2]).toMatchObject({ heading: null, text: proposed });
  });

  test('removes a piece with its parts', () => {
    const { text } = assemble(draft, [wording('s', 'k1', { kind: 'delete' })]);
    expect(labelled(text)).toContainEqual(['Khoản 1 Điều 1', 'Thời hạn.']);
    expect(JSON.stringify(text)).not.toMatch(/một|hai/);
  });

  test('two new pieces behind one stand in the order they were decided in', () => {
    const { text } = assemble(draft, [
      wording('1', 'k1', { kind: 'insert_after' }),
      wording('2', 'k1', { kind: 'insert_after' }),
    ]);
    expect(text.articles[0]?.clauses.map(({ id }) => id)).toEqual([
      'k1',
      insertedId('1'),
      insertedId('2'),
      'k2',
    ]);
  });
});

describe('what cannot be put in is named', () => {
  test.each<[string, Wording[], object[]]>([
    [
      'its words have changed',
      [wording('s', 'k2', { base: 'Lời cũ' })],
      [{ id: 's', why: 'changed', now: 'Thời hạn.' }],
    ],
    [
      'a part of what goes has changed',
      [wording('s', 'k1', { kind: 'delete', base: 'Mức chi:' })],
      [{ id: 's', why: 'changed' }],
    ],
    ['the piece is gone', [wording('s', 'k9', { base: 'x' })], [{ id: 's', why: 'gone' }]],
    [
      'two give the same piece other words',
      [wording('1', 'k2'), wording('2', 'k2')],
      [
        { id: '1', why: 'clash', with: ['2'] },
        { id: '2', why: 'clash', with: ['1'] },
      ],
    ],
    [
      'one removes what the other gives words, or puts a piece behind',
      [
        wording('1', 'd1', { kind: 'delete' }),
        wording('2', 'p1'),
        wording('3', 'd1', { kind: 'insert_after' }),
      ],
      [
        { id: '1', why: 'clash', with: ['2', '3'] },
        { id: '2', why: 'clash', with: ['1'] },
        { id: '3', why: 'clash', with: ['1'] },
      ],
    ],
  ])('%s', (_, wordings, blocked) => {
    const done = assemble(draft, wordings);
    expect(done.blocked).toMatchObject(blocked);
    expect(done.text).toEqual(draft);
  });

  test('and the rest is put in all the same', () => {
    const done = assemble(draft, [wording('1', 'k2', { base: 'x' }), wording('2', 'p1')]);
    expect(done.applied).toEqual(['2']);
    expect(wordsOf(done.text, 'p1')).toBe('Lời mới 2');
  });

  test('an id two pieces share names neither', () => {
    const twice = {
      ...draft,
      articles: [...draft.articles, { ...draft.articles[1], id: 'k2', clauses: [] }],
    } as ReviewText;
    expect(assemble(twice, [wording('s', 'k2')]).blocked).toMatchObject([{ why: 'gone' }]);
  });
});

describe('an annex', () => {
  const three: ReviewText = {
    ...draft,
    annexes: ['Thu', 'Chi', 'Vay'].map((title) => ({ title, text: `Số ${title}` })),
  };
  const about = (id: string, n: number, over: Partial<Wording> = {}): Wording => ({
    ...wording(id, `phu-luc-${n}`, over),
    base: baseOf(three, { kind: 'replace', pieceId: `phu-luc-${n}` }) ?? '',
  });
  const titles = ({ annexes }: ReviewText) => annexes.map(({ title }) => title);
  const gone = about('1', 1, { kind: 'delete' });
  const more = about('2', 2, { kind: 'insert_after', proposed: 'Nợ\nSố nợ' });
  const words = about('3', 3, { proposed: 'Vay\nSố mới' });

  test('comes, goes and is reworded, in whatever order it is put in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([gone, more, words], { minLength: 3 }), (wordings) => {
        const { text, blocked } = assemble(three, wordings);
        expect(blocked).toEqual([]);
        expect(text.annexes).toEqual([
          { title: 'Chi', text: 'Số Chi' },
          { title: 'Nợ', text: 'Số nợ' },
          { title: 'Vay', text: 'Số mới' },
        ]);
      }),
    );
  });

  test('is known by its words when another number is its own, one after another', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([gone, more, words], { minLength: 3 }), (wordings) => {
        const text = wordings.reduce((now, one) => assemble(now, [one]).text, three);
        expect(titles(text)).toEqual(['Chi', 'Nợ', 'Vay']);
        expect(assemble(text, wordings)).toMatchObject({ applied: [], blocked: [], text });
      }),
    );
  });

  test('that was reworded since is changed, not gone; one that is not there is gone', () => {
    const reworded = assemble(three, [about('4', 1, { proposed: 'Thu\nKhác' })]).text;
    expect(assemble(reworded, [gone]).blocked).toMatchObject([{ why: 'changed', now: 'Thu\nKhác' }]);
    const without = assemble(three, [gone]).text;
    expect(assemble(without, [about('5', 1)]).blocked).toMatchObject([{ why: 'gone' }]);
  });
});

describe('of two that contradict', () => {
  const [early, late] = [wording('1', 'k2'), wording('2', 'k2')];

  test('the later wins when the clerk says so, and only the later', () => {
    const taken = assemble(draft, [early, late], new Set(['2']));
    expect(taken).toMatchObject({ applied: ['2'], blocked: [{ id: '1', why: 'overruled', by: ['2'] }] });
    expect(assemble(draft, [early, late], new Set(['1'])).applied).toEqual([]);
  });

  test('the later still wins over the other’s words that are in the draft already', () => {
    const { text } = assemble(draft, [early]);
    expect(assemble(text, [early, late]).blocked).toMatchObject([{ id: '2', why: 'clash' }]);
    const taken = assemble(text, [early, late], new Set(['2']));
    expect(wordsOf(taken.text, 'k2')).toBe('Lời mới 2');
  });

  test('two of one mind are no contradiction', () => {
    const same = wording('2', 'k2', { proposed: early.proposed });
    expect(assemble(draft, [early, same]).blocked).toEqual([]);
  });
});
