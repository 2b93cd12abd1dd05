import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FREE_FAILURES, THROTTLE_WINDOW_MS, waitMs } from './sign-in-throttle';

const NOW = '2026-03-02T01:00:00.000Z';
const ago = (ms: number) => new Date(Date.parse(NOW) - ms).toISOString();
const MINUTE = 60_000;

describe('waitMs', () => {
  it.each([
    ['nothing counted', null, 0],
    ['one below the limit', { failures: 4, lastFailedAt: NOW }, 0],
    ['at the limit', { failures: 5, lastFailedAt: NOW }, 1 * MINUTE],
    ['one more', { failures: 6, lastFailedAt: NOW }, 2 * MINUTE],
    ['three more', { failures: 8, lastFailedAt: NOW }, 8 * MINUTE],
    ['capped at the window', { failures: 9, lastFailedAt: NOW }, 15 * MINUTE],
    ['no overflow after years of trying', { failures: 5000, lastFailedAt: NOW }, 15 * MINUTE],
    ['part of the wait is over', { failures: 6, lastFailedAt: ago(90_000) }, 30_000],
    ['the wait is over', { failures: 6, lastFailedAt: ago(2 * MINUTE) }, 0],
  ])('%s', (_name, counted, expected) => {
    expect(waitMs(counted, FREE_FAILURES.account, NOW)).toBe(expected);
  });

  it('leaves a ward behind one address alone where an account would wait', () => {
    expect(waitMs({ failures: 60, lastFailedAt: NOW }, FREE_FAILURES.address, NOW)).toBe(0);
    expect(waitMs({ failures: 100, lastFailedAt: NOW }, FREE_FAILURES.address, NOW)).toBe(MINUTE);
  });

  it('never waits longer than the window, and never less for more failures', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2 * THROTTLE_WINDOW_MS), (failures, sinceMs) => {
        const lastFailedAt = ago(sinceMs);
        const wait = waitMs({ failures, lastFailedAt }, 5, NOW);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(THROTTLE_WINDOW_MS);
        expect(waitMs({ failures: failures + 1, lastFailedAt }, 5, NOW)).toBeGreaterThanOrEqual(wait);
      }),
    );
  });
});
