import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Left, takeOne } from './allowance';

const RULE = { most: 3, eachMs: 1_000 };

test.each<[string, Left | undefined, number, Left | null]>([
  ['the first of all', undefined, 5_000, { left: 2, atMs: 5_000 }],
  ['the last', { left: 1, atMs: 5_000 }, 5_000, { left: 0, atMs: 5_000 }],
  ['none', { left: 0, atMs: 5_000 }, 5_999, null],
  ['one that came back', { left: 0, atMs: 5_000 }, 6_000, { left: 0, atMs: 6_000 }],
  ['after a long rest, no more than all', { left: 0, atMs: 5_000 }, 60_000, { left: 2, atMs: 60_000 }],
  ['with a clock that was set back', { left: 1, atMs: 5_000 }, 0, { left: 0, atMs: 0 }],
])('%s', (_, before, nowMs, after) => {
  expect(takeOne(before, nowMs, RULE)).toEqual(after);
});

test('never more than all at first and one in each while', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000), { maxLength: 60 }), (pauses) => {
      let [left, now, taken]: [Left | undefined, number, number] = [undefined, 0, 0];
      for (const pause of pauses) {
        now += pause;
        const rest = takeOne(left, now, RULE);
        if (rest) [left, taken] = [rest, taken + 1];
      }
      expect(taken).toBeLessThanOrEqual(RULE.most + now / RULE.eachMs + 1e-6);
    }),
  );
});
