import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Database } from '@/db/sqlite';
import { fillFrom, onStore } from '@/db/store';
import { type Fault, faults } from './cluster/faults';
import { ThreeNodes } from './cluster/three';
import { audit, type Entry } from './crash/audit';
import { type Ground, makeGround, storeIn } from './crash/ground';
import type { Operation } from './crash/operations';
import { randomFrom } from './crash/random';
import { buildWriter, startWriter, type Writer } from './crash/round';

/*
 * Two processes of the application at work on three nodes of rqlite, while nodes die, hang and are replaced; then they are
 * killed themselves, in the midst of whatever they do. The last line is the outcome:
 * `N rounds, N lost, N doubled, longest pause X s`.
 */

const MOST_MS_BEFORE = 800;
const WORDS_AFTER = 20;
const MOST_MS_AFTER = 15_000;
/** What two people at one record, or somebody who asks once more, are rightly told. */
const EXPECTED =
  /^(session\.(changed|wrong_state|not_open|nothing_changed|preview_stale|warnings_open)|(undo|redo)\.nothing|row\.in_use)$/;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '6' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [rounds = 0, seed = 0] = [values.rounds, values.seed].map(Number);
const random = randomFrom(seed);
const total = { lost: 0, doubled: 0, faults: 0, acknowledged: 0, longestMs: 0 };
const ledger = new Map<string, Entry>();
let open: readonly Operation[] = [];

/** One round: both at work, the fault, both killed, and then the audit of what the cluster holds. */
async function round(
  ground: Ground,
  three: ThreeNodes,
  name: string,
  writers: readonly Writer[],
  fault: Fault,
): Promise<void> {
  const { cast, sessionIds } = ground;
  const store = storeIn(join(ground.folder, 'cluster'));
  for (const [index, { child }] of writers.entries()) {
    const at = { name: `${name}w${index}`, seed: Math.floor(random() * 2 ** 32), store, cluster: three.url };
    const order = { ...at, cast, sessionIds, again: index === 0 ? open : [], end: null };
    child.stdin.write(`${JSON.stringify(order)}\n`);
  }
  await Promise.all(writers.map(({ hear }) => hear(3)));
  await wait(random() * MOST_MS_BEFORE);
  const found = await fault.run(three);
  const heard = writers.map(({ hear, soFar }) => hear(2 * soFar().length + WORDS_AFTER));
  await Promise.race([Promise.all(heard), wait(MOST_MS_AFTER)]);
  for (const { child } of writers) child.kill('SIGKILL');
  const lives = await Promise.all(writers.map(({ life }) => life));
  open = lives.flatMap(({ unanswered }) => unanswered);
  for (const { operation, given } of lives.flatMap(({ entries }) => entries))
    ledger.set(operation.id, { operation, given: given ?? ledger.get(operation.id)?.given ?? null });
  await three.whenWhole();
  const verdict = await audit([...ledger.values()], sessionIds);
  const wrong = lives.flatMap((life) => [
    ...(life.fault ? [life.fault.trim()] : []),
    ...life.refusals.filter((code) => !EXPECTED.test(code)),
  ]);
  const done = lives.flatMap(({ entries }) => entries).filter(({ given }) => given).length;
  const longestMs = Math.max(...lives.map((life) => life.longestMs));
  report(`${name}, ${fault.name}`, { ...verdict, faults: [...verdict.faults, ...found, ...wrong] });
  console.log(`${name}, ${fault.name}: ${done} changes, longest pause ${seconds(longestMs)} s`);
  total.acknowledged += done;
  if (fault.hasMajority) total.longestMs = Math.max(total.longestMs, longestMs);
}

const seconds = (ms: number) => (ms / 1_000).toFixed(1);

function report(name: string, verdict: Awaited<ReturnType<typeof audit>>): void {
  for (const id of verdict.lost) console.log(`${name}: ${id} was acknowledged and is not there`);
  for (const id of verdict.doubled) console.log(`${name}: ${id} is there twice`);
  for (const fault of verdict.faults) console.log(`${name}: ${fault}`);
  total.lost += verdict.lost.length;
  total.doubled += verdict.doubled.length;
  total.faults += verdict.faults.length;
}

/** Puts the first store into the cluster. */
async function fill(ground: Ground): Promise<void> {
  const first = storeIn(join(ground.folder, 'first'));
  const copy = join(ground.folder, 'first.db');
  const opened = new Database(first.file);
  opened.prepare('vacuum into ?').run(copy);
  opened.close();
  await fillFrom(copy);
}

async function main(): Promise<number> {
  console.log(`seed ${seed}`);
  const ground = await makeGround();
  const three = await ThreeNodes.start(join(ground.folder, 'nodes'));
  const program = await buildWriter(ground.folder);
  const { filesDir } = storeIn(join(ground.folder, 'cluster'));
  mkdirSync(filesDir, { recursive: true });
  try {
    await onStore({ url: three.url, filesDir }, async () => {
      await fill(ground);
      for (let count = 1; count <= rounds; count += 1) {
        const fault = faults[(count - 1) % faults.length] as Fault;
        await round(ground, three, `r${count}`, [startWriter(program), startWriter(program)], fault);
      }
    });
  } finally {
    await three.stop();
  }
  for (const folder of [ground.folder, dirname(program)]) rmSync(folder, { recursive: true, force: true });
  const { acknowledged, lost, doubled, longestMs } = total;
  console.log(`${acknowledged} changes acknowledged, ${total.faults} other faults`);
  console.log(`${rounds} rounds, ${lost} lost, ${doubled} doubled, longest pause ${seconds(longestMs)} s`);
  return lost + doubled + total.faults > 0 ? 1 : 0;
}

process.exitCode = await main();
