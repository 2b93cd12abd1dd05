import { z } from 'zod';
import { isAbsent } from '@/lib/rules/attendance';
import { readAway, writeAway } from '@/lib/rules/away';
import { attendanceStatuses, presenceBounds } from '@/lib/words';
import { choiceOf, optionalRow, optionalText, optionalTime, optionalWhole, rowId, rowsOf } from './fields';
import { optionalMoment } from './moment';

const awayField = optionalText(200).transform((value, context): string | null => {
  const spans = readAway(value);
  if (spans) return writeAway(spans);
  const message = 'Ghi từng lần vắng theo dạng 9h30-10h, các lần cách nhau bằng dấu chấm phẩy.';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const markInput = z
  .object({
    id: rowId,
    sittingId: rowId,
    mandateId: rowId,
    status: choiceOf(attendanceStatuses, 'Chọn có mặt hoặc vắng.'),
    fromTime: optionalTime,
    toTime: optionalTime,
    away: awayField,
    reason: optionalText(300),
    /** When it was told beforehand that the delegate would be away, or late. */
    toldAt: optionalMoment.prefault(null),
  })
  .superRefine((mark, context) => {
    const spans = readAway(mark.away) ?? [];
    const isOutside = spans.some(
      ({ from, to }) => (mark.fromTime && from < mark.fromTime) || (mark.toTime && to > mark.toTime),
    );
    if (isOutside)
      context.addIssue({
        code: 'custom',
        path: ['away'],
        message: 'Lần vắng phải ở giữa giờ đến và giờ về.',
      });
    if (spans.length > 0 && isAbsent(mark.status))
      context.addIssue({
        code: 'custom',
        path: ['away'],
        message: 'Đại biểu vắng cả phiên thì bỏ trống ô này.',
      });
    if (mark.fromTime && mark.toTime && mark.toTime < mark.fromTime)
      context.addIssue({ code: 'custom', path: ['toTime'], message: 'Giờ về phải sau giờ đến.' });
  });

const peopleField = optionalWhole(0, 10_000, 'Số đại biểu là số nguyên từ 0 đến 10.000.');

const numbersInput = z
  .object({
    id: rowId,
    sittingId: rowId,
    total: optionalWhole(1, 10_000, 'Tổng số đại biểu là số nguyên từ 1 đến 10.000.'),
    present: peopleField,
    presentBound: choiceOf(presenceBounds, 'Chọn đúng số, ít nhất, nhiều nhất hoặc khoảng.'),
    excused: peopleField,
    unexcused: peopleField,
    elected: optionalWhole(1, 10_000, 'Số đại biểu được bầu là số nguyên từ 1 đến 10.000.').prefault(null),
    sourceId: optionalRow,
  })
  // A bound is a bound of a number.
  .transform((row) => (row.present === null ? { ...row, presentBound: 'exact' as const } : row));

/** Điểm danh: at most one mark per delegate and sitting; no mark means not recorded. Beside it what a source states in numbers. */
export const attendanceInput = z
  .object({ attendance: rowsOf(markInput, 4_000), attendanceNumbers: rowsOf(numbersInput, 40) })
  .superRefine((input, context) => {
    const seen = new Set<string>();
    input.attendance.forEach((mark, index) => {
      const key = `${mark.sittingId} ${mark.mandateId}`;
      if (seen.has(key))
        context.addIssue({
          code: 'custom',
          path: ['attendance', index, 'status'],
          message: 'Đại biểu này đã được điểm danh trong phiên.',
        });
      seen.add(key);
    });
    const sittings = new Set<string>();
    input.attendanceNumbers.forEach(({ sittingId }, index) => {
      if (sittings.has(sittingId))
        context.addIssue({
          code: 'custom',
          path: ['attendanceNumbers', index, 'present'],
          message: 'Phiên này đã có số đại biểu nguồn ghi.',
        });
      sittings.add(sittingId);
    });
  })
  // Of a sitting without any number nothing is stated.
  .transform(({ attendance, attendanceNumbers }) => ({
    attendance,
    attendanceNumbers: attendanceNumbers.filter(({ total, present, excused, unexcused, elected }) =>
      [total, present, excused, unexcused, elected].some((number) => number !== null),
    ),
  }));
