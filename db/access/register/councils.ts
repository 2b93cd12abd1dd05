import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { factorRolesInput } from '@/lib/forms/factors';
import { readInput } from '@/lib/forms/fields';
import { deadlinesInput, majorityInput, quorumInput, renameCouncilInput } from '@/lib/forms/terms';
import { canAdminister, canManageCouncil } from '@/lib/policies/administration';
import { mustConfirm } from '@/lib/policies/confirming';
import { type Result, refuse } from '@/lib/refusal';
import { type Majority, majorityKey, overlaps } from '@/lib/rules/majorities';
import { reservedSegments } from '@/lib/segments';
import { addDays, localDateOf } from '@/lib/vi/date';
import type { EventVerb } from '@/lib/vi/event-terms';
import { compareTexts } from '@/lib/vi/names';
import { isOfCouncil, type Viewer } from '@/lib/viewer';
import type { Role } from '@/lib/words';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { wholeRow } from '../desk/whole-row';
import { event, versionOf } from '../trail/event';
import { tryCommit } from '../try-commit';
import { askForChange } from './waiting-changes';

type CouncilRow = typeof councils.$inferSelect;
export type NewCouncil = Omit<typeof councils.$inferInsert, 'id'>;

/** The councils in which the viewer holds one of `wanted` (any role when none is named), by name. */
export async function listCouncilsOf(viewer: Viewer, ...wanted: Role[]): Promise<CouncilRow[]> {
  const ids = viewer.roles
    .filter(({ role }) => wanted.length === 0 || wanted.includes(role))
    .map(({ councilId }) => councilId);
  if (ids.length === 0) return [];
  const found = await db.select().from(councils).where(inArray(councils.id, ids));
  return found.sort((a, b) => compareTexts(a.name, b.name));
}

/** A council by its address, for somebody who holds any role in it; else `null`. */
export async function getCouncilFor(viewer: Viewer, slug: string): Promise<CouncilRow | null> {
  const [council] = await db.select().from(councils).where(eq(councils.slug, slug)).limit(1);
  return council && isOfCouncil(viewer, council.id) ? council : null;
}

/** A council by its address, for its admin; else `null`. */
export async function getAdministeredCouncil(viewer: Viewer, slug: string): Promise<CouncilRow | null> {
  const council = await getCouncilFor(viewer, slug);
  return council && canAdminister(viewer, council.id) ? council : null;
}

/**
 * Switches the two-person rule: whether who submits a session may also approve it. Either way it waits for a second admin, or a
 * day. Saying what is so already writes nothing.
 */
export async function setTwoPersonRule(
  viewer: Viewer,
  { councilId, on }: { councilId: string; on: boolean },
  now: string,
): Promise<Result> {
  const verdict = canManageCouncil(viewer, councilId) ?? mustConfirm(viewer, now);
  if (verdict) return refuse(verdict);
  const [council] = await db.select().from(councils).where(eq(councils.id, councilId)).limit(1);
  if (council?.twoPersonRule === on) return { ok: true };
  return askForChange(viewer, { councilId, kind: 'two_person_rule', wanted: { on } }, now);
}

/** What switches the two-person rule, once it was confirmed. */
export async function twoPersonRuleBatch(viewer: Viewer, councilId: string, on: boolean, now: string) {
  const verb: EventVerb = on ? 'two_person_rule_on' : 'two_person_rule_off';
  const set = { twoPersonRule: on };
  const seq = (await versionOf('council', councilId)) + 1;
  const what = { aggregate: 'council', aggregateId: councilId, seq, verb, councilId, detail: set };
  return {
    events: [event(viewer, now, what)],
    statements: [db.update(councils).set(set).where(eq(councils.id, councilId))],
  };
}

/**
 * Sets whose accounts need a second factor. Who has none yet has two weeks; roles that were asked before keep their day.
 *
 * @param input what `factorRolesInput` reads: roles.
 */
export async function setFactorRoles(
  viewer: Viewer,
  input: { councilId: string; roles: unknown },
  now: string,
): Promise<Result> {
  const parsed = readInput(factorRolesInput, input);
  if (!parsed.ok) return parsed;
  const { councilId } = input;
  const base = await versionOf('council', councilId);
  const [before] = await db.select().from(councils).where(eq(councils.id, councilId)).limit(1);
  const isWider = parsed.data.roles.some((role) => !before?.factorRoles?.includes(role));
  const set = factorsAskedOf(parsed.data.roles, now, isWider ? null : (before?.factorFrom ?? null));
  return changeCouncil(viewer, { councilId, verb: 'factor_roles_set', set, base }, now);
}

const GRACE_DAYS = 14;

/** The columns of a council that asks these roles for a second factor: from `from`, or else two weeks after `now`. */
export function factorsAskedOf(roles: readonly Role[], now: string, from: string | null = null) {
  if (roles.length === 0) return { factorRoles: null, factorFrom: null };
  const due = addDays(localDateOf(now), GRACE_DAYS);
  return { factorRoles: roles, factorFrom: from ?? due };
}

/**
 * Sets the part of all delegates that must be present for a sitting to be valid, and the article of the council's working
 * rules that says so.
 */
export async function setQuorum(
  viewer: Viewer,
  input: { councilId: string; numerator: unknown; denominator: unknown; article?: unknown },
  now: string,
): Promise<Result> {
  const parsed = readInput(quorumInput, input);
  if (!parsed.ok) return parsed;
  const { numerator, denominator, article } = parsed.data;
  const set = { quorumNumerator: numerator, quorumDenominator: denominator, quorumArticle: article };
  return changeCouncil(viewer, { councilId: input.councilId, verb: 'quorum_set', set }, now);
}

/** Adds a majority of a council under another law; refused where another of its kind holds on the same days. */
export async function addMajority(
  viewer: Viewer,
  input: { councilId: string; [field: string]: unknown },
  now: string,
): Promise<Result> {
  const parsed = readInput(majorityInput, input);
  if (!parsed.ok) return parsed;
  const { councilId } = input;
  const verdict = canManageCouncil(viewer, councilId);
  if (verdict) return refuse(verdict);
  // Read before the list: whoever changes it meanwhile has the next version, and this change does not go over theirs.
  const base = await versionOf('council', councilId);
  const before = await majoritiesOf(councilId);
  if (overlaps(before, parsed.data)) return refuse('input.invalid', { fields: { from: SAME_DAYS } });
  const set = { majorities: [...before, parsed.data] };
  return changeCouncil(viewer, { councilId, verb: 'majorities_set', set, base }, now);
}

const SAME_DAYS = 'Đã có một tỷ lệ cùng loại trong thời gian này. Ghi ngày, hoặc xóa tỷ lệ kia trước.';

/**
 * Takes away a majority that was entered; what was published by it stays.
 *
 * @param input.key as `majorityKey` has it: a place in the list would be another's once somebody else was quicker.
 */
export async function removeMajority(
  viewer: Viewer,
  input: { councilId: string; key: string },
  now: string,
): Promise<Result> {
  const { councilId, key } = input;
  const verdict = canManageCouncil(viewer, councilId);
  if (verdict) return refuse(verdict);
  const base = await versionOf('council', councilId);
  const before = await majoritiesOf(councilId);
  const left = before.filter((one) => majorityKey(one) !== key);
  // Somebody else was quicker, or it never was.
  if (left.length === before.length) return refuse('row.gone');
  const set = { majorities: left.length > 0 ? left : null };
  return changeCouncil(viewer, { councilId, verb: 'majorities_set', set, base }, now);
}

async function majoritiesOf(councilId: string): Promise<readonly Majority[]> {
  const [row] = await db
    .select({ majorities: councils.majorities })
    .from(councils)
    .where(eq(councils.id, councilId));
  return row?.majorities ?? [];
}

/** Sets how long before a session it is convened and its papers are sent, each with its article of the working rules. */
export async function setDeadlines(
  viewer: Viewer,
  input: { councilId: string; [field: string]: unknown },
  now: string,
): Promise<Result> {
  const parsed = readInput(deadlinesInput, input);
  if (!parsed.ok) return parsed;
  return changeCouncil(viewer, { councilId: input.councilId, verb: 'deadlines_set', set: parsed.data }, now);
}

/** Mends the council's name, its place and its province. Its address stays, and so does what was published. */
export async function renameCouncil(
  viewer: Viewer,
  input: { councilId: string; [field: string]: unknown },
  now: string,
): Promise<Result> {
  const parsed = readInput(renameCouncilInput, input);
  if (!parsed.ok) return parsed;
  return changeCouncil(viewer, { councilId: input.councilId, verb: 'renamed', set: parsed.data }, now);
}

async function changeCouncil(
  viewer: Viewer,
  change: { councilId: string; verb: EventVerb; set: Partial<CouncilRow>; base?: number },
  now: string,
): Promise<Result> {
  const { councilId, verb, set } = change;
  const verdict =
    canManageCouncil(viewer, councilId) ?? (verb === 'factor_roles_set' ? mustConfirm(viewer, now) : null);
  if (verdict) return refuse(verdict);
  const seq = (change.base ?? (await versionOf('council', councilId))) + 1;
  const what = { aggregate: 'council', aggregateId: councilId, seq, verb, councilId, detail: set };
  return tryCommit(
    [event(viewer, now, what)],
    [db.update(councils).set(set).where(eq(councils.id, councilId))],
  );
}

/**
 * What founds a council: its id, the event that tells it and the statement that writes it, for a commit that may do more.
 * @throws when the slug is one of the app's own addresses.
 */
export function councilFounding(council: NewCouncil, now: string, founder: Viewer | null = null) {
  if (reservedSegments.some((segment) => segment === council.slug))
    throw new Error(`/${council.slug} is an address of the app's own, so no council can have it.`);
  const councilId = randomUUID();
  const row = wholeRow(councils, { ...council, id: councilId });
  const what = { aggregate: 'council', aggregateId: councilId, seq: 1, verb: 'created' as const, councilId };
  return {
    councilId,
    event: event(founder, now, { ...what, detail: { row } }),
    statement: db.insert(councils).values(row),
  };
}

/**
 * Founds a council. Nobody may yet be asked, so no viewer is: only set-up and the operator's tool call this.
 * @throws when the slug is taken, by another council or by the app's own addresses.
 */
export async function unsafeCreateCouncil(council: NewCouncil, now: string): Promise<{ councilId: string }> {
  const { councilId, event, statement } = councilFounding(council, now);
  const done = await tryCommit([event], [statement]);
  if (!done.ok) throw new Error(done.message);
  return { councilId };
}
