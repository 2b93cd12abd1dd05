import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { poolStandsBack } from './stand-back.mjs';

/** @returns {Map<number, number>} the niceness of each thread of this process (proc_pid_stat(5), field 19) */
const niceness = () =>
  new Map(
    readdirSync('/proc/self/task').map((id) => {
      const [, fields = ''] = readFileSync(`/proc/self/task/${id}/stat`, 'utf8').split(') ');
      return [Number(id), Number(fields.split(' ')[16])];
    }),
  );

test.runIf(process.platform === 'linux')('threads of the pool stand back, and no other', async () => {
  const before = [...niceness().values()].filter((nice) => nice === 10).length;
  const count = await poolStandsBack();
  expect(count).toBeGreaterThan(0);
  const after = niceness();
  expect([...after.values()].filter((nice) => nice === 10).length).toBe(before + count);
  expect(after.get(process.pid)).not.toBe(10);
});
