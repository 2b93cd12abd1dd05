import { expect, test } from 'vitest';
import { noAsides } from './absences';
import { dayOf, previousSession } from './previous-session';
import { aDraft, asSitting } from './test-draft';

test('copies how a session was arranged, and nothing of what came of it', () => {
  const { session } = aDraft();
  const sittings = [
    asSitting({ presidedBy: 'Bà An' }),
    asSitting({ id: 's2', label: 'Ngày hai', heldOn: '2024-06-13', startsAt: '08:00', endsAt: '11:00' }),
  ];
  const guests = [{ id: 'g', kind: 'group' as const, name: 'Đảng ủy', title: null, body: null }];
  const item = {
    ...{ id: 'i', kind: 'report' as const, title: 'Báo cáo', presenter: 'UBND', isClosed: false },
    ...noAsides('agendaItems'),
    ...{ discussion: 'Đã bàn', speakers: 'Ông B', conclusion: 'Nhất trí' },
  };
  const copied = previousSession({ session: { ...session, place: 'Hội trường' }, sittings, guests }, [item]);
  expect(copied).toMatchObject({
    ...{ label: session.label, place: 'Hội trường' },
    sittings: [
      { label: 'Phiên sáng', day: 0, roles: { presidedBy: 'Bà An' } },
      { label: 'Ngày hai', day: 1 },
    ],
    guests: [{ kind: 'group', name: 'Đảng ủy', title: null, body: null }],
    agendaItems: [{ kind: 'report', title: 'Báo cáo', presenter: 'UBND', isClosed: false }],
  });
  expect(JSON.stringify(copied)).not.toMatch(/08:00|11:00|Đã bàn|Ông B|Nhất trí|"id"/);
});

test.each([
  ['2025-12-11', '2025-12-12', 0, '2025-12-11'],
  ['2025-12-11', '2025-12-12', 1, '2025-12-12'],
  ['2025-12-11', '2025-12-12', 5, '2025-12-12'],
  ['2025-12-31', '2026-01-01', 1, '2026-01-01'],
])('within %s to %s, day %d is %s', (startsOn, endsOn, day, expected) => {
  expect(dayOf(startsOn, endsOn, day)).toBe(expected);
});
