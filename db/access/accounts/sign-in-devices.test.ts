import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TEST_NOW } from '../test-database';
import { DEVICE_LASTS_S, knownDevice, markDevice } from './sign-in-devices';

const CLERK = 'thuky@mau.example';
const CHAIR = 'chutoa@mau.example';
const later = (ms: number) => new Date(Date.parse(TEST_NOW) + ms).toISOString();

beforeEach(() => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a-secret-of-the-tests-long-enough-to-pass');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

describe('a browser’s marks', () => {
  it('make it known to each account that signed in with it, and to no other', () => {
    const marks = markDevice(markDevice('', CLERK, TEST_NOW), CHAIR, TEST_NOW);
    const [clerk, chair] = [CLERK, CHAIR].map((email) => knownDevice(marks, email, TEST_NOW));
    expect(clerk).toMatch(/^[\w-]{16}$/);
    expect(chair).toMatch(/^[\w-]{16}$/);
    expect(chair).not.toBe(clerk);
    expect(knownDevice(marks, 'daibieu01@mau.example', TEST_NOW)).toBeNull();
    expect(marks, 'and say nothing of whom they are about').not.toMatch(/thuky|chutoa|mau/);
  });

  it('have one for each account, made anew each time', () => {
    const first = markDevice('', CLERK, TEST_NOW);
    const second = markDevice(markDevice(first, CHAIR, TEST_NOW), CLERK, later(1000));
    expect(second.split('~')).toHaveLength(2);
    expect(second).not.toContain(first);
  });

  it('keep the forty that signed in last, in a cookie no browser drops', () => {
    let marks = '';
    for (let index = 0; index < 60; index += 1) marks = markDevice(marks, `a${index}@mau.example`, TEST_NOW);
    expect(knownDevice(marks, 'a59@mau.example', TEST_NOW)).not.toBeNull();
    expect(knownDevice(marks, 'a20@mau.example', TEST_NOW)).not.toBeNull();
    expect(knownDevice(marks, 'a19@mau.example', TEST_NOW)).toBeNull();
    expect(encodeURIComponent(marks).length).toBeLessThan(3_500);
  });

  it('are worth nothing once they are old', () => {
    const marks = markDevice('', CLERK, TEST_NOW);
    expect(knownDevice(marks, CLERK, later(DEVICE_LASTS_S * 1000 - 1))).not.toBeNull();
    expect(knownDevice(marks, CLERK, later(DEVICE_LASTS_S * 1000))).toBeNull();
  });

  it('are worth nothing under another secret', () => {
    const marks = markDevice('', CLERK, TEST_NOW);
    vi.stubEnv('NEXTAUTH_SECRET', 'another-secret-of-the-tests-just-as-long');
    expect(knownDevice(marks, CLERK, TEST_NOW)).toBeNull();
  });

  it('are worth nothing changed in any place', () => {
    const marks = markDevice('', CLERK, TEST_NOW);
    for (let at = 0; at < marks.length; at += 1) {
      const other = marks[at] === 'a' ? 'b' : 'a';
      const changed = marks.slice(0, at) + other + marks.slice(at + 1);
      expect(knownDevice(changed, CLERK, TEST_NOW), changed).toBeNull();
    }
  });

  it('may be anything a browser sends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aZ09-_.~% é\0'), maxLength: 120 }), (sent) => {
        expect(knownDevice(sent, CLERK, TEST_NOW)).toBeNull();
        expect(knownDevice(markDevice(sent, CLERK, TEST_NOW), CLERK, TEST_NOW)).not.toBeNull();
      }),
    );
    expect(knownDevice('~'.repeat(100_000), CLERK, TEST_NOW)).toBeNull();
  });
});
