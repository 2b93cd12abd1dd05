import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble, baseOf, clash, insertedId, isIn, type Wording } from './amendments';
import { isMovable, wordsOf } from './edit-piece';
import { piecesOf, type ReviewText } from './pieces';

const draft: ReviewText = {
  title: 'Về kinh phí',
  legalBases: ['Căn cứ Luật A', 'Căn cứ Luật B'],
  articles: [
    {
      ...{ id: 'd1', heading: 'Phạm vi', text: 'Áp dụng trong phường.' },
      clauses: [
        {
          ...{ id: 'k1', text: 'Mức chi:' },
          points: [
            { id: 'p1', text: 'một' },
            { id: 'p2', text: 'hai' },
          ],
        },
        { id: 'k2', text: 'Thời hạn.', points: [] },
      ],
    },
    { id: 'd2', heading: null, text: 'Tổ chức thực hiện.', clauses: [] },
  ],
  annexes: [{ title: 'Bảng', text: 'a | b' }],
};

const wording = (id: string, pieceId: string, over: Partial<Wording> = {}): Wording => {
  const kind = over.kind ?? 'replace';
  const proposed = kind === 'delete' ? '' : `Lời mới ${id}`;
  return { id, kind, pieceId, base: baseOf(draft, { kind, pieceId }) ?? '', proposed, ...over };
};
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

const movable = ['d1', 'k1', 'p1', 'p2', 'k2', 'd2'];
const anyWording = (id: string) =>
  fc
    .record({
      kind: fc.constantFrom('replace' as const, 'insert_after' as const, 'delete' as const),
      pieceId: fc.constantFrom(...movable, 'ten', 'can-cu', 'phu-luc-1', 'khong-co'),
      isStale: fc.boolean(),
    })
    .map(({ kind, pieceId, isStale }) =>
      wording(id, pieceId, {
        kind: isMovable(pieceId) ? kind : 'replace',
        ...(isStale && { base: 'đã khác' }),
      }),
    );
const anyWordings = fc.tuple(...['1', '2', '3', '4', '5'].map(anyWording));
const anyTaken = fc.subarray(['1', '2', '3', '4', '5']).map((ids) => new Set(ids));

describe('whatever is put in', () => {
  test('assembled twice is assembled once', () => {
    fc.assert(
      fc.property(anyWordings, anyTaken, (wordings, taken) => {
        const once = assemble(draft, wordings, taken);
        expect(assemble(once.text, wordings, taken).text).toEqual(once.text);
      }),
    );
  });

  test('the order of those that do not meet makes no difference', () => {
    fc.assert(
      fc.property(anyWordings, (wordings) => {
        const seen = new Set<string>();
        const apart = wordings.filter(({ pieceId }) => !seen.has(pieceId) && seen.add(pieceId));
        const forth = assemble(draft, apart);
        const back = assemble(draft, apart.toReversed());
        expect(back.text).toEqual(forth.text);
        expect([...back.applied].sort()).toEqual([...forth.applied].sort());
      }),
    );
  });

  test('nothing but what it names is changed', () => {
    fc.assert(
      fc.property(anyWordings, anyTaken, (wordings, taken) => {
        const { text, applied } = assemble(draft, wordings, taken);
        const named = new Set(
          wordings.filter(({ id }) => applied.includes(id)).map(({ pieceId }) => pieceId),
        );
        const removed = wordings.filter(({ id, kind }) => applied.includes(id) && kind === 'delete');
        const isUnder = (id: string) =>
          removed.some(
            (one) => JSON.stringify(draft.articles).includes(id) && wordsOf(text, one.pieceId) === null,
          );
        for (const { id, text: words } of piecesOf(draft))
          if (!named.has(id) && !(isUnder(id) && wordsOf(text, id) === null))
            expect(wordsOf(text, id)).toBe(words);
        const added = piecesOf(text).filter(({ id }) => wordsOf(draft, id) === null);
        expect(added.every(({ id }) => applied.some((one) => insertedId(one) === id))).toBe(true);
      }),
    );
  });

  test('each is put in, was there, or is named with why; none that contradict are put in together', () => {
    fc.assert(
      fc.property(anyWordings, anyTaken, (wordings, taken) => {
        const { text, applied, done, blocked } = assemble(draft, wordings, taken);
        const told = [...applied, ...done, ...blocked.map(({ id }) => id)].sort();
        expect(told).toEqual(wordings.map(({ id }) => id).sort());
        const put = wordings.filter(({ id }) => applied.includes(id));
        for (const one of put) {
          expect(isIn(text, one)).toBe(true);
          for (const other of put) expect(clash(draft, one, other)).toBe(false);
        }
      }),
    );
  });

  test('a contradiction is settled by nobody but the clerk', () => {
    fc.assert(
      fc.property(anyWordings, (wordings) => {
        const { applied } = assemble(draft, wordings);
        for (const one of wordings)
          if (wordings.some((other) => clash(draft, one, other))) expect(applied).not.toContain(one.id);
      }),
    );
  });
});
