import { describe, expect, test } from 'vitest';
import { asSitting } from '@/lib/record/test-draft';
import type { VoteContext } from '../votes/typed-vote';
import { effectWords, presenceAt, presenceWords } from './presence';

const delegate = (id: string, name: string) => ({
  ...{
    id,
    slug: id,
    name,
    unit: null,
    startedOn: '2021-06-20',
    endedOn: null,
    endedAt: null,
    endReason: null,
  },
  offices: [],
});
const mark = (mandateId: string, part: object = {}) => ({
  ...{ id: `m${mandateId}`, sittingId: 's', mandateId, status: 'present' as const },
  ...{ fromTime: null, toTime: null, away: null, toldAt: null, reason: null, ...part },
});
const context = (attendance: VoteContext['attendance'], isWhole = true): VoteContext => ({
  ...{ attendance, attendanceNumbers: [], resolutions: [], agendaItems: [] },
  term: { ordinal: 2, label: 'Khóa II', startYear: 2021, endYear: 2026, isRegisterComplete: isWhole },
  session: { startsOn: '2025-07-10', endsOn: '2025-07-10' },
  sittings: [asSitting({ id: 's', label: 'Sáng', heldOn: '2025-07-10' })],
  delegates: [delegate('a', 'An'), delegate('b', 'Bình'), delegate('c', 'Cúc'), delegate('d', 'Dũng')],
});
const TWO_THIRDS = { num: 2, den: 3 };
const said = (marks: VoteContext['attendance'], hour: string | null, isWhole = true) =>
  presenceWords(presenceAt(context(marks, isWhole), TWO_THIRDS, { sittingId: 's', hour }));

describe('who is there at a minute', () => {
  const late = mark('b', { status: 'late', fromTime: '09:00' });
  test.each([
    [
      'nobody was called',
      [],
      '08:30',
      'Chưa điểm danh phiên này; cần 3 để họp, 3 phiếu tán thành để thông qua',
    ],
    [
      'all',
      [mark('a'), mark('b'), mark('c'), mark('d')],
      null,
      '4/4 có mặt; cần 3 để họp, 3 phiếu tán thành để thông qua',
    ],
    [
      'before one came',
      [mark('a'), late, mark('c'), mark('d')],
      '08:30',
      '3/4 có mặt, 1 vắng; cần 3 để họp, 3 phiếu tán thành để thông qua',
    ],
    [
      'after it',
      [mark('a'), late, mark('c'), mark('d')],
      '09:00',
      '4/4 có mặt; cần 3 để họp, 3 phiếu tán thành để thông qua',
    ],
    [
      'some without a mark',
      [mark('a')],
      '09:00',
      '1/4 có mặt, 3 chưa điểm danh; cần 3 để họp, 3 phiếu tán thành để thông qua',
    ],
  ])('%s', (_, marks, hour, words) => {
    expect(said(marks, hour)).toBe(words);
  });

  test('of a register that is not whole no total is made up', () => {
    expect(said([mark('a')], '09:00', false)).toBe('1 có mặt, 3 chưa điểm danh');
  });
});

test('what a departure changes is told with the base that stays', () => {
  const after = (marks: VoteContext['attendance']) =>
    effectWords(presenceAt(context(marks), TWO_THIRDS, { sittingId: 's', hour: '10:00' }));
  const gone = (id: string) => mark(id, { status: 'left_early', toTime: '10:00' });
  const next = 'Lần biểu quyết tiếp theo vẫn tính trên tổng số 4, cần 3 tán thành.';
  expect(after([mark('a'), mark('b'), mark('c'), gone('d')])).toBe(`Sau đó 3/4 đại biểu có mặt. ${next}`);
  expect(after([mark('a'), mark('b'), gone('c'), gone('d')])).toBe(
    `Sau đó 2/4 đại biểu có mặt, không đủ 3 để họp. ${next}`,
  );
});
