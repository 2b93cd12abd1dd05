import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { namedFiles } from '@/db/access/files/named-files';
import { verifyStore } from '@/db/access/trail/verify';
import { onStore, type Store } from '@/db/store';
import { audit, type Entry, orphansAfterSweep, type Verdict } from './crash/audit';
import { copyGround, type Ground, makeGround } from './crash/ground';
import type { Operation } from './crash/operations';
import { randomFrom } from './crash/random';
import { buildWriter, live, startWriter, type Writer } from './crash/round';

/*
 * Kills writers at random instants of what they do and looks at what is left, over and over. The last line is the
 * outcome: `N rounds, N lost, N doubled`.
 */

const ROUNDS_A_PLACE = 10;
/** Counted in operations and in steps of one, so that a slow machine sees as much as a quick one. */
const MOST_OPERATIONS = 25;
const MOST_STEPS = 80;
const MOST_MS_MORE = 30;
/** What two people at one file, or somebody who asks once more, are rightly told. */
const EXPECTED =
  /^(session\.(changed|wrong_state|not_open|nothing_changed|preview_stale|warnings_open)|(undo|redo)\.nothing)$/;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    writers: { type: 'string', default: '2' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [rounds = 0, writers = 0, seed = 0] = [values.rounds, values.writers, values.seed].map(whole);
const random = randomFrom(seed);
const total = { lost: 0, doubled: 0, faults: 0, acknowledged: 0, unanswered: 0 };

function whole(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new RangeError(`${text} is no whole number.`);
  return Number(text);
}

/** What is known of one store: all that was ever begun there, and what was under way when its writers were killed. */
type Known = { readonly store: Store; readonly ledger: Map<string, Entry>; open: readonly Operation[] };

/** One round: all writers at work in one store, each killed at an instant of its own, and then the audit. */
async function round(ground: Ground, known: Known, name: string, ready: readonly Writer[]): Promise<void> {
  const { cast, sessionIds } = ground;
  const { store, ledger, open } = known;
  const lives = await Promise.all(
    ready.map((writer, index) => {
      const operations = Math.floor(random() * MOST_OPERATIONS);
      // Half are killed by the clock, wherever they are; half end between two steps, where a clock seldom strikes.
      const end = random() < 0.5 ? { operations, steps: Math.floor(random() * MOST_STEPS) } : null;
      // Whatever was never answered is sent again, as a browser would.
      const again = index === 0 ? open : [];
      const at = { name: `${name}w${index}`, seed: Math.floor(random() * 2 ** 32), store };
      const kill = { words: 2 * operations, moreMs: random() * MOST_MS_MORE };
      return live(writer, { ...at, cast, sessionIds, again, end }, kill);
    }),
  );
  known.open = lives.flatMap(({ unanswered }) => unanswered);
  for (const { operation, given } of lives.flatMap(({ entries }) => entries))
    ledger.set(operation.id, { operation, given: given ?? ledger.get(operation.id)?.given ?? null });
  const verdict = await onStore(store, () => audit([...ledger.values()], sessionIds));
  for (const { fault, refusals } of lives) {
    if (fault) verdict.faults.push(fault.trim());
    verdict.faults.push(...refusals.filter((code) => !EXPECTED.test(code)));
  }
  total.acknowledged += lives.flatMap(({ entries }) => entries).filter(({ given }) => given).length;
  total.unanswered += known.open.length;
  report(name, verdict);
}

/** A store that is given up: swept whatever the age of things, and still sound. */
async function giveUp({ store }: Known, name: string): Promise<void> {
  const faults = await onStore(store, async () => {
    const orphans = await orphansAfterSweep(await namedFiles());
    const checks = await verifyStore();
    return [...orphans.map((path) => `${path} is nobody's.`), ...checks.flatMap((check) => check.faults)];
  });
  report(`${name}, swept`, { lost: [], doubled: [], faults });
}

function report(name: string, { lost, doubled, faults }: Verdict): void {
  for (const id of lost) console.log(`${name}: ${id} was acknowledged and is not there`);
  for (const id of doubled) console.log(`${name}: ${id} is there twice`);
  for (const fault of faults) console.log(`${name}: ${fault}`);
  total.lost += lost.length;
  total.doubled += doubled.length;
  total.faults += faults.length;
}

async function main(): Promise<number> {
  console.log(`seed ${seed}, ${writers} writers`);
  const ground = await makeGround();
  const program = await buildWriter(ground.folder);
  const startWriters = () => Array.from({ length: writers }, () => startWriter(program));
  let ready = startWriters();
  let known: Known | null = null;
  for (let count = 1; count <= rounds; count += 1) {
    const name = `r${count}`;
    known ??= { store: copyGround(ground, name), ledger: new Map(), open: [] };
    const [now, next] = [ready, count < rounds ? startWriters() : []];
    ready = next;
    await round(ground, known, name, now);
    if (count % ROUNDS_A_PLACE > 0 && count < rounds) continue;
    await giveUp(known, name);
    known = null;
  }
  for (const folder of [ground.folder, dirname(program)]) rmSync(folder, { recursive: true, force: true });
  const { acknowledged, unanswered, faults } = total;
  console.log(`${acknowledged} changes acknowledged, ${unanswered} cut off, ${faults} other faults`);
  console.log(`${rounds} rounds, ${total.lost} lost, ${total.doubled} doubled`);
  return total.lost + total.doubled + faults > 0 ? 1 : 0;
}

process.exitCode = await main();
