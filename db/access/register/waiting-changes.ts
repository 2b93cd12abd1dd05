import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { canAdminister } from '@/lib/policies/administration';
import { mustConfirm } from '@/lib/policies/confirming';
import { aloneFrom, canConfirmChange } from '@/lib/policies/waiting';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import type { WaitingKind } from '@/lib/words-of-sign-in';
import { db } from '../../client';
import { users, type WantedChange, waitingChanges } from '../../schema/accounts';
import { event } from '../trail/event';
import { tryCommit } from '../try-commit';

/*
 * One person alone must not be able to do away with the two-person rule, nor to give themselves the right to publish, from one
 * minute to the next: such a change waits for a second admin, or a day, and stands in the trail meanwhile.
 */

type Row = typeof waitingChanges.$inferSelect;
type Batch = { events: Parameters<typeof tryCommit>[0]; statements: Parameters<typeof tryCommit>[1] };

const asked = { two_person_rule: 'two_person_rule_asked', own_roles: 'own_roles_asked' } as const;

const openOnes = (councilId: string) =>
  and(eq(waitingChanges.councilId, councilId), isNull(waitingChanges.ended));

/** Asks for a change; the caller has asked the policies. What waits already of the same person and kind is replaced. */
export async function askForChange(
  viewer: Viewer,
  change: { councilId: string; kind: WaitingKind; wanted: WantedChange },
  now: string,
): Promise<Result<{ waits: true }>> {
  const mine = and(openOnes(change.councilId), eq(waitingChanges.askedBy, viewer.userId));
  const [before] = await db
    .select()
    .from(waitingChanges)
    .where(and(mine, eq(waitingChanges.kind, change.kind)))
    .limit(1);
  // A day counts from when just this was asked.
  if (before && JSON.stringify(before.wanted) === JSON.stringify(change.wanted))
    return { ok: true, waits: true };
  const row = { ...change, id: randomUUID(), askedBy: viewer.userId, askedAt: now, ended: null };
  const done = await tryCommit(
    [
      ...(before ? [ending(viewer, before, 'dropped', now).event] : []),
      event(viewer, now, {
        ...{ aggregate: 'waiting_change', aggregateId: row.id, seq: 1, verb: asked[change.kind] },
        councilId: change.councilId,
        detail: { wanted: change.wanted },
      }),
    ],
    [
      ...(before ? [ending(viewer, before, 'dropped', now).statement] : []),
      db.insert(waitingChanges).values(row),
    ],
  );
  return done.ok ? { ok: true, waits: true } : done;
}

/** The event and the statement with which a waiting change ends: for once, since its second event can be written once. */
function ending(viewer: Viewer, { id, councilId }: Row, ended: 'confirmed' | 'dropped', now: string) {
  const verb = ended === 'confirmed' ? ('change_confirmed' as const) : ('change_dropped' as const);
  return {
    event: event(viewer, now, { aggregate: 'waiting_change', aggregateId: id, seq: 2, verb, councilId }),
    statement: db.update(waitingChanges).set({ ended }).where(eq(waitingChanges.id, id)),
  };
}

/** The council's waiting changes, oldest first, for its admin; `null` for anybody else. */
export async function listWaitingChanges(viewer: Viewer, councilId: string, now: string) {
  if (!canAdminister(viewer, councilId)) return null;
  const rows = await db
    .select({ change: waitingChanges, askedByName: users.name })
    .from(waitingChanges)
    .innerJoin(users, eq(users.id, waitingChanges.askedBy))
    .where(openOnes(councilId))
    .orderBy(asc(waitingChanges.askedAt));
  return rows.map(({ change, askedByName }) => ({
    ...change,
    askedByName,
    aloneFrom: aloneFrom(change),
    confirm: canConfirmChange(viewer, change, now),
  }));
}

type Key = { councilId: string; changeId: string };

/** A waiting change for the council's admin; `null` for anybody else. */
async function findChange(viewer: Viewer, { councilId, changeId }: Key): Promise<Row | 'gone' | null> {
  if (!canAdminister(viewer, councilId)) return null;
  const [row] = await db
    .select()
    .from(waitingChanges)
    .where(and(eq(waitingChanges.id, changeId), openOnes(councilId)))
    .limit(1);
  return row ?? 'gone';
}

/**
 * Confirms a waiting change, by a second admin or, after a day, by who asked; it holds from then on.
 *
 * @param batchOf what the change itself writes, asked anew: what was right a day ago need not be today.
 */
export async function confirmChange(
  viewer: Viewer,
  key: Key,
  now: string,
  batchOf: (change: Row) => Promise<Result<Batch>>,
): Promise<Result | null> {
  const change = await findChange(viewer, key);
  if (!change) return null;
  if (change === 'gone') return refuse('waiting.gone');
  const verdict = canConfirmChange(viewer, change, now) ?? mustConfirm(viewer, now);
  if (verdict) return refuse(verdict);
  const batch = await batchOf(change);
  if (!batch.ok) return batch;
  const { event: told, statement } = ending(viewer, change, 'confirmed', now);
  return tryCommit([told, ...batch.events], [statement, ...batch.statements]);
}

/** Drops a waiting change. */
export async function dropChange(viewer: Viewer, key: Key, now: string): Promise<Result | null> {
  const change = await findChange(viewer, key);
  if (!change) return null;
  if (change === 'gone') return refuse('waiting.gone');
  const { event: told, statement } = ending(viewer, change, 'dropped', now);
  return tryCommit([told], [statement]);
}
