import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble, clash, insertedId, isIn, type Wording } from './amendments';
import { isAnnex } from './annex-place';
import { isMovable, wordsOf } from './edit-piece';
import { piecesOf } from './pieces';
import { draft, wording } from './test-draft';

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
        // Reworded under its title: by that it is known to the next one.
        ...(isAnnex(pieceId) && kind === 'replace' && { proposed: `Bảng\nLời mới ${id}` }),
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

  test('nor does the order of any that do not contradict, put in together or one after another', () => {
    fc.assert(
      fc.property(anyWordings, (wordings) => {
        const behind = new Set<string>();
        const isAlone = ({ kind, pieceId }: Wording) =>
          kind !== 'insert_after' || (!behind.has(pieceId) && behind.add(pieceId));
        const apart = wordings
          .filter((one) => wordings.every((other) => !clash(draft, one, other)))
          .filter(isAlone);
        const { text } = assemble(draft, apart);
        expect(assemble(draft, apart.toReversed()).text).toEqual(text);
        expect(apart.reduce((now, one) => assemble(now, [one]).text, draft)).toEqual(text);
        expect(apart.toReversed().reduce((now, one) => assemble(now, [one]).text, draft)).toEqual(text);
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
        const puts = (id: string, pieceId: string) =>
          insertedId(id) === pieceId ||
          (isAnnex(pieceId) && wordings.some((one) => one.id === id && isAnnex(one.pieceId)));
        expect(added.every(({ id }) => applied.some((one) => puts(one, id)))).toBe(true);
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
