import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAway, writeAway } from './away';

test.each([
  ['9h30-10h', '09:30–10:00'],
  ['11h-11h15; 9h30 – 10h', '09:30–10:00; 11:00–11:15'],
  ['9h30-10h, 10h-10h15', '09:30–10:00; 10:00–10:15'],
  ['từ 2h đến 2h30 chiều và từ 4h đến 4h15 chiều', '14:00–14:30; 16:00–16:15'],
])('%s is %s', (text, written) => expect(writeAway(readAway(text) ?? [])).toBe(written));

test.each(['9h30', '10h-9h30', '9h-10h; 9h30-11h', 'ra ngoài', Array(11).fill('9h-10h').join(';')])(
  '%s is none',
  (text) => expect(readAway(text)).toBeNull(),
);

test.each([null, '', ' '])('nothing is never: %j', (text) => {
  expect(readAway(text?.trim() ?? text)).toEqual([]);
  expect(writeAway([])).toBeNull();
});

test('what is written is read back', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 12 });
  const time = (minute: number) =>
    [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0')).join(':');
  fc.assert(
    fc.property(minutes, (all) => {
      const sorted = [...all].sort((a, b) => a - b).map(time);
      const spans = sorted.flatMap((from, index) => {
        const to = sorted[index + 1];
        return index % 2 === 0 && to ? [{ from, to }] : [];
      });
      expect(readAway(writeAway(spans))).toEqual(spans);
    }),
  );
});
