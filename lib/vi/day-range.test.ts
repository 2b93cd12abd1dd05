import { expect, test } from 'vitest';
import { dayText, knownRangeText, rangeText, spokenRange } from './day-range';

test.each([
  ['2020-06-12', '2020-06-13', '12–13/6/2020', 'ngày 12–13/6/2020'],
  ['2024-07', '2024-07', 'tháng 7/2024', 'tháng 7/2024'],
  ['2019', '2019', 'năm 2019', 'năm 2019'],
  ['2024-06', '2024-07', 'tháng 6/2024 – tháng 7/2024', 'tháng 6/2024 – tháng 7/2024'],
  ['2024-07-12', null, 'bắt đầu 12/7/2024', 'bắt đầu 12/7/2024'],
  [null, '2024-07', 'kết thúc tháng 7/2024', 'kết thúc tháng 7/2024'],
  [null, null, 'chưa rõ ngày', 'chưa rõ ngày'],
])('from %s to %s is «%s»', (startsOn, endsOn, text, spoken) => {
  expect(rangeText({ startsOn, endsOn })).toBe(text);
  expect(spokenRange({ startsOn, endsOn })).toBe(spoken);
});

test('nothing known is nothing said where nothing need be', () => {
  expect(knownRangeText({ startsOn: null, endsOn: null })).toBeNull();
  expect(dayText(null)).toBe('chưa rõ ngày');
});
