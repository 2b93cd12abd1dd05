import { describe, expect, it } from 'vitest';
import { CLOCK_SLACK_MS, isFull, networkOf, signInLimits, windowMs } from './sign-in-throttle';

const NOW = 1_772_413_200_000;
const { place } = signInLimits;

describe('isFull', () => {
  it.each([
    ['nothing counted', 0, false],
    ['one below the limit', NOW + 4 * place.paceMs, false],
    ['at the limit', NOW + 5 * place.paceMs, true],
    ['at the limit until the oldest is forgotten', NOW + 4 * place.paceMs + 1, true],
    ['counted by a clock a little ahead', NOW + windowMs(place) + CLOCK_SLACK_MS, true],
    ['counted by a clock that was set back since', NOW + windowMs(place) + CLOCK_SLACK_MS + 1, false],
  ])('%s', (_name, forgottenAtMs, expected) => {
    expect(isFull(place, forgottenAtMs, NOW)).toBe(expected);
  });
});

describe('the limits', () => {
  it('allow as many guesses a day as the table says', () => {
    const inADay = Object.entries(signInLimits).map(([scope, { burst, paceMs }]) => [
      scope,
      burst,
      (24 * 60 * 60 * 1000) / paceMs,
    ]);
    expect(inADay).toEqual([
      ['device', 10, 288],
      ['place', 5, 144],
      ['account', 30, 288],
      ['address', 200, 8640],
      ['password', 5, 144],
    ]);
  });

  it('leave an account open to others while two addresses never rest', () => {
    const { account } = signInLimits;
    expect(2 / place.paceMs).toBeLessThanOrEqual(1 / account.paceMs);
    expect(2 * place.burst).toBeLessThan(account.burst);
  });

  it('make a whole ward behind a full address wait no longer than ten seconds for a place', () => {
    expect(signInLimits.address.paceMs).toBeLessThanOrEqual(10_000);
  });
});

describe('networkOf', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8::7', '2001:db8:0:0::/64'],
    ['2001:db8:0:0:1::7', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['1::2:3:4:5:6:7', '1:0:2:3::/64'],
    ['', 'unknown'],
    ['unknown', 'unknown'],
    ['fe80::1%eth0', 'unknown'],
    [':::', 'unknown'],
    ['203.0.113.7]@evil.example:', 'unknown'],
    ['x'.repeat(10_000), 'unknown'],
  ])('%s', (address, expected) => {
    expect(networkOf(address)).toBe(expected);
  });
});
