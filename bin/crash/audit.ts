import { sweepFiles } from '@/db/access/files/sweep-files';
import { readTrail, type Trail } from '@/db/access/test-trail';
import { verifyStore } from '@/db/access/trail/verify';
import { wholeColumns } from '@/lib/change-parts';
import { type Change, invert } from '@/lib/changes';
import { listFiles, namesOf, UNFINISHED } from '@/lib/server/files/by-digest';
import type { CrashSection, Given, Operation } from './operations';

/** An operation that was begun, and what was acknowledged for it, if anything was before the end. */
export type Entry = { readonly operation: Operation; given: Given | null };
/** Operations that are not there though they were acknowledged, that are there twice, and whatever else is not whole. */
export type Verdict = { lost: string[]; doubled: string[]; faults: string[] };

const CRASH_SECTIONS: readonly CrashSection[] = ['tasks', 'agenda', 'photos'];
const PAST = {
  ...{ undo: 'undone', redo: 'redone' },
  ...{ submit: 'submitted', approve: 'published', recall: 'recalled', reopen: 'reopened' },
} as const;
type Event = Trail['events'][number];
type Detail = { changes?: Change[]; of?: number };

/** Judges a store after its writers were killed, against all that was ever begun and acknowledged there. */
export async function audit(entries: readonly Entry[], sessionIds: readonly string[]): Promise<Verdict> {
  const verdict: Verdict = { lost: [], doubled: [], faults: [] };
  for (const { name, faults } of await verifyStore())
    verdict.faults.push(...faults.map((fault) => `${name}: ${fault}`));
  for (const sessionId of sessionIds) {
    const trail = await readTrail(sessionId);
    const mine = entries.filter(({ operation }) => operation.sessionId === sessionId);
    for (const entry of mine) judge(entry, trail, verdict);
    verdict.doubled.push(...sharedSteps(mine));
    verdict.faults.push(...CRASH_SECTIONS.flatMap((section) => replayFaults(section, trail)));
  }
  await auditFiles(entries, verdict);
  return verdict;
}

/** Whether what was acknowledged is in the trail once, and what was not at most once. */
function judge({ operation, given }: Entry, trail: Trail, verdict: Verdict): void {
  // A save sent again is the same save, and may find what it wanted; a step back sent again must never be another one.
  const isStep = operation.kind === 'undo' || operation.kind === 'redo';
  if (isStep && given && given.version !== operation.base + 1) verdict.doubled.push(nameOf(operation, given));
  const count = timesIn(operation, given, trail);
  if (count === null) return;
  if (given && count === 0) verdict.lost.push(nameOf(operation, given));
  if (count > 1) verdict.doubled.push(nameOf(operation, given));
}

/** What was done, on what, and what was answered, for the person who looks into it. */
const nameOf = (operation: Operation, given: Given | null) => {
  const base = 'base' in operation ? ` on ${operation.base}` : '';
  const answer = given ? `answered ${given.version ?? given.digest ?? 'yes'}` : 'unanswered';
  return `${operation.id} (${operation.kind}${'section' in operation ? ` ${operation.section}` : ''}${base}, ${answer})`;
};

function timesIn(operation: Operation, given: Given | null, { events, versions }: Trail): number | null {
  const at = (aggregate: string, seq: number | undefined, verb: string) =>
    events.filter((event) => event.aggregate === aggregate && event.seq === seq && event.verb === verb)
      .length;
  switch (operation.kind) {
    case 'paper':
    case 'photo':
      return null;
    case 'save': {
      const { section, id } = operation;
      return events.filter(({ aggregate, detail }) => aggregate === section && adds(detail, id)).length;
    }
    // Without an answer nobody can tell whose step it was; that no two were told of the same one is looked at apart.
    case 'undo':
    case 'redo':
      return given && at(operation.section, given.version, PAST[operation.kind]);
    case 'approve':
      return (
        given &&
        versions.filter(({ version, digest }) => version === given.version && digest === given.digest).length
      );
    default:
      return given && at('session', operation.base + 1, PAST[operation.kind]);
  }
}

const adds = (detail: unknown, id: string) =>
  ((detail as Detail).changes ?? []).some((change) => change.before === null && change.id === id);

/** Two people who were told that the same step was theirs. */
function sharedSteps(entries: readonly Entry[]): string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ operation, given }) => {
    if (!given || operation.kind === 'save' || !('base' in operation)) return [];
    const step =
      'section' in operation ? `${operation.section} ${given.version}` : `session ${operation.base + 1}`;
    if (seen.has(step)) return [nameOf(operation, given)];
    seen.add(step);
    return [];
  });
}

/** A section's rows must be what its events, one after another, make of nothing. */
function replayFaults(section: CrashSection, trail: Trail): string[] {
  const steps = trail.events.filter((event) => event.aggregate === section);
  const rows = new Map<string, Record<string, unknown>>();
  for (const { table, id, before, after } of steps.flatMap((step) => changesOf(step, steps))) {
    const key = `${table} ${id}`;
    if (after === null) rows.delete(key);
    else
      rows.set(
        key,
        before === null ? { ...after } : { ...rows.get(key), ...wholeColumns(rows.get(key), after) },
      );
  }
  const tables = Object.entries(trail.rows[section] as Record<string, { id: string }[]>);
  const stored = tables.flatMap(([table, list]) => list.map((row) => [`${table} ${row.id}`, row] as const));
  const other = stored.find(([key, row]) => !isSame(rows.get(key), row));
  if (other) return [`${section}: ${other[0]} is not what its events say.`];
  return stored.length === rows.size
    ? []
    : [`${section}: ${rows.size} rows by its events, ${stored.length} stored.`];
}

function changesOf({ verb, detail }: Event, steps: readonly Event[]): readonly Change[] {
  const { changes, of } = detail as Detail;
  if (changes) return changes;
  const step = steps.find(({ seq }) => seq === of);
  const made = (step?.detail as Detail | undefined)?.changes ?? [];
  return verb === 'undone' ? invert(made) : made;
}

/** Every column the events speak of; the rest is where the row belongs. */
const isSame = (said: Record<string, unknown> | undefined, stored: object): boolean =>
  said !== undefined &&
  Object.entries(said).every(
    ([column, value]) =>
      JSON.stringify(value) === JSON.stringify((stored as Record<string, unknown>)[column]),
  );

/** Files that were acknowledged are there; files nobody began are not; what was cut off is swept away. */
async function auditFiles(entries: readonly Entry[], verdict: Verdict): Promise<void> {
  await sweepFiles(Date.now() + 1_000, { unfinishedMs: 0 });
  for (const { operation, given } of entries) {
    if (given?.digest && operation.kind !== 'approve' && (await namesOf(given.digest)).length === 0)
      verdict.lost.push(nameOf(operation, given));
  }
  for (const { path } of await listFiles())
    if (path.endsWith(UNFINISHED)) verdict.faults.push(`${path} was not swept out.`);
}

/** Sweeps out what nothing names, whatever its age, and gives the names that are left though nothing should. */
export async function orphansAfterSweep(named: ReadonlySet<string>): Promise<string[]> {
  await sweepFiles(Date.now() + 1_000, { unfinishedMs: 0, unnamedMs: 0 });
  const left = await listFiles();
  return left.flatMap(({ path, digest }) => (digest && named.has(digest) ? [] : [path]));
}
