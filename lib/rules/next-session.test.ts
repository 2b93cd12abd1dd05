import { expect, test } from 'vitest';
import { type LastSession, nextSession } from './next-session';

const last = (over: Partial<LastSession>): LastSession => ({
  ...{ termId: 't', series: 'main', ordinal: 11, kind: null, label: 'Kỳ họp thứ 11' },
  ...over,
});

test.each<[Partial<LastSession>, number, string | null, string | null]>([
  [{}, 12, null, 'Kỳ họp thứ 12'],
  [{ kind: 'regular_midyear' }, 12, 'regular_yearend', 'Kỳ họp thứ 12'],
  [{ kind: 'regular_yearend' }, 12, 'regular_midyear', 'Kỳ họp thứ 12'],
  [{ kind: 'regular' }, 12, 'regular', 'Kỳ họp thứ 12'],
  [{ kind: 'thematic' }, 12, null, 'Kỳ họp thứ 12'],
  [{ kind: 'first', ordinal: 1, label: 'Kỳ họp thứ nhất' }, 2, null, null],
  [{ label: 'Kỳ họp thứ Mười Một' }, 12, null, null],
  [{ label: 'Kỳ họp thứ 11, khóa 2' }, 12, null, 'Kỳ họp thứ 12, khóa 2'],
  [{ label: 'Kỳ họp thứ 111' }, 12, null, null],
  [
    { series: 'thematic', kind: 'thematic', ordinal: 2, label: 'Kỳ họp chuyên đề lần thứ 2' },
    3,
    'thematic',
    'Kỳ họp chuyên đề lần thứ 3',
  ],
])('after %o', (over, ordinal, kind, label) => {
  const next = nextSession(last(over));
  expect([next.ordinal, next.kind, next.label]).toEqual([ordinal, kind, label]);
});
