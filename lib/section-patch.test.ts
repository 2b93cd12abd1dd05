import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patched, patchOf } from './section-patch';

const list = (ids: string, text = '') => [...ids].map((id) => ({ id, text }));
const items = (ids: string) => ({ items: list(ids) });

describe('patchOf', () => {
  it('holds the row of a changed character and no other', () => {
    const after = { items: [...list('ab'), { id: 'c', text: 'x' }, ...list('de')], papers: list('p') };
    expect(patchOf({ items: list('abcde'), papers: list('p') }, after)).toEqual({
      items: { set: [{ row: { id: 'c', text: 'x' } }], gone: [] },
    });
  });

  it('holds a moved row, and the one it stands below', () => {
    expect(patchOf(items('abcd'), items('dabc'))).toEqual({
      items: { set: [{ row: { id: 'd', text: '' }, after: null }], gone: [] },
    });
  });

  it('turns any list into any other, and the same list by nothing', () => {
    const rows = fc.uniqueArray(
      fc.record({ id: fc.constantFrom(...'abcdefgh'), text: fc.constantFrom('', 'x', 'y') }),
      {
        selector: ({ id }) => id,
      },
    );
    const tables = fc.record({ items: rows, papers: rows });
    fc.assert(
      fc.property(tables, tables, (before, after) => {
        expect(patched(before, patchOf(before, after))).toEqual(after);
        expect(patchOf(after, after)).toEqual({});
      }),
    );
  });
});

describe('patched', () => {
  it('takes as many rows as may be sent, each below the one before', () => {
    const set = Array.from({ length: 20_000 }, (_, at) => ({
      row: { id: `x${at}` },
      after: at ? `x${at - 1}` : null,
    }));
    expect(patched({ items: [] }, { items: { set, gone: [] } })?.items).toHaveLength(20_000);
  });

  it.each([
    ['another table', { others: { set: [], gone: [] } }],
    ['a row that is not there', { items: { set: [{ row: { id: 'z' } }], gone: [] } }],
    ['a place that is not there', { items: { set: [{ row: { id: 'z' }, after: 'y' }], gone: [] } }],
    [
      'a place that is named only later',
      {
        items: {
          set: [
            { row: { id: 'z' }, after: 'y' },
            { row: { id: 'y' }, after: 'a' },
          ],
          gone: [],
        },
      },
    ],
    [
      'a row twice',
      {
        items: {
          set: [
            { row: { id: 'z' }, after: 'a' },
            { row: { id: 'z' }, after: 'b' },
          ],
          gone: [],
        },
      },
    ],
  ])('is null for %s', (_, patch) => {
    expect(patched(items('abc'), patch)).toBeNull();
  });

  it('does not mind that a row is gone already', () => {
    expect(patched(items('abc'), { items: { set: [], gone: ['x'] } })).toEqual(items('abc'));
  });
});
