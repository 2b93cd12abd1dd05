import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/vi/date';
import {
  deadlineText,
  isPast,
  isSentLate,
  type SetDeadline,
  unopenedBy,
  untilText,
} from './comment-deadline';

const SET = '2026-03-02T01:00:00.000Z';
const MOVED = '2026-03-06T01:00:00.000Z';

describe('a deadline', () => {
  test.each<[string, string, boolean]>([
    ['2026-03-09', '2026-03-09T16:59:59.999Z', false],
    ['2026-03-09', '2026-03-09T17:00:00.000Z', true],
    ['2026-03-09T17:00', '2026-03-09T10:00:59.999Z', false],
    ['2026-03-09T17:00', '2026-03-09T10:01:00.000Z', true],
  ])('%s at %s is past: %s', (until, at, isOver) => expect(isPast(until, at)).toBe(isOver));

  test.each<[string, string]>([
    ['2026-03-09', 'hết ngày 9/3/2026'],
    ['2026-03-09T17:00', '17:00 ngày 9/3/2026'],
  ])('%s is %s', (until, words) => expect(untilText(until)).toBe(words));

  test.each<[string, string]>([
    ['2026-03-06T01:00:00.000Z', 'Hạn góp ý: hết ngày 9/3/2026, còn 3 ngày.'],
    ['2026-03-07T17:00:00.000Z', 'Hạn góp ý: hết ngày 9/3/2026, ngày mai.'],
    ['2026-03-08T17:00:00.000Z', 'Hạn góp ý: hết ngày 9/3/2026, hôm nay.'],
    [
      '2026-03-09T17:00:00.000Z',
      'Đã quá hạn góp ý (hết ngày 9/3/2026). Vẫn gửi được; góp ý gửi sau hạn được ghi rõ là «gửi sau hạn».',
    ],
  ])('is told at %s', (now, words) => expect(deadlineText('2026-03-09', now)).toBe(words));
});

describe('sent late', () => {
  const one: SetDeadline = { until: '2026-03-09', setAt: SET };
  test.each<[string, string, readonly SetDeadline[], boolean]>([
    ['where none was ever set', '2026-03-10T01:00:00.000Z', [], false],
    ['in time', '2026-03-09T01:00:00.000Z', [one], false],
    ['a day after', '2026-03-10T01:00:00.000Z', [one], true],
    [
      'after it, but it was put off since',
      '2026-03-10T01:00:00.000Z',
      [one, { until: '2026-03-12', setAt: '2026-03-11T01:00:00.000Z' }],
      false,
    ],
    [
      'in time for the one that stood, which was brought forward since',
      '2026-03-05T01:00:00.000Z',
      [one, { until: '2026-03-04T17:00', setAt: MOVED }],
      false,
    ],
    [
      'after it, and it was withdrawn since',
      '2026-03-10T01:00:00.000Z',
      [one, { until: null, setAt: '2026-03-11T01:00:00.000Z' }],
      false,
    ],
    [
      'while none stood',
      '2026-03-10T01:00:00.000Z',
      [one, { until: null, setAt: MOVED }, { until: '2026-03-11', setAt: '2026-03-10T02:00:00.000Z' }],
      false,
    ],
  ])('%s', (_, writtenAt, deadlines, isLate) => expect(isSentLate(writtenAt, deadlines)).toBe(isLate));

  test('nobody is late before the one that stands is past, nor where none stands', () => {
    const day = fc.integer({ min: 0, max: 20 }).map((n) => addDays('2026-03-01', n));
    const until = fc.option(day, { nil: null });
    fc.assert(
      fc.property(fc.array(fc.record({ until, day }), { maxLength: 6 }), day, (set, written) => {
        const deadlines = set
          .map((one) => ({ until: one.until, setAt: `${one.day}T01:00:00.000Z` }))
          .sort((a, b) => (a.setAt < b.setAt ? -1 : 1));
        const writtenAt = `${written}T02:00:00.000Z`;
        const standing = deadlines.at(-1)?.until ?? null;
        if (standing === null || !isPast(standing, writtenAt))
          expect(isSentLate(writtenAt, deadlines)).toBe(false);
      }),
    );
  });
});

test('who has not opened what can be read, those who opened none first', () => {
  const draft = (version: number | null, ...opened: boolean[]) => ({
    ...{ inReview: true, version },
    readers: ['An', 'Bách', 'Cúc'].map((name, at) => ({ name, opened: opened[at] ? {} : null })),
  });
  expect(unopenedBy([draft(1, true, false, false), draft(2, true, true, false), draft(null)])).toEqual([
    { name: 'Cúc', unopened: 2, drafts: 2 },
    { name: 'Bách', unopened: 1, drafts: 2 },
  ]);
  expect(unopenedBy([draft(null)])).toEqual([]);
  expect(unopenedBy([{ ...draft(1), inReview: false }])).toEqual([]);
});
