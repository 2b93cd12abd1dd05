import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CLOCK_SLACK_MS, type SignInScope, signInLimits } from '@/lib/rules/sign-in-throttle';
import { close as closeDatabase, commit, raw } from '../../client';
import { openTestDatabase, TEST_NOW } from '../test-database';
import { type Counter, countAttempt, counter, uncount } from './sign-in-throttle';

let close: () => void;
let place: Counter;
beforeAll(() => {
  close = openTestDatabase();
  place = counter('place', 'thuky@mau.example', '203.0.113.7');
});
beforeEach(() => {
  raw().prepare('delete from sign_in_failures').run();
});
afterAll(() => close());

const later = (ms: number) => new Date(Date.parse(TEST_NOW) + ms).toISOString();
const { paceMs, burst } = signInLimits.place;

/** Tries until one counter is full, and gives how often that took. */
async function fill(counters: readonly Counter[], now = TEST_NOW): Promise<number> {
  for (let times = 0; ; times += 1) if (await countAttempt(counters, now)) return times;
}

describe('countAttempt', () => {
  it('takes exactly the attempts a plain list of failures would take', async () => {
    const scopes = fc.constantFrom<SignInScope>('place', 'device', 'region');
    // Quarters of the pace: bursts that fill it, idle hours, and the very moment one is forgotten.
    const pause = fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 3, 4, 40);
    const steps = fc.array(pause, { minLength: 12, maxLength: 24 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(scopes, steps, async (scope, pauses) => {
        const limit = signInLimits[scope];
        run += 1;
        const one = counter(scope, `run ${run}`);
        let nowMs = 0;
        let remembered: number[] = [];
        for (const quarters of pauses) {
          nowMs += (quarters * limit.paceMs) / 4;
          remembered = remembered.filter((untilMs) => untilMs > nowMs);
          const isTaken = remembered.length < limit.burst;
          if (isTaken) remembered.push(Math.max(remembered.at(-1) ?? 0, nowMs) + limit.paceMs);
          expect((await countAttempt([one], later(nowMs))) === null).toBe(isTaken);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('takes no more of fifty sent at once than of fifty in turn', async () => {
    const counters = [place, counter('account', 'thuky@mau.example'), counter('address', '203.0.113.7')];
    const answers = await Promise.all(Array.from({ length: 50 }, () => countAttempt(counters, TEST_NOW)));
    expect(answers.filter((full) => full === null)).toHaveLength(burst);
    expect(answers.filter((full) => full?.scope === 'place')).toHaveLength(50 - burst);
  });

  it('counts nothing anywhere once one of its counters is full, so that waiting ends for who goes on trying', async () => {
    const account = counter('account', 'thuky@mau.example');
    await fill([place, account]);
    const before = raw().prepare('select * from sign_in_failures order by key').all();
    for (let minute = 1; minute < 10; minute += 1)
      expect(await countAttempt([place, account], later(minute * 60_000))).toEqual(place);
    expect(raw().prepare('select * from sign_in_failures order by key').all()).toEqual(before);
    expect(await countAttempt([place, account], later(paceMs))).toBeNull();
  });

  it('remembers over a restart', async () => {
    await fill([place]);
    closeDatabase();
    expect(await countAttempt([place], later(paceMs - 1))).toEqual(place);
  });

  it.each([
    ['not', 0],
    ['by a second', 1_000],
    ['by as much as two machines may differ', CLOCK_SLACK_MS],
    ['by a little more', CLOCK_SLACK_MS + 1],
    ['by a year', 365 * 24 * 60 * 60_000],
  ])('makes nobody wait longer than a minute more when the clock is set back %s', async (_name, backMs) => {
    await fill([place]);
    const atOnce = await countAttempt([place], later(-backMs));
    const afterThat = await countAttempt([place], later(paceMs + CLOCK_SLACK_MS - backMs));
    expect([atOnce, afterThat]).toContain(null);
  });

  it('begins a new count once the clock was set back', async () => {
    await fill([place], later(365 * 24 * 60 * 60_000));
    expect(await fill([place])).toBe(burst);
    expect(await countAttempt([place], later(paceMs - 1))).toEqual(place);
    expect(await countAttempt([place], later(paceMs))).toBeNull();
  });

  it('forgets what is of no more use, and only that', async () => {
    await countAttempt([place], TEST_NOW);
    await countAttempt([counter('address', '203.0.113.7')], later(paceMs - 1));
    expect(raw().prepare('select count(*) from sign_in_failures').pluck().get()).toBe(2);
    await countAttempt([counter('address', '203.0.113.7')], later(paceMs + 1));
    expect(raw().prepare('select key from sign_in_failures').pluck().all()).not.toContain(place.key);
  });
});

describe('uncount', () => {
  it('takes back one attempt of what others share, and all of the person’s own', async () => {
    const shared = counter('account', 'thuky@mau.example');
    expect(await fill([place, shared])).toBe(burst);
    await commit([], uncount([place, shared]));
    expect(await fill([place]), 'the place starts afresh').toBe(burst);
    expect(await fill([shared]), 'the account has one more').toBe(signInLimits.account.burst - burst + 1);
  });
});
