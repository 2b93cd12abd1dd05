import { describe, expect, it } from 'vitest';
import { sectionInputs } from '@/lib/forms/sections';
import { type AgendaNode, agendaLines, agendaTree, apartText } from '@/lib/public/agenda-text';
import { buildRecord } from './build';
import { checkDraft } from './checks';
import { describeChanges } from './diff';
import { readRecord } from './read-record';
import type { AgendaItem, SessionRecord } from './schema';
import { searchEntries } from './search-entries';
import { aDraft, anItem, asSitting, aVote, delegates } from './test-draft';

const first = anItem({ id: 'a', title: 'Báo cáo', printedReference: 'I.' });
const sub = anItem({ id: 'b', title: 'Kinh tế', parentId: 'a', printedReference: 'I.1' });
const late = anItem({
  ...{ id: 'c', title: 'Bổ sung dự toán', refersTo: ['b'], plannedPosition: null, adoptedPosition: 3 },
  ...{ change: 'added', changeNote: 'theo đề nghị của Ủy ban.', changeVoteId: 'v1', movedBy: 'Ông Tài' },
});
const draft = aDraft({ delegates: delegates(26), agendaItems: [first, sub, late], votes: [aVote()] });
const record = buildRecord(draft);
const [, , added] = record.agenda;
const read = (change: (copy: SessionRecord) => void) => {
  const copy = structuredClone(record);
  change(copy);
  return readRecord(JSON.stringify(copy));
};
const shape = (agenda: readonly AgendaItem[]) => {
  const draw = (nodes: readonly AgendaNode[]): unknown[] =>
    nodes.map(({ label, item, items }) => [label, item.id, ...draw(items)]);
  return draw(agendaTree(agenda));
};
const plain = (id: string, over: Partial<AgendaItem> = {}) => ({
  ...(record.agenda[0] as AgendaItem),
  printedReference: undefined,
  id,
  ...over,
});

describe('an agenda', () => {
  it('says in the record what is known of an item’s place and change, and nothing else', () => {
    expect(record.agenda[1]).toMatchObject({ printedReference: 'I.1', parent: 'a' });
    expect(added).toMatchObject({
      ...{ refersTo: ['b'], order: { adopted: 3 }, movedBy: 'Ông Tài' },
      change: { kind: 'added', note: 'theo đề nghị của Ủy ban.', vote: 'v1' },
    });
    const [bare = {}] = buildRecord(aDraft({ agendaItems: [anItem()] })).agenda;
    for (const key of ['parent', 'refersTo', 'order', 'change', 'printedReference'])
      expect(bare).not.toHaveProperty(key);
  });

  it('comes back from its file as it was', () => {
    const again = readRecord(JSON.stringify(record));
    expect(again.ok || again.faults).toBe(true);
    expect(again.ok && again.rows.agenda.agendaItems).toEqual([first, sub, late]);
  });

  it('is read in the words of its page, and found by them', () => {
    expect(added && agendaLines(added, record)).toEqual([
      expect.stringMatching(
        /^Bổ sung vào chương trình: theo đề nghị của Ủy ban\. Biểu quyết: 20 trên 26 đại biểu tán thành/,
      ),
      'Người đề nghị: Ông Tài',
      'Liên quan đến «I.1 Kinh tế»',
      'Trong chương trình: mục thứ 3 khi thông qua',
    ]);
    const found = searchEntries(record).filter(({ kind }) => kind === 'agenda');
    expect(found.find(({ title }) => title === 'Kinh tế')?.body).toContain('I.1');
    expect(found.find(({ title }) => title === late.title)?.body).toContain('Liên quan đến «I.1 Kinh tế»');
  });

  it.each([
    ['Bổ sung tại phiên khai mạc', 'Bổ sung tại phiên khai mạc'],
    ['tại phiên khai mạc', 'Bổ sung vào chương trình: tại phiên khai mạc'],
    [null, 'Bổ sung vào chương trình'],
  ])('tells of a change with the note %j', (note, line) => {
    expect(agendaLines(plain('x', { change: { kind: 'added', note } }), record)).toEqual([line]);
  });

  it('puts each item under the one it belongs to, with its printed reference or its number', () => {
    expect(shape(record.agenda)).toEqual([
      ['I.', 'a', ['I.1', 'b']],
      ['', 'c'],
    ]);
    expect(shape([plain('a'), plain('b', { parent: 'a' }), plain('c', { parent: 'b' }), plain('d')])).toEqual(
      [
        ['1.', 'a', ['1.', 'b', ['1.', 'c']]],
        ['2.', 'd'],
      ],
    );
  });

  it('leaves an item where it was dealt with, and says what it belongs to', () => {
    const apart = agendaTree([plain('a'), plain('d'), plain('b', { parent: 'a' })]);
    expect(apart.map(({ item }) => item.id)).toEqual(['a', 'd', 'b']);
    expect(apart[2]?.apartFrom && apartText(apart[2].apartFrom)).toBe('Thuộc nội dung «Báo cáo»');
  });

  it('tells the changes of a version', () => {
    const agenda = record.agenda.map((item) => {
      if (item.id === 'b') return { ...item, parent: undefined, refersTo: ['a'], order: { planned: 4 } };
      return item.id === 'c' ? { ...item, change: { kind: 'withdrawn' as const } } : item;
    });
    const told = describeChanges(record, { ...record, agenda }).flatMap(({ what, fields }) =>
      fields.map(({ field, before, after }) => `${what}: ${field}: ${before} → ${after}`),
    );
    expect(told).toEqual([
      'Kinh tế: Mục con của: Báo cáo → null',
      'Kinh tế: Liên quan nội dung 1: null → Báo cáo',
      'Kinh tế: Thứ tự dự kiến: null → 4',
      'Bổ sung dự toán: Thay đổi: Bổ sung vào chương trình; theo đề nghị của Ủy ban.; Biểu quyết → Rút khỏi chương trình',
    ]);
  });

  it.each<[string, string, (agenda: AgendaItem[]) => void]>([
    ['a sub-item of itself', 'agenda.0.parent', ([a]) => a && Object.assign(a, { parent: 'a' })],
    [
      'sub-items of each other',
      'agenda.0.parent agenda.1.parent',
      ([a]) => a && Object.assign(a, { parent: 'b' }),
    ],
    ['a sub-item of nothing', 'agenda.0.parent', ([a]) => a && Object.assign(a, { parent: 'x' })],
    ['one that recalls itself', 'agenda.0.refersTo', ([a]) => a && Object.assign(a, { refersTo: ['a'] })],
    ['one that recalls nothing', 'agenda.0.refersTo', ([a]) => a && Object.assign(a, { refersTo: ['x'] })],
    [
      'two that recall each other',
      'agenda.1.refersTo agenda.2.refersTo',
      ([, b]) => b && Object.assign(b, { refersTo: ['c'] }),
    ],
    [
      'a vote that is not there',
      'agenda.2.change.vote',
      ([, , c]) => c?.change && Object.assign(c.change, { vote: 'x' }),
    ],
    [
      'place 0 in the programme',
      'agenda.2.order.adopted',
      ([, , c]) => c && Object.assign(c, { order: { adopted: 0 } }),
    ],
  ])('is refused with %s, at its path', (_name, path, change) => {
    const found = read(({ agenda }) => change(agenda));
    expect(!found.ok && found.faults.map((fault) => fault.path)).toEqual(path.split(' '));
    expect(!found.ok && found.faults[0]?.text).toMatch(/\.$/);
  });

  it('says at the desk which field has the wrong link', () => {
    const rows = { agendaItems: [{ ...first, parentId: 'b' }, sub], papers: [] };
    const issues = sectionInputs.agenda.safeParse(rows).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['agendaItems.0.parentId', expect.stringContaining('«Báo cáo» → «Kinh tế» → «Báo cáo»')],
      ['agendaItems.1.parentId', expect.stringContaining('«Kinh tế» → «Báo cáo» → «Kinh tế»')],
    ]);
  });

  it('closes what belongs to a closed item', () => {
    const rows = { agendaItems: [{ ...first, isClosed: true }, sub, { ...late, refersTo: [] }], papers: [] };
    const parsed = sectionInputs.agenda.parse(rows).agendaItems;
    expect(parsed.map(({ isClosed }) => isClosed)).toEqual([true, true, false]);
    const closed = buildRecord({ ...draft, agendaItems: parsed }).agenda;
    expect(closed[1]).toMatchObject({ title: 'Nội dung họp kín', parent: 'a', isClosed: true });
    expect(closed[1]).not.toHaveProperty('printedReference');
  });

  it('keeps a change whose vote is not public, without the vote', () => {
    const sittings = [asSitting({ isClosed: true })];
    expect(buildRecord({ ...draft, sittings }).agenda[2]?.change).toEqual({
      ...{ kind: 'added', note: 'theo đề nghị của Ủy ban.' },
    });
  });

  it('asks about a change whose vote was removed, and names no vote that is not there', () => {
    const without = { ...draft, votes: [] };
    expect(buildRecord(without).agenda[2]?.change).not.toHaveProperty('vote');
    expect(checkDraft(without, '2024-07-01').map(({ key }) => key)).toContain('change_vote:c');
    expect(checkDraft(draft, '2024-07-01').map(({ key }) => key)).not.toContain('change_vote:c');
  });
});
