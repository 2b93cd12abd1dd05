import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUniformLine } from './uniform-line';

const voters = ['Nguyễn Thị An', 'Trần Văn Hòa', 'Phạm Toản'].map((name, at) => ({ id: `d${at}`, name }));
const totals = (inFavour: number, against: number | null, notVoting: number | null) => ({
  kind: 'totals',
  counts: { for: inFavour, against, notVoting },
});

describe('one result for several votes', () => {
  test.each<[string, number | null, unknown]>([
    ['25/25 tán thành', 25, totals(25, 0, 0)],
    ['25/25', null, totals(25, 0, 0)],
    ['25/25 đại biểu có mặt tán thành', 25, totals(25, 0, 0)],
    ['25/26 tán thành', 25, totals(25, 0, 0)],
    ['24 tán thành, 1 không biểu quyết', 25, totals(24, 0, 1)],
    ['23/25 tán thành, 1 không tán thành, 1 không biểu quyết', null, totals(23, 1, 1)],
    ['24 tán thành, 1 không biểu quyết', null, totals(24, null, 1)],
    ['25 đại biểu tán thành', null, totals(25, null, null)],
    [
      '23 tán thành, 1 ý kiến khác, 1 phiếu trắng',
      25,
      { kind: 'totals', counts: { for: 23, against: 0, notVoting: 0, otherOpinion: 1, blank: 1 } },
    ],
    // The source counts another number than the roll: kept, and told by «Kiểm tra».
    ['24/24 tán thành', 25, totals(24, 0, 0)],
    ['24/25 tán thành', 25, { kind: 'incomplete', left: 1, of: 25 }],
    ['25/26 tán thành', null, { kind: 'incomplete', left: 1, of: 26 }],
    ['20 tán thành', 25, { kind: 'incomplete', left: 5, of: 25 }],
    ['26 tán thành', 25, { kind: 'incomplete', left: -1, of: 25 }],
    ['thống nhất thông qua', null, { kind: 'words', printed: 'thống nhất thông qua' }],
  ])('%s, %s there', (text, present, expected) => {
    expect(readUniformLine(text, [], present)).toEqual(expected);
  });

  test('by name where the roll says who was there', () => {
    expect(readUniformLine('tất cả tán thành, trừ Toản không', voters)).toEqual({
      kind: 'by_name',
      line: { ok: true, default: 'for', exceptions: [{ id: 'd2', choice: 'against' }] },
    });
  });

  test.each(['không tán thành', 'tất cả không', 'gì đó', 'tất cả tán thành, trừ Toản không'])(
    'without a roll it asks of anything but all: %s',
    (text) => {
      expect(readUniformLine(text, []).kind).toBe('question');
    },
  );

  test('counts never come to more or fewer than were there, where that is known', () => {
    const count = fc.nat(30);
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 1, max: 60 }), (a, b, c, present) => {
        const line = readUniformLine(
          `${a} tán thành, ${b} không tán thành, ${c} không biểu quyết`,
          [],
          present,
        );
        if (line.kind === 'totals') expect(a + b + c).toBe(present);
        else expect(line).toMatchObject({ kind: 'incomplete', left: present - a - b - c });
      }),
    );
  });
});
