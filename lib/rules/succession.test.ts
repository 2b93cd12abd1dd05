import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/vi/date';
import { isCircular, termNumbering } from './succession';

const link = (predecessorId: string, successorId: string) => ({ predecessorId, successorId });

describe('a council never goes on from itself', () => {
  test.each([
    [[], [link('a', 'b')], false],
    [[], [link('a', 'a')], true],
    [[link('a', 'b')], [link('b', 'a')], true],
    [[link('a', 'b'), link('b', 'c')], [link('c', 'a')], true],
    [[link('a', 'b'), link('a', 'c')], [link('b', 'd'), link('c', 'd')], false],
    [[], [link('a', 'b'), link('b', 'a')], true],
  ])('%#', (known, added, circular) => expect(isCircular(known, added)).toBe(circular));

  test('whatever is said in the order of time makes no circle, and its reverse does', () => {
    const pairs = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1 });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const links = drawn.filter(([a, b]) => a < b).map(([a, b]) => link(String(a), String(b)));
        expect(isCircular([], links)).toBe(false);
        for (const { predecessorId, successorId } of links)
          expect(isCircular(links, [link(successorId, predecessorId)])).toBe(true);
      }),
    );
  });
});

test.each([
  ['2025-07-01', '2025-06-30'],
  ['2024-03-01', '2024-02-29'],
  ['2026-01-01', '2025-12-31'],
])('the day before %s', (day, before) => expect(addDays(day, -1)).toBe(before));

describe('how terms are numbered after a merger (Luật 72/2025/QH15, Điều 49 khoản 1)', () => {
  const ward = { place: 'Phường Mới', level: 'ward' as const };
  test.each([
    ['nobody before', [], null],
    ['the name is kept', [{ ...ward, newest: 12 }], { rule: 'continues', place: 'Phường Mới', newest: 12 }],
    [
      'kept, and no number is known',
      [{ ...ward, newest: null }],
      { rule: 'continues', place: 'Phường Mới', newest: null },
    ],
    ['another name', [{ ...ward, place: 'Phường Cũ', newest: 12 }], { rule: 'anew' }],
    ['another kind', [{ place: 'Phường Mới', level: 'commune' as const, newest: 12 }], { rule: 'anew' }],
  ])('%s', (_name, before, numbering) => expect(termNumbering(ward, before)).toEqual(numbering));
});
