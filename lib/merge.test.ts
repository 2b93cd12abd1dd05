import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row, Tables } from './changes';
import { mergeTables, type Sides } from './merge';

const row = (id: string, text = id, more: Record<string, unknown> = {}): Row => ({ id, text, ...more });
const items = (...rows: Row[]): Tables => ({ items: rows });
const ids = (rows: Tables, table = 'items') => (rows[table] ?? []).map(({ id }) => id);

/** Merged rows about which nothing is asked. */
function agreed(sides: Sides<Tables>) {
  const merged = mergeTables(sides);
  expect(merged.mine).toEqual(merged.theirs);
  return merged.mine;
}

describe('two people in one section', () => {
  const base = items(row('1'), row('2'), row('3'), row('4'), row('5'));
  const edited = (id: string, text: string) =>
    items(...(base.items ?? []).map((one) => (one.id === id ? row(id, text) : one)));

  it('keeps both edits of two rows', () => {
    const rows = agreed({ base, mine: edited('5', 'của tôi'), theirs: edited('1', 'của họ') });
    expect(rows.items?.map(({ text }) => text)).toEqual(['của họ', '2', '3', '4', 'của tôi']);
  });

  it('keeps both edits of two columns of one row', () => {
    const [a, b, c] = [
      { place: 'A', time: '8' },
      { place: 'B', time: '8' },
      { place: 'A', time: '9' },
    ];
    const of = (more: object) => items(row('1', '1', { ...more }));
    expect(agreed({ base: of(a), mine: of(b), theirs: of(c) })).toEqual(of({ place: 'B', time: '9' }));
  });

  it('asks about one column of one row that both changed, and about no other row', () => {
    const mine = items(...(edited('1', 'của tôi').items ?? []).slice(0, 4), row('5', 'cũng của tôi'));
    const merged = mergeTables({ base, mine, theirs: edited('1', 'của họ') });
    expect(merged.mine.items?.map(({ text }) => text)).toEqual(['của tôi', '2', '3', '4', 'cũng của tôi']);
    expect(merged.theirs.items?.map(({ text }) => text)).toEqual(['của họ', '2', '3', '4', 'cũng của tôi']);
  });

  it('asks nothing where both typed the same', () => {
    expect(agreed({ base, mine: edited('1', 'một'), theirs: edited('1', 'một') })).toEqual(
      edited('1', 'một'),
    );
  });

  it('asks about a row that one removed and the other changed', () => {
    const removed = items(...(base.items ?? []).slice(1));
    const merged = mergeTables({ base, mine: removed, theirs: edited('1', 'của họ') });
    expect([ids(merged.mine), ids(merged.theirs)]).toEqual([
      ['2', '3', '4', '5'],
      ['1', '2', '3', '4', '5'],
    ]);
    const other = mergeTables({ base, mine: edited('1', 'của tôi'), theirs: removed });
    expect([ids(other.mine), ids(other.theirs)]).toEqual([
      ['1', '2', '3', '4', '5'],
      ['2', '3', '4', '5'],
    ]);
  });

  it('keeps a row removed that nobody else changed', () => {
    const removed = items(...(base.items ?? []).slice(1));
    expect(agreed({ base, mine: removed, theirs: edited('5', 'của họ') }).items).toEqual([
      ...(base.items ?? []).slice(1, 4),
      row('5', 'của họ'),
    ]);
  });

  it('merges a row moved by one with rows added by the other', () => {
    const mine = items(row('3'), row('1'), row('2'), row('4'), row('5'));
    const theirs = items(row('1'), row('2'), row('3'), row('4'), row('new'), row('5'));
    expect(ids(agreed({ base, mine, theirs }))).toEqual(['3', '1', '2', '4', 'new', '5']);
  });
});

describe('rows that are more than a row', () => {
  const mark = (id: string, status: string): Row => ({ id, sittingId: 's', mandateId: 'm', status });

  it('is one mark when two people make it at one time', () => {
    const base = { attendance: [] };
    const sides = (mine: string, theirs: string) => ({
      base,
      mine: { attendance: [mark('a', mine)] },
      theirs: { attendance: [mark('b', theirs)] },
    });
    expect(agreed(sides('present', 'present'))).toEqual({ attendance: [mark('b', 'present')] });
    const merged = mergeTables(sides('present', 'absent'));
    expect(merged.mine).toEqual({ attendance: [mark('b', 'present')] });
    expect(merged.theirs).toEqual({ attendance: [mark('b', 'absent')] });
    const numbers = (id: string, part: object) => ({
      attendanceNumbers: [{ id, sittingId: 's', total: null, present: null, ...part }],
    });
    const typed = { mine: numbers('a', { total: 26 }), theirs: numbers('b', { total: 26, present: 23 }) };
    expect(mergeTables({ base: { attendanceNumbers: [] }, ...typed }).theirs).toEqual(typed.theirs);
  });

  const agenda = (agendaItems: Row[], papers: Row[]): Tables => ({ agendaItems, papers });
  const paper = (id: string, of: string) => row(id, id, { agendaItemId: of });

  it('asks when a paper was added to an item that the other removed, and leaves no paper without its item', () => {
    const base = agenda([row('i'), row('j')], [paper('p', 'i')]);
    const gone = agenda([row('j')], []);
    const added = agenda([row('i'), row('j')], [paper('p', 'i'), paper('q', 'i')]);
    expect(mergeTables({ base, mine: added, theirs: gone })).toEqual({ mine: added, theirs: gone });
    expect(mergeTables({ base, mine: gone, theirs: added })).toEqual({ mine: gone, theirs: added });
  });

  it('merges two articles of one resolution, and asks of one article without touching the other', () => {
    const of = (...articles: Row[]) => items(row('r', 'r', { articles }));
    const base = of(row('1'), row('2'));
    expect(agreed({ base, mine: of(row('1', 'a'), row('2')), theirs: of(row('1'), row('2', 'b')) })).toEqual(
      of(row('1', 'a'), row('2', 'b')),
    );
    const both = { base, mine: of(row('1', 'a'), row('2')), theirs: of(row('1', 'b'), row('2', 'b')) };
    expect(mergeTables(both)).toEqual({
      mine: of(row('1', 'a'), row('2', 'b')),
      theirs: of(row('1', 'b'), row('2', 'b')),
    });
  });
});

describe('text as typed and as stored', () => {
  /** Stores capitals, and refuses «?». */
  const read = (rows: Tables) =>
    JSON.stringify(rows).includes('?')
      ? null
      : items(...(rows.items ?? []).map((one) => row(one.id, String(one.text).toUpperCase())));

  it.each(['', '?'])('is the same text, and stays as typed (%j)', (unreadable) => {
    const base = items(row('1', 'a'), row('2', 'b'), row('3', 'c'));
    const mine = items(row('1', 'a'), row('2', 'bb'), row('3', `c${unreadable}`));
    const theirs = items(row('1', 'AA'), row('2', 'B'), row('3', 'C'));
    const merged = mergeTables({ base, mine, theirs }, read);
    expect(merged.mine).toEqual(merged.theirs);
    expect(merged.mine.items?.map(({ text }) => text)).toEqual(['AA', 'bb', `c${unreadable}`]);
  });
});

const pool = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const anyRows = (from: readonly string[], texts: readonly string[]) =>
  fc
    .shuffledSubarray([...from])
    .chain((some) => fc.tuple(...some.map((id) => fc.constantFrom(...texts).map((text) => row(id, text)))))
    .map((rows) => items(...(rows as Row[])));
const anySides = fc.record({
  base: anyRows(pool, ['x', 'y']),
  mine: anyRows([...pool, 'mine1', 'mine2'], ['x', 'y', 'm']),
  theirs: anyRows([...pool, 'their1', 'their2'], ['x', 'y', 't']),
});

describe('whatever two people do', () => {
  const textOf = (rows: Tables, id: string) => rows.items?.find((one) => one.id === id)?.text ?? null;

  it('gives the other side where one did nothing', () => {
    fc.assert(
      fc.property(anySides, ({ base, mine }) => {
        expect(agreed({ base, mine, theirs: base })).toEqual(mine);
        expect(agreed({ base, mine: base, theirs: mine })).toEqual(mine);
      }),
    );
  });

  it('is the same whoever saves first, but for whom a dispute is decided', () => {
    fc.assert(
      fc.property(anySides, ({ base, mine, theirs }) => {
        const one = mergeTables({ base, mine, theirs });
        const other = mergeTables({ base, mine: theirs, theirs: mine });
        for (const id of new Set([...ids(mine), ...ids(theirs), ...ids(base)])) {
          expect(textOf(one.mine, id)).toBe(textOf(other.theirs, id));
          expect(textOf(one.theirs, id)).toBe(textOf(other.mine, id));
        }
      }),
    );
  });

  it('has the order of either side, and the same from both, where only one side moved or added rows', () => {
    fc.assert(
      fc.property(anySides, ({ base, mine }) => {
        const theirs = items(...(base.items ?? []).map((one) => row(one.id, 't')));
        const kept = ids(mine);
        const order = ids(mergeTables({ base, mine, theirs }).mine);
        expect(order.filter((id) => kept.includes(id))).toEqual(kept);
        expect(ids(mergeTables({ base, mine: theirs, theirs: mine }).theirs)).toEqual(order);
      }),
    );
  });

  it('loses nobody’s edit: what either side typed, added or removed stands, or is asked', () => {
    fc.assert(
      fc.property(anySides, ({ base, mine, theirs }) => {
        const merged = mergeTables({ base, mine, theirs });
        for (const id of new Set([...ids(mine), ...ids(theirs), ...ids(base)])) {
          const was = textOf(base, id);
          if (textOf(mine, id) !== was) expect(textOf(merged.mine, id)).toBe(textOf(mine, id));
          else expect(textOf(merged.mine, id)).toBe(textOf(theirs, id));
          if (textOf(theirs, id) !== was) expect(textOf(merged.theirs, id)).toBe(textOf(theirs, id));
          else expect(textOf(merged.theirs, id)).toBe(textOf(mine, id));
        }
      }),
    );
  });
});
