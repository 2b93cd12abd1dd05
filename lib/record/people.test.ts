import { describe, expect, it } from 'vitest';
import { guestText } from '@/lib/public/guest-text';
import { roleLines } from '@/lib/public/role-text';
import { buildRecord } from './build';
import { checkDraft } from './checks';
import { describeChanges } from './diff';
import { readRecord } from './read-record';
import type { SessionRecord } from './schema';
import { searchEntries } from './search-entries';
import { aDelegate, aDraft, asSitting } from './test-draft';

const role = { sittingId: null, printed: null, mandateId: null, name: null, office: null };
const chair = { ...role, id: 'p1', role: 'presided' as const, mandateId: 'd1', office: 'Chủ tịch HĐND' };
const vice = { ...role, id: 'p2', role: 'presided' as const, name: 'Trần Văn Bình' };
const clerk = { ...role, id: 'p3', role: 'minutes' as const, name: 'Lê Thị Cúc', sittingId: 'sitting' };
const speech = { ...role, id: 'p4', role: 'other' as const, printed: 'Phát biểu chỉ đạo', name: 'Ông Dũng' };
const guest = { id: 'g', kind: 'group' as const, name: '', title: null, body: null, people: null };
const body = { ...guest, body: 'Ủy ban MTTQ phường', title: 'đại diện', peopleBound: 'exact' as const };
const many = { ...guest, id: 'h', people: 35, peopleBound: 'at_least' as const };
const draft = aDraft({
  delegates: [aDelegate(1)],
  sessionRoles: [chair, vice, clerk, speech],
  guests: [body, many],
});
const record = buildRecord(draft);
const read = (change: (copy: SessionRecord) => void) => {
  const copy = structuredClone(record);
  change(copy);
  return readRecord(JSON.stringify(copy));
};

describe('who led a session', () => {
  it('stands in the record as far as it is known, and not at all where nobody does', () => {
    expect(record.roles).toEqual([
      { id: 'p1', role: 'presided', delegate: 'd1', office: 'Chủ tịch HĐND' },
      { id: 'p2', role: 'presided', name: 'Trần Văn Bình' },
      { id: 'p3', role: 'minutes', name: 'Lê Thị Cúc', sitting: 'sitting' },
      { id: 'p4', role: 'other', printed: 'Phát biểu chỉ đạo', name: 'Ông Dũng' },
    ]);
    expect(buildRecord(aDraft())).not.toHaveProperty('roles');
  });

  it('reads as one line for each role, of the session or of a sitting', () => {
    expect(roleLines(record, null)).toEqual([
      'Chủ tọa: Nguyễn Văn 1, Chủ tịch HĐND; Trần Văn Bình',
      'Phát biểu chỉ đạo: Ông Dũng',
    ]);
    expect(roleLines(record, 'sitting')).toEqual(['Thư ký: Lê Thị Cúc']);
    const [session] = searchEntries(record);
    expect(session?.body).toContain('Chủ tọa: Nguyễn Văn 1, Chủ tịch HĐND; Trần Văn Bình');
    expect(session?.body).toContain('Thư ký: Lê Thị Cúc');
  });

  it('comes back from its file as it was', () => {
    const again = readRecord(JSON.stringify(record));
    expect(again.ok || again.faults).toBe(true);
    expect(again.ok && again.rows.general.sessionRoles).toEqual([chair, vice, clerk, speech]);
    expect(again.ok && again.rows.general.guests).toEqual([{ ...body }, { ...many }]);
  });

  it('may be an empty list in a file, which says nothing', () => {
    const found = read((copy) => Object.assign(copy, { roles: [] }));
    expect(found.ok || found.faults).toBe(true);
  });

  it('is told among the changes of a version', () => {
    const after = { ...record, roles: record.roles?.slice(1).map((one) => ({ ...one, office: 'Phó ban' })) };
    expect(describeChanges(record, after)).toMatchObject([
      { what: 'Chủ tọa: Trần Văn Bình', fields: [{ field: 'Chức vụ hôm đó', after: 'Phó ban' }] },
      { what: 'Thư ký: Lê Thị Cúc' },
      { what: 'Phát biểu chỉ đạo: Ông Dũng' },
      { what: 'Chủ tọa: Nguyễn Văn 1', kind: 'removed' },
    ]);
  });

  it('stands by name where the mandate does not touch the days, and is asked about', () => {
    const late = { ...draft, delegates: [aDelegate(1, { startedOn: '2025-01-01' })] };
    expect(buildRecord(late).roles?.[0]).toEqual({
      ...{ id: 'p1', role: 'presided', name: 'Nguyễn Văn 1', office: 'Chủ tịch HĐND' },
    });
    expect(checkDraft(late, '2024-07-01').map(({ key }) => key)).toContain('role_stray:p1');
    expect(checkDraft(draft, '2024-07-01').map(({ key }) => key)).not.toContain('role_stray:p1');
  });

  it('is not absent from a sitting whose source names nobody in a text', () => {
    const absent = { presidedBy: 'not_stated', minutesBy: 'not_stated' } as const;
    const sittings = [asSitting({ absent }), asSitting({ id: 'other', absent })];
    const marks = (roles: typeof draft.sessionRoles) =>
      buildRecord(aDraft({ sittings, sessionRoles: roles })).sittings.map((one) => one.absent);
    expect(marks([clerk])).toEqual([{ presidedBy: 'not_stated' }, absent]);
    expect(marks([{ ...clerk, sittingId: null }])).toEqual([
      { presidedBy: 'not_stated' },
      { presidedBy: 'not_stated' },
    ]);
  });

  it('is public behind closed doors as far as the roll is', () => {
    const closed = buildRecord({ ...draft, session: { ...draft.session, isClosed: true } });
    expect(closed.roles?.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
    expect(closed.guests).toEqual([]);
  });

  it.each<[string, string, (role: NonNullable<SessionRecord['roles']>[number]) => void]>([
    ['two bearers', 'roles.0.name', (one) => Object.assign(one, { name: 'Ai đó' })],
    ['no bearer', 'roles.0.name', (one) => Object.assign(one, { delegate: null })],
    ['a delegate who is not there', 'roles.0.delegate', (one) => Object.assign(one, { delegate: 'x' })],
    ['a sitting that is not there', 'roles.0.sitting', (one) => Object.assign(one, { sitting: 'x' })],
    ['a word for a role of the list', 'roles.0.printed', (one) => Object.assign(one, { printed: 'Chủ trì' })],
    ['no word for another role', 'roles.0.printed', (one) => Object.assign(one, { role: 'other' })],
  ])('is refused with %s', (_name, path, change) => {
    const found = read(({ roles = [] }) => roles[0] && change(roles[0]));
    expect(!found.ok && found.faults.map((fault) => fault.path)).toEqual([path]);
  });
});

describe('a guest', () => {
  it.each([
    [{ name: 'Bà Mai', title: 'Bí thư', body: 'Đảng ủy' }, 'Bà Mai', 'Bí thư, Đảng ủy'],
    [{ name: null, title: 'đại diện', body: 'Ủy ban MTTQ phường' }, 'Ủy ban MTTQ phường', 'đại diện'],
    [{ name: 'các tổ dân phố', title: null, body: null }, 'các tổ dân phố', ''],
    [
      { name: null, title: null, body: null, count: { people: 1_200, bound: 'at_least' as const } },
      'Ít nhất 1.200 người',
      '',
    ],
    [
      { name: 'Khách mời', title: null, body: null, count: { people: 35, bound: 'exact' as const } },
      'Khách mời',
      '35 người',
    ],
  ])('%j reads «%s», «%s»', (guest, head, rest) => expect(guestText(guest)).toEqual({ head, rest }));

  it('without a name is a body or a number, and nothing at all is refused', () => {
    expect(record.guests).toEqual([
      { id: 'g', kind: 'group', name: null, title: 'đại diện', body: 'Ủy ban MTTQ phường' },
      {
        id: 'h',
        kind: 'group',
        name: null,
        title: null,
        body: null,
        count: { people: 35, bound: 'at_least' },
      },
    ]);
    const found = read(({ guests }) => Object.assign(guests[0] ?? {}, { body: null }));
    expect(!found.ok && found.faults.map(({ path }) => path)).toEqual(['guests.0.name']);
  });
});
