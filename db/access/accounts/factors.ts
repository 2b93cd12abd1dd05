import 'server-only';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { addTotpInput } from '@/lib/forms/factors';
import { readInput } from '@/lib/forms/fields';
import { mustConfirmAlways } from '@/lib/policies/confirming';
import { type Result, refuse, refuseBeside } from '@/lib/refusal';
import { stepOfCode, totpOffer } from '@/lib/server/totp';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import { type commit, db } from '../../client';
import { recoveryCodes, secondFactors, signIns } from '../../schema/accounts';
import { event, versionOf } from '../trail/event';
import { tryCommit } from '../try-commit';
import { namesOf, offeredSecret, sealFactor } from './factor-seals';
import { countAttempt, counter, uncount } from './sign-in-throttle';

const FACTORS_MOST = 10;
const CODES = 10;

/** One's own second factors, oldest first, and how many recovery codes are left. Nothing of what is sealed. */
export async function ownFactors({ userId }: Viewer) {
  const { id, kind, name, addedAt, usedAt } = secondFactors;
  const factors = await db
    .select({ id, kind, name, addedAt, usedAt })
    .from(secondFactors)
    .where(eq(secondFactors.userId, userId))
    .orderBy(asc(secondFactors.addedAt));
  const [codes] = await db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
  return { factors, codesLeft: codes?.left ?? 0 };
}

/** What an authenticator app would be added with now. */
export async function offerTotp({ userId, email }: Viewer) {
  return totpOffer(offeredSecret(userId, await versionOf('account', userId)), email);
}

/**
 * Adds the app that was offered, for who shows a code of it. The first of an account brings recovery codes, told this once.
 *
 * @param input what `addTotpInput` reads: name, code.
 */
export async function addTotp(
  viewer: Viewer,
  input: unknown,
  now: string,
): Promise<Result<{ codes: readonly string[] }>> {
  const verdict = mustConfirmAlways(viewer, now);
  if (verdict) return refuse(verdict);
  const parsed = readInput(addTotpInput, input);
  if (!parsed.ok) return parsed;
  const { userId } = viewer;
  const version = await versionOf('account', userId);
  const guesses = counter('password', `offered ${userId}`);
  if (await countAttempt([guesses], now)) return refuse('account.throttled');
  const secret = offeredSecret(userId, version);
  const step = stepOfCode(secret, parsed.data.code.replace(/\s/g, ''), now);
  if (step === null) return refuseBeside('code', 'account.factor_wrong');

  const factor = { kind: 'totp' as const, name: parsed.data.name, secret, counter: step, credential: null };
  return writeNewFactor(viewer, factor, now, uncount([guesses]));
}

type NewFactor = Pick<typeof secondFactors.$inferInsert, 'kind' | 'name' | 'counter' | 'credential'> & {
  readonly secret: Buffer;
};

/** Seals and writes a new factor of one's own; the first brings recovery codes. */
export async function writeNewFactor(
  viewer: Viewer,
  { secret, ...factor }: NewFactor,
  now: string,
  also: Change['statements'] = [],
): Promise<Result<{ codes: readonly string[] }>> {
  const { userId } = viewer;
  const version = await versionOf('account', userId);
  const { factors, codesLeft } = await ownFactors(viewer);
  if (factors.length >= FACTORS_MOST) return refuse('account.factor_most');
  const id = randomUUID();
  const sealed = sealFactor(userId, id, secret);
  const codes = codesLeft > 0 ? null : newCodes(userId, now);
  const detail = { factor: { id, kind: factor.kind, mark: markOfSeal(sealed) }, ...codes?.detail };
  const statements = [
    db.insert(secondFactors).values({ ...factor, id, userId, sealed, addedAt: now, usedAt: now }),
    // It was shown just now.
    db.update(signIns).set({ confirmedAt: now }).where(eq(signIns.id, viewer.signInId)),
    ...(codes?.statements ?? []),
    ...also,
  ];
  const done = await write(viewer, { verb: 'factor_added', version, detail, statements }, now);
  return done.ok ? { ok: true, codes: codes?.shown ?? [] } : done;
}

/** Takes one of one's own factors away; the last one stays where a council asks for one. */
export async function removeFactor(
  viewer: Viewer,
  { factorId }: { factorId: string },
  now: string,
): Promise<Result> {
  const verdict = mustConfirmAlways(viewer, now);
  if (verdict) return refuse(verdict);
  const version = await versionOf('account', viewer.userId);
  const { factors } = await ownFactors(viewer);
  if (!factors.some(({ id }) => id === factorId)) return refuse('account.factor_gone');
  const isLast = factors.length === 1;
  if (isLast && viewer.needsFactor) return refuse('account.factor_needed');
  const statements = [
    db
      .delete(secondFactors)
      .where(and(eq(secondFactors.id, factorId), eq(secondFactors.userId, viewer.userId))),
    // Without a factor there is nothing a code would stand for.
    ...(isLast ? [db.delete(recoveryCodes).where(eq(recoveryCodes.userId, viewer.userId))] : []),
  ];
  const detail = { factorId, ...(isLast && { codes: '' }) };
  return write(viewer, { verb: 'factor_removed', version, detail, statements }, now);
}

/** Makes new recovery codes in place of the old ones, told this once. */
export async function renewRecoveryCodes(
  viewer: Viewer,
  now: string,
): Promise<Result<{ codes: readonly string[] }>> {
  const verdict = mustConfirmAlways(viewer, now);
  if (verdict) return refuse(verdict);
  const version = await versionOf('account', viewer.userId);
  if ((await ownFactors(viewer)).factors.length === 0) return refuse('account.no_factor');
  const { shown, detail, statements } = newCodes(viewer.userId, now);
  const done = await write(viewer, { verb: 'recovery_codes_made', version, detail, statements }, now);
  return done.ok ? { ok: true, codes: shown } : done;
}

/** The letters of base 32, told apart on paper: 24 of them are 120 bits, too many to guess, so a keyed hash is enough. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

function newCodes(userId: string, now: string) {
  const codes = Array.from({ length: CODES }, () =>
    [...randomBytes(24)].map((byte) => LETTERS[byte % 32]).join(''),
  );
  const rows = codes.map((code) => ({ id: namesOf(userId, code)[0], userId, madeAt: now }));
  return {
    shown: codes.map((code) => code.match(/.{4}/g)?.join('-') ?? code),
    detail: { codes: markOfCodes(rows.map(({ id }) => id)) },
    statements: [
      db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId)),
      db.insert(recoveryCodes).values(rows),
    ],
  };
}

/** What an event holds of a factor: it shows one that was put in its place by hand, and opens nothing. */
export const markOfSeal = (sealed: string): string => createHash('sha256').update(sealed).digest('hex');

/** What an event holds of a set of recovery codes; '' where there are none. */
export const markOfCodes = (ids: readonly string[]): string =>
  ids.length === 0
    ? ''
    : createHash('sha256')
        .update([...ids].sort().join(' '))
        .digest('hex');

type Change = {
  verb: EventVerb;
  version: number;
  detail: Record<string, unknown>;
  statements: Parameters<typeof commit>[1];
};

function write(viewer: Viewer, { verb, version, detail, statements }: Change, now: string): Promise<Result> {
  const own = { aggregate: 'account', aggregateId: viewer.userId, seq: version + 1, verb, detail };
  const councilId = viewer.roles[0]?.councilId ?? null;
  return tryCommit([event(viewer, now, { ...own, councilId })], statements);
}
