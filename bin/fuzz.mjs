import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './support/install.mjs';
import { command, runModule, Stop } from './support/run.mjs';

/*
 * npm run fuzz -- [--runs 50000] [--seed N]
 * Tries every hostile property that many times (a dear one its share) from a seed that is printed, so that a failure can
 * be had again. `npm test` does the same with few tries and one seed.
 */
command(async () => {
  const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
  const runs = whole(values.runs ?? '20000', '--runs');
  const seed = whole(values.seed ?? String(randomInt(2 ** 31)), '--seed');
  await ensureInstalled();
  console.log(`${runs} tries of each property, seed ${seed}.`);
  const { code } = await runModule(
    'vitest/vitest.mjs',
    ['run', 'hostile', '--testTimeout=7200000', '--hookTimeout=600000'],
    { env: { FUZZ_RUNS: String(runs), FUZZ_SEED: String(seed), LOG_LEVEL: 'silent' } },
  );
  if (code !== 0) console.log(`Again: npm run fuzz -- --runs ${runs} --seed ${seed}`);
  return code;
});

/**
 * @param {string} text
 * @param {string} name
 */
function whole(text, name) {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Stop(`${name} must be a whole number / ${name} phải là số nguyên`);
}
