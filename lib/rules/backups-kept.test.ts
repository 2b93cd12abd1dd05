import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupName, newestBackup, outdatedBackups } from './backups-kept';

const NOW = '2026-12-01T01:30:00.000Z';
const of = (day: string) => backupName(`${day}T01:30:00.000Z`);

test('a backup is named by its instant', () => {
  expect(backupName(NOW)).toBe('2026-12-01T013000Z.tar.age');
});

test.each<[string, string[], number, string[]]>([
  ['five weeks are kept', [of('2026-10-27'), of('2026-10-26'), of('2026-10-25')], 36, [of('2026-10-25')]],
  ['the newest stays, however old', [of('2020-01-01'), of('2020-01-02')], 35, [of('2020-01-01')]],
  ['one alone stays', [of('2020-01-01')], 1, []],
  [
    'what nobody named so stays',
    ['2020-01-01.tar', 'notes.txt', 'a/2020-01-01T000000Z.tar.age', of(NOW.slice(0, 10))],
    1,
    [],
  ],
  ['a day that is none is no backup of ours', ['2020-02-31T250000Z.tar.age', of('2026-12-01')], 1, []],
  ['what is of a time to come stays', [of('2027-01-01'), of('2027-01-02')], 35, []],
])('%s', (_rule, names, days, gone) => {
  expect(outdatedBackups(names, days, NOW)).toEqual(gone);
});

test('however many there are and however old, the newest stays, and what goes is older than what stays', () => {
  const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  const names = fc.uniqueArray(
    instant.map((at) => backupName(at.toISOString())),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 400 }), (all, days) => {
      const gone = outdatedBackups(all, days, NOW);
      const kept = all.filter((name) => !gone.includes(name));
      expect(kept).toContain(newestBackup(all));
      const last = [...gone].sort().at(-1) ?? '';
      expect(kept.every((name) => name > last)).toBe(true);
    }),
  );
});
