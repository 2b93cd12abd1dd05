import { describe, expect, test } from 'vitest';
import { noAsides } from './absences';
import { dayOf, notCarriedOver, previousSession, stillLeading } from './previous-session';
import { aDelegate, aDraft, anItem, asSitting } from './test-draft';

test('copies how a session was arranged, and nothing of what came of it', () => {
  const { session } = aDraft();
  const sittings = [
    asSitting({ presidedBy: 'Bà An', minutesBy: 'Ông Ba' }),
    asSitting({ id: 's2', label: 'Ngày hai', heldOn: '2024-06-13', startsAt: '08:00', endsAt: '11:00' }),
  ];
  const guest = { id: 'g', kind: 'group' as const, name: 'Đảng ủy', title: null, body: null };
  const guests = [{ ...guest, people: 35, peopleBound: 'exact' as const }];
  const item = {
    ...{ id: 'i', kind: 'report' as const, title: 'Báo cáo', presenter: 'UBND', isClosed: false },
    ...noAsides('agendaItems'),
    ...{ discussion: 'Đã bàn', speakers: 'Ông B', conclusion: 'Nhất trí' },
  };
  const led = { id: 'k', role: 'presided' as const, printed: null, mandateId: 'd1', name: null };
  const sessionRoles = [
    { ...led, office: 'Chủ tịch', sittingId: 's2' },
    { ...led, ...{ id: 'k2', mandateId: null, name: 'Ông Tư', office: null, sittingId: null } },
  ];
  const copied = previousSession(
    { session: { ...session, place: 'Hội trường' }, sittings, sessionRoles, guests },
    [anItem(item), anItem({ id: 'j', title: 'Báo cáo chi tiết', parentId: 'i' })],
  );
  expect(copied).toMatchObject({
    ...{ label: session.label, place: 'Hội trường' },
    sittings: [
      { label: 'Phiên sáng', day: 0 },
      { label: 'Ngày hai', day: 1 },
    ],
    guests: [{ kind: 'group', name: 'Đảng ủy', title: null, body: null }],
    roles: [
      { role: 'presided', mandateId: 'd1', office: 'Chủ tịch', sitting: 1, heldOn: '2024-06-13' },
      { name: 'Ông Tư', sitting: null, heldOn: session.startsOn },
    ],
    agendaItems: [
      { kind: 'report', title: 'Báo cáo', presenter: 'UBND', isClosed: false, parent: null },
      { title: 'Báo cáo chi tiết', parent: 0 },
    ],
  });
  expect(JSON.stringify(copied)).not.toMatch(/08:00|11:00|Đã bàn|Ông B|Nhất trí|Bà An|Ông Ba|"id"/);
});

describe('who led the session before', () => {
  const office = (title: string, startedOn: string | null, endedOn: string | null = null) => ({
    ...{ kind: 'council_chair' as const, title, startedOn, endedOn },
  });
  const led = (office: string | null, mandateId: string | null = 'd1') => ({
    ...{ role: 'presided' as const, printed: null, name: mandateId ? null : 'Ông Tư', sitting: null },
    ...{ mandateId, office, heldOn: '2024-06-12' },
  });
  const chair = aDelegate(1, { offices: [office('Chủ tịch HĐND', '2021-07-01', '2024-10-01')] });
  const promoted = aDelegate(1, {
    offices: [office('Phó Chủ tịch HĐND', '2021-07-01', '2024-10-01'), office('Chủ tịch HĐND', '2024-10-01')],
  });
  test.each([
    ['with the office that is still held', led('Chủ tịch HĐND'), [chair], '2024-09-12', ['Chủ tịch HĐND']],
    ['without one that ended', led('Chủ tịch HĐND'), [chair], '2024-12-12', [null]],
    ['with the office of the new day', led('Phó Chủ tịch HĐND'), [promoted], '2024-12-12', ['Chủ tịch HĐND']],
    ['with what only a source printed', led('Chủ tọa'), [aDelegate(1)], '2024-12-12', ['Chủ tọa']],
    ['not once no delegate any more', led('Chủ tịch HĐND'), [aDelegate(2)], '2024-12-12', []],
    ['as named, being no delegate', led('Bí thư', null), [], null, ['Bí thư']],
    ['on an unknown day without office', led('Chủ tịch HĐND'), [chair], null, [null]],
  ])('is copied %s', (_, role, here, day, expected) => {
    expect(stillLeading([role], here, day).map(({ office }) => office)).toEqual(expected);
  });
});

test.each([
  ['2025-12-11', '2025-12-12', 0, '2025-12-11'],
  ['2025-12-11', '2025-12-12', 1, '2025-12-12'],
  ['2025-12-11', '2025-12-12', 5, '2025-12-12'],
  ['2025-12-31', '2026-01-01', 1, '2026-01-01'],
])('within %s to %s, day %d is %s', (startsOn, endsOn, day, expected) => {
  expect(dayOf(startsOn, endsOn, day)).toBe(expected);
});

test('what the session before set out to do is offered until it stands here', () => {
  const task = (id: string, body: string) => ({
    id,
    body,
    period: null,
    owner: null,
    dueOn: null,
    target: null,
    ...{ doneOn: null, evidence: null, entryId: null },
    status: null as 'open' | 'done' | null,
  });
  const before = {
    label: 'Kỳ họp thứ 2',
    tasks: [
      task('a', 'Nạo vét mương tổ 7'),
      task('b', 'Thu phí'),
      task('c', ''),
      { ...task('d', 'Sửa cầu tổ 3'), status: 'done' as const },
      { ...task('e', 'Lắp đèn tổ 4'), status: 'open' as const },
    ],
  };
  const open = (...bodies: string[]) =>
    notCarriedOver(
      before,
      bodies.map((body) => ({ body })),
    ).map(({ id }) => id);
  expect(open()).toEqual(['a', 'b', 'e']);
  expect(open('nạo vét mương tổ 7 ')).toEqual(['b', 'e']);
  expect(open('Nạo vét mương tổ 8')).toEqual(['a', 'b', 'e']);
});
