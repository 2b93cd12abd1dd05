import { describe, expect, it } from 'vitest';
import { dateText, distanceText, isAhead } from './session-when';

const session = (occurrence: 'planned' | 'held' | 'postponed' | 'cancelled' = 'planned') => ({
  startsOn: '2026-03-12',
  endsOn: '2026-03-13',
  occurrence,
});

describe('distanceText', () => {
  it.each([
    ['2026-03-07', 'còn 5 ngày'],
    ['2026-03-11', 'ngày mai'],
    ['2026-03-12', 'hôm nay'],
    ['2026-03-13', 'đang họp'],
    ['2026-03-14', 'đang soạn hồ sơ'],
  ])('on %s it is «%s»', (today, expected) => {
    expect(distanceText(session(), today)).toBe(expected);
  });

  it.each([
    ['held', 'đang soạn hồ sơ'],
    ['postponed', 'đã hoãn'],
    ['cancelled', 'đã hủy'],
  ] as const)('a session that is %s is «%s»', (occurrence, expected) => {
    expect(distanceText(session(occurrence), '2026-03-07')).toBe(expected);
  });
});

describe('isAhead', () => {
  it.each([
    ['planned', '2026-03-13', true],
    ['planned', '2026-03-14', false],
    ['postponed', '2026-03-01', true],
    ['held', '2026-03-12', false],
    ['cancelled', '2026-03-01', false],
  ] as const)('%s on %s: %s', (occurrence, today, expected) => {
    expect(isAhead(session(occurrence), today)).toBe(expected);
  });
});

it('names the weekday of a single day only', () => {
  expect(dateText(session())).toBe('12–13/3/2026');
  expect(dateText({ startsOn: '2026-03-12', endsOn: '2026-03-12' })).toBe('Thứ Năm, 12/3/2026');
});
