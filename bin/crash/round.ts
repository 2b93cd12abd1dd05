import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Entry } from './audit';
import type { Operation } from './operations';
import type { Order, Said } from './writer';

/** What one writer did before it was killed. */
export type Life = {
  readonly entries: readonly Entry[];
  /** Begun and never answered: its sender will send it again. */
  readonly unanswered: readonly Operation[];
  readonly refusals: readonly string[];
  /** The longest it waited for something that was done in the end, from when it looked. */
  readonly longestMs: number;
  /** What it said of a fault of its own; empty when it lived until it was killed. */
  readonly fault: string;
};

/** A writer's process, started ahead: what is killed is then the work, not the start. */
export type Writer = ReturnType<typeof startWriter>;

/** Makes the writer's program one file in `folder`: read from its hundred sources, it would take longer than a round. */
export async function buildWriter(folder: string): Promise<string> {
  // Beside the packages it imports, wherever the rounds take place.
  const program = join(process.cwd(), 'node_modules/.cache', basename(folder), 'writer.mjs');
  await build({
    entryPoints: ['bin/crash/writer.ts'],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  return program;
}

/** Starts a process that reads its program and waits for its order. */
export function startWriter(program: string) {
  const child = spawn(process.execPath, ['--conditions=react-server', program], { stdio: 'pipe' });
  const said: Said[] = [];
  let fault = '';
  let rest = '';
  child.stderr.on('data', (text) => (fault += text));
  child.stdout.on('data', (text) => {
    const lines = `${rest}${text}`.split('\n');
    // A line that was cut off was never said.
    rest = lines.pop() ?? '';
    said.push(...lines.map((line) => JSON.parse(line) as Said));
    child.emit('said');
  });
  const life = once(child, 'close').then(([, signal]) => {
    if (signal !== 'SIGKILL') fault ||= 'It ended before it was killed.';
    return { ...sumUp(said), fault };
  });
  /** Resolves once it has said so many things, or is gone. */
  const hear = async (count: number) => {
    while (said.length < count && child.exitCode === null) await Promise.race([once(child, 'said'), life]);
  };
  return { child, life, hear, soFar: () => sumUp(said).entries };
}

/** When the parent kills: once a writer has said so much, and then so many milliseconds later. */
export type Kill = { readonly words: number; readonly moreMs: number };

/** Gives a writer its order and kills it when its time is up, wherever it then is, unless it ends by itself. */
export async function live({ child, life, hear }: Writer, order: Order, kill: Kill): Promise<Life> {
  await hear(1);
  child.stdin.write(`${JSON.stringify(order)}\n`);
  if (!order.end) {
    await hear(2 + kill.words);
    await wait(kill.moreMs);
    child.kill('SIGKILL');
  }
  return life;
}

function sumUp(said: readonly Said[]): Omit<Life, 'fault'> {
  const entries = new Map<string, Entry>();
  const refused = new Map<string, string>();
  for (const one of said) {
    if ('begin' in one) entries.set(one.begin.id, { operation: one.begin, given: null });
    if ('refused' in one) refused.set(one.refused, one.code);
    const entry = 'done' in one ? entries.get(one.done) : undefined;
    if (entry && 'done' in one) entry.given = one.given;
  }
  const all = [...entries.values()];
  const open = all.filter(({ operation, given }) => !given && !refused.has(operation.id));
  return {
    entries: all,
    unanswered: open.map(({ operation }) => operation),
    refusals: [...refused.values()],
    longestMs: Math.max(0, ...said.map((one) => ('ms' in one ? one.ms : 0))),
  };
}
