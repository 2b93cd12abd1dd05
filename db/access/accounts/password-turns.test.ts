import { availableParallelism } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { register } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { turnLimits } from '@/lib/rules/turns';
import { asKnown, inTurn } from './password-turns';

const stranger = { network: '203.0.113.0/24', isKnown: false };
const { atOnce, waiting } = turnLimits(availableParallelism(), isMainThread);

/** Work that goes on until it is told to end, so that no test waits for time to pass. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { work: () => ended.then(() => 'done'), end: () => end() };
}

describe('inTurn', () => {
  it('has no more under way than the machine has to spare, in order of who is known', async () => {
    const first = held();
    const running = Array.from({ length: atOnce }, () => inTurn(asKnown('somebody'), first.work));
    const begun: string[] = [];
    const waitingOnes = [
      inTurn(stranger, async () => begun.push('stranger')),
      inTurn(asKnown('clerk'), async () => begun.push('clerk')),
    ];
    expect(begun).toEqual([]);
    first.end();
    await Promise.all([...running, ...waitingOnes]);
    expect(begun).toEqual(['clerk', 'stranger']);
  });

  it('gives null to whoever finds no place, at once and without beginning', async () => {
    const first = held();
    const running = Array.from({ length: atOnce }, () => inTurn(asKnown('somebody'), first.work));
    const line = Array.from({ length: waiting }, () => inTurn(stranger, async () => 'waited'));
    expect(await inTurn(stranger, async () => 'never')).toBeNull();
    first.end();
    await Promise.all(running);
    expect(await Promise.all(line)).toEqual(Array(waiting).fill('waited'));
  });

  it('gives the turn on when the work throws', async () => {
    const fails = Array.from({ length: atOnce + 1 }, () =>
      inTurn(stranger, () => Promise.reject(new Error('no'))),
    );
    const ended = await Promise.allSettled(fails);
    expect(ended.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await inTurn(stranger, async () => 'done')).toBe('done');
  });

  it('tells how many were under way, and how long each kind waited', async () => {
    const text = await register.metrics();
    const value = (line: string) =>
      Number(
        text
          .split('\n')
          .find((one) => one.startsWith(line))
          ?.split(' ')[1],
      );
    expect(value(`nghi_truong_passwords_at_once_bucket{le="${atOnce}"}`)).toBeGreaterThan(0);
    expect(value(`nghi_truong_passwords_at_once_bucket{le="${atOnce}"}`)).toBe(
      value('nghi_truong_passwords_at_once_count'),
    );
    expect(value('nghi_truong_password_wait_seconds_count{asker="known"}')).toBeGreaterThan(0);
  });
});
