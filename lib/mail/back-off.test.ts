import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterTrial } from './back-off';

const NOW = '2026-06-01T02:00:00.000Z';
const later = { is: 'later', code: '451' } as const;

test('a letter waits longer after each try, and is given up after about two days', () => {
  let [attempts, now, tries] = [0, NOW, 0];
  const pauses: number[] = [];
  for (;;) {
    const after = afterTrial(later, attempts, now);
    tries += 1;
    if (after.state !== 'waiting') {
      expect(after).toMatchObject({ state: 'given_up', errorCode: '451', attempts: tries });
      break;
    }
    pauses.push(Date.parse(after.dueAt) - Date.parse(now));
    [attempts, now] = [after.attempts, after.dueAt];
  }
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect(tries).toBe(8);
  const hours = (Date.parse(now) - Date.parse(NOW)) / 3_600_000;
  expect(hours).toBeGreaterThan(36);
  expect(hours).toBeLessThan(60);
});

test('what was taken is sent, and what was refused for good is not tried again, after however many tries', () => {
  fc.assert(
    fc.property(fc.nat(20), (attempts) => {
      expect(afterTrial({ is: 'sent' }, attempts, NOW)).toMatchObject({ state: 'sent', errorCode: null });
      const refused = afterTrial({ is: 'refused', code: '550' }, attempts, NOW);
      expect(refused).toMatchObject({ state: 'refused', errorCode: '550', attempts: attempts + 1 });
    }),
  );
});
