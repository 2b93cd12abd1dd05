import { describe, expect, it } from 'vitest';
import { attendanceRows, presenceText } from '@/lib/public/attendance-text';
import { buildRecord } from './build';
import { describeChanges } from './diff';
import type { SessionDraft } from './draft';
import { readRecord } from './read-record';
import { aDraft, asSitting, delegates } from './test-draft';

const mark = (delegate: number, status: 'present' | 'excused'): SessionDraft['attendance'][number] => ({
  ...{ id: `m${delegate}`, sittingId: 'sitting', mandateId: `d${delegate}`, status },
  ...{ fromTime: null, toTime: null, away: null, toldAt: null, reason: null },
});
const draft = aDraft({
  term: { ...aDraft().term, isRegisterComplete: false },
  delegates: delegates(4),
  sittings: [asSitting()],
  attendance: [mark(1, 'present'), mark(2, 'present'), mark(3, 'excused')],
});
const record = buildRecord(draft);
const [sitting] = record.sittings;

describe('who is marked where nobody knows how many delegates there were', () => {
  it('is in the record, without a sum or a quorum', () => {
    expect(sitting?.attendance).toBeNull();
    expect(sitting?.knownMarks?.map(({ delegate, status }) => [delegate, status])).toEqual([
      ['d1', 'present'],
      ['d2', 'present'],
      ['d3', 'excused'],
    ]);
  });

  it('is left out where nobody is marked, or where a roll has them', () => {
    expect(buildRecord({ ...draft, attendance: [] }).sittings[0]).not.toHaveProperty('knownMarks');
    const whole = buildRecord({ ...draft, term: { ...draft.term, isRegisterComplete: true } });
    expect(whole.sittings[0]).not.toHaveProperty('knownMarks');
    expect(whole.sittings[0]?.attendance).toMatchObject({ total: 4, present: 2 });
  });

  it('is said by number, and named one by one, never of how many', () => {
    expect(sitting && presenceText(sitting, '')).toBe('Biết tên 2 đại biểu có mặt, 1 vắng có lý do.');
    expect(attendanceRows(record).map(({ delegate }) => delegate.id)).toEqual(['d1', 'd2', 'd3']);
  });

  it('comes back from its file, and from one that says only who', () => {
    const read = readRecord(JSON.stringify(record));
    expect(read.ok || read.faults).toBe(true);
    expect(read.ok && read.rows.attendance.attendance.map(({ mandateId }) => mandateId)).toEqual([
      'd1',
      'd2',
      'd3',
    ]);
    const { knownMarks: marks, ...rest } = sitting ?? {};
    const asRoll = { ...record, sittings: [{ ...rest, attendance: { marks } }] };
    const again = readRecord(JSON.stringify(asRoll));
    expect(again.ok || again.faults).toBe(true);
    expect(again.ok && again.rows.attendance.attendance).toHaveLength(3);
  });

  it('is told among the changes of a version by name', () => {
    const before = buildRecord({ ...draft, attendance: draft.attendance.slice(1) });
    const [change] = describeChanges(before, record);
    expect(change?.fields).toEqual([{ field: 'Điểm danh: Nguyễn Văn 1', before: null, after: 'Có mặt' }]);
  });
});
