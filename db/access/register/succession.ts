import 'server-only';
import { randomUUID } from 'node:crypto';
import { desc, eq, inArray } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { endCouncilInput, renameFromInput, succeedInput } from '@/lib/forms/succession';
import { canFoundIn } from '@/lib/policies/provinces';
import { type Result, refuse, refuseBeside } from '@/lib/refusal';
import { isCircular } from '@/lib/rules/succession';
import { addDays } from '@/lib/vi/date';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import type { NewEvent } from '../../chain';
import { Broken, type commit, db } from '../../client';
import { councils } from '../../schema/councils';
import { councilFormerNames, councilSuccessions } from '../../schema/succession';
import { event, versionOf } from '../trail/event';
import { tryCommit } from '../try-commit';
import { added, type RegisterChange, registerStatements, removed } from './register-changes';

type Council = typeof councils.$inferSelect;
type Set = Partial<Pick<Council, 'validTo' | 'validFrom' | 'name' | 'locality' | 'level' | 'levelPrinted'>>;
type Input = { readonly [field: string]: unknown };

/** What is done to one council: columns set, and rows that go with it. */
type Deed = { council: Council; verb: EventVerb; set: Set; changes: readonly RegisterChange[] };

/*
 * What becomes of councils: said by who looks after their province, or by the operator at the machine (`null`). Addresses stay
 * for good, whatever a council is called and whoever goes on from it.
 */

/**
 * Says that councils go on from others from a day on: several into one is a merger, one into several a split. Those before end
 * the day before, unless only a part of them went over. `null` where the viewer looks after one of them not at all.
 */
export async function succeed(viewer: Viewer | null, input: Input, now: string): Promise<Result | null> {
  const parsed = readInput(succeedInput, input);
  if (!parsed.ok) return parsed;
  const { on, predecessors, successors, goesOn, basis } = parsed.data;
  const all = await managed(viewer, [...predecessors, ...successors]);
  if (!all) return null;
  const [before, after] = [pick(all, predecessors), pick(all, successors)];
  if (before.some(({ id }) => successors.includes(id))) return refuse('council.circle');
  const late = [...before.filter((one) => !goesOn || one.validTo), ...after].find(
    ({ validTo }) => validTo !== null && validTo < addDays(on, -1),
  );
  if (late) return refuseBeside('on', 'council.ended_before');
  const known = await db.select().from(councilSuccessions);
  const rows = before.flatMap(({ id: predecessorId }) =>
    after.map(({ id: successorId }) => ({ predecessorId, successorId })),
  );
  if (isCircular(known, rows)) return refuse('council.circle');
  const links = rows.map((row) => ({ ...row, id: randomUUID(), effectiveOn: on, basis }));
  return write(viewer, now, [
    ...before.map((council) => ({
      ...{ council, verb: 'succeeded' as const, set: goesOn ? {} : { validTo: addDays(on, -1) } },
      changes: links
        .filter(({ predecessorId }) => predecessorId === council.id)
        .map((row) => added('councilSuccessions', row)),
    })),
    ...after.map((council) => ({ council, verb: 'succeeded' as const, set: {}, changes: [] })),
  ]);
}

/** Takes away that one council goes on from another, which was entered wrongly; the first goes on where no other ends it. */
export async function removeSuccession(
  viewer: Viewer | null,
  input: { predecessorId: string; successorId: string },
  now: string,
): Promise<Result | null> {
  const all = await managed(viewer, [input.predecessorId, input.successorId]);
  if (!all) return null;
  const links = await db
    .select()
    .from(councilSuccessions)
    .where(eq(councilSuccessions.predecessorId, input.predecessorId));
  const gone = links.find(({ successorId }) => successorId === input.successorId);
  if (!gone) return refuse('row.gone');
  const [before, after] = [pick(all, [input.predecessorId]), pick(all, [input.successorId])];
  // A day that was said otherwise stays: one of which only a part went over may have ended later.
  const isEndedByIt = ({ validTo }: Council) =>
    links.length === 1 && validTo === addDays(gone.effectiveOn, -1);
  return write(viewer, now, [
    ...before.map((council) => ({
      ...{ council, verb: 'succession_removed' as const },
      set: isEndedByIt(council) ? { validTo: null } : {},
      changes: [removed('councilSuccessions', gone)],
    })),
    ...after.map((council) => ({ council, verb: 'succession_removed' as const, set: {}, changes: [] })),
  ]);
}

/** Says which day is a council's last; its desk is only read from the next day on. */
export async function endCouncil(
  viewer: Viewer | null,
  { councilId, ...input }: Input & { councilId: string },
  now: string,
): Promise<Result | null> {
  const [council] = (await managed(viewer, [councilId])) ?? [];
  if (!council) return null;
  const parsed = readInput(endCouncilInput, input);
  if (!parsed.ok) return parsed;
  return write(viewer, now, [{ council, verb: 'ended', set: { validTo: parsed.data.lastDay }, changes: [] }]);
}

/** Gives a council another name from a day on; the one before is kept with its last day. */
export async function renameFrom(
  viewer: Viewer | null,
  { councilId, ...input }: Input & { councilId: string },
  now: string,
): Promise<Result | null> {
  const [council] = (await managed(viewer, [councilId])) ?? [];
  if (!council) return null;
  const parsed = readInput(renameFromInput, input);
  if (!parsed.ok) return parsed;
  const { from, name, locality, basis } = parsed.data;
  const until = addDays(from, -1);
  const [newest] = await db
    .select({ until: councilFormerNames.until })
    .from(councilFormerNames)
    .where(eq(councilFormerNames.councilId, councilId))
    .orderBy(desc(councilFormerNames.until))
    .limit(1);
  if (newest && newest.until >= until)
    return refuse('input.invalid', { fields: { from: 'Lần đổi tên trước có hiệu lực sau ngày này.' } });
  const { name: formerName, locality: formerLocality, level, levelPrinted } = council;
  const former = { name: formerName, locality: formerLocality, level, levelPrinted };
  const row = { id: randomUUID(), councilId, ...former, until, basis };
  return write(viewer, now, [
    {
      ...{ council, verb: 'renamed_from', set: { name, locality } },
      changes: [added('councilFormerNames', row)],
    },
  ]);
}

/** The councils of these ids, all of which the viewer looks after; else `null`. */
async function managed(viewer: Viewer | null, ids: readonly string[]): Promise<Council[] | null> {
  const wanted = [...new Set(ids)];
  const found = await db.select().from(councils).where(inArray(councils.id, wanted));
  const isTheirs = (council: Council) => !viewer || canFoundIn(viewer, council.provinceCode) === null;
  return found.length === wanted.length && found.every(isTheirs) ? found : null;
}

const pick = (all: readonly Council[], ids: readonly string[]): Council[] =>
  all.filter(({ id }) => ids.includes(id));

async function write(viewer: Viewer | null, now: string, deeds: readonly Deed[]): Promise<Result> {
  const events: NewEvent[] = [];
  const statements: Parameters<typeof commit>[1][number][] = [];
  for (const { council, verb, set, changes } of deeds) {
    const councilId = council.id;
    const seq = (await versionOf('council', councilId)) + 1;
    const detail = { ...set, ...(changes.length > 0 && { changes }) };
    events.push(
      event(viewer, now, { aggregate: 'council', aggregateId: councilId, seq, verb, councilId, detail }),
    );
    if (Object.keys(set).length > 0)
      statements.push(db.update(councils).set(set).where(eq(councils.id, councilId)));
    statements.push(...registerStatements(changes));
  }
  try {
    return await tryCommit(events, statements);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    if (error.rule === 'succession_circle') return refuse('council.circle');
    if (error.kind === 'unique') return refuse('council.successor_known');
    throw error;
  }
}
