import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOCK_SLACK_MS, isFull, networksOf, signInLimits, windowMs } from './sign-in-throttle';

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
      ['region', 10, 144],
      ['account', 30, 288],
      ['address', 200, 8640],
      ['site', 400, 17_280],
      ['block', 800, 34_560],
      ['password', 5, 144],
    ]);
  });

  it('leave an account open to others while two blocks of addresses never rest', () => {
    const { account, region } = signInLimits;
    expect(2 / region.paceMs).toBeLessThanOrEqual(1 / account.paceMs);
    expect(2 * region.burst).toBeLessThan(account.burst);
  });

  it.each([
    ['address', 'site'],
    ['site', 'block'],
    ['address', 'block'],
    ['place', 'region'],
  ] as const)('leave room for the neighbours of one %s that never rests in its %s', (narrow, wide) => {
    const { [narrow]: one, [wide]: all } = signInLimits;
    expect(one.burst).toBeLessThan(all.burst);
    expect(one.paceMs).toBeGreaterThanOrEqual(all.paceMs);
  });

  it('make a whole ward behind a full address wait no longer than ten seconds for a place', () => {
    expect(signInLimits.address.paceMs).toBeLessThanOrEqual(10_000);
  });
});

describe('networksOf', () => {
  it.each<[string, string, string | null, string]>([
    ['203.0.113.7', '203.0.113.7', null, '203.0.113.0/24'],
    ['::ffff:203.0.113.7', '203.0.113.7', null, '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', '2001:db8:1:0::/56', '2001:db8:1::/48'],
    ['2001:db8:1:12ff:3:4:5:6', '2001:db8:1:12ff::/64', '2001:db8:1:1200::/56', '2001:db8:1::/48'],
    ['2001:0DB8:1:2::', '2001:db8:1:2::/64', '2001:db8:1:0::/56', '2001:db8:1::/48'],
    ['2001:db8::7', '2001:db8:0:0::/64', '2001:db8:0:0::/56', '2001:db8:0::/48'],
    ['2001:db8:0:0:1::7', '2001:db8:0:0::/64', '2001:db8:0:0::/56', '2001:db8:0::/48'],
    ['::1', '0:0:0:0::/64', '0:0:0:0::/56', '0:0:0::/48'],
    ['::', '0:0:0:0::/64', '0:0:0:0::/56', '0:0:0::/48'],
    ['1::2:3:4:5:6:7', '1:0:2:3::/64', '1:0:2:0::/56', '1:0:2::/48'],
    ['', 'unknown', null, 'unknown'],
    ['unknown', 'unknown', null, 'unknown'],
    ['fe80::1%eth0', 'unknown', null, 'unknown'],
    [':::', 'unknown', null, 'unknown'],
    ['203.0.113.7]@evil.example:', 'unknown', null, 'unknown'],
    ['x'.repeat(10_000), 'unknown', null, 'unknown'],
  ])('%s', (given, address, site, block) => {
    expect(networksOf(given)).toEqual({ address, site, block });
  });

  it('puts what a narrow network holds into one wide one, and no two wide ones together', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    const addresses = fc.array(group, { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(addresses, addresses, fc.integer({ min: 0, max: 4 }), (one, other, shared) => {
        const second = [...one.slice(0, shared), ...other.slice(shared)];
        const written = [one, second].map((groups) => groups.map((part) => part.toString(16)).join(':'));
        const [a, b] = written.map((text) => networksOf(text));
        const firstApart = one.findIndex((part, at) => part !== second[at]);
        const isAlike = (groups: number) => firstApart === -1 || firstApart >= groups;
        expect(a?.block === b?.block).toBe(isAlike(3));
        expect(a?.address === b?.address).toBe(isAlike(4));
        const isSite = isAlike(3) && (one[3] ?? 0) >> 8 === (second[3] ?? 0) >> 8;
        expect(a?.site === b?.site).toBe(isSite);
      }),
    );
  });
});
