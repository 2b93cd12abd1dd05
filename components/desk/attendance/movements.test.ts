import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPresentAt } from '@/lib/rules/attendance';
import { type Mark, readMark } from './marks';
import { moved } from './movements';

const mark = (part: Partial<Mark> = {}): Mark => ({
  ...{ id: 'm', sittingId: 's', mandateId: 'a', status: 'present' },
  ...{ fromTime: null, toTime: null, away: null, reason: null, ...part },
});
const other = mark({ id: 'o', mandateId: 'b', status: 'excused', reason: 'Đi công tác' });
const move = (before: Mark | null, kind: 'arrives' | 'leaves', at: string | null) => {
  const result = moved(before ? [other, before] : [other], 's', { id: 'a', kind, at }, 'new');
  if ('doubt' in result) return result.doubt;
  expect(result.marks[0], 'nobody else’s mark is touched').toBe(other);
  const { status, fromTime, toTime, away } = result.marks[1] ?? other;
  return [status, fromTime, toTime, away];
};

describe('a delegate comes or goes', () => {
  test.each([
    ['nobody marked comes', null, 'arrives', ['late', '09:00', null, null]],
    ['absent, comes', { status: 'absent' }, 'arrives', ['late', '09:00', null, null]],
    ['late at an hour not known, comes', { status: 'late' }, 'arrives', ['late', '09:00', null, null]],
    ['present, comes', {}, 'arrives', 'is_here'],
    ['present, goes', {}, 'leaves', ['left_early', null, '09:00', null]],
    ['late, goes', { status: 'late', fromTime: '08:30' }, 'leaves', ['left_early', '08:30', '09:00', null]],
    ['late, goes before having come', { status: 'late', fromTime: '09:30' }, 'leaves', 'before'],
    ['excused, goes', { status: 'excused' }, 'leaves', 'is_away'],
    ['gone, goes', { status: 'left_early', toTime: '08:30' }, 'leaves', 'is_away'],
    [
      'gone, comes back',
      { status: 'left_early', toTime: '08:30' },
      'arrives',
      ['present', null, null, '08:30–09:00'],
    ],
    [
      'came late and gone, comes back',
      { status: 'left_early', fromTime: '08:10', toTime: '08:30' },
      'arrives',
      ['late', '08:10', null, '08:30–09:00'],
    ],
    ['gone at an hour not known, comes back', { status: 'left_early' }, 'arrives', 'left_unknown'],
    ['gone later, comes back', { status: 'left_early', toTime: '09:30' }, 'arrives', 'before'],
  ] as const)('%s', (_, before, kind, after) => {
    expect(move(before && mark(before), kind, '09:00')).toEqual(after);
  });

  test('no hour is made up', () => {
    expect(move(mark(), 'leaves', null)).toBe('no_hour');
  });

  test('whoever comes and goes in turns is there exactly between', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 481, max: 700 }), { minLength: 1, maxLength: 8 });
    const clock = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(minutes, fc.boolean(), (all, startsHere) => {
        const hours = all.sort((a, b) => a - b).map(clock);
        let marks: Mark[] = [mark(startsHere ? {} : { status: 'absent' })];
        hours.forEach((at, index) => {
          const kind = (index % 2 === 0) === startsHere ? 'leaves' : 'arrives';
          const result = moved(marks, 's', { id: 'a', kind, at }, 'new');
          if ('marks' in result) marks = result.marks;
        });
        const read = readMark(marks[0] ?? mark());
        const isHere = ['08:00', ...hours].map((at) => isPresentAt(read, at));
        expect(isHere).toEqual(isHere.map((_, index) => (index % 2 === 0) === startsHere));
      }),
    );
  });
});
