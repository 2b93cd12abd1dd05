import 'server-only';
import { eq } from 'drizzle-orm';
import { changePasswordInput } from '@/lib/forms/accounts';
import { readInput } from '@/lib/forms/fields';
import { type Result, refuse, refuseBeside } from '@/lib/refusal';
import type { EventVerb } from '@/lib/vi/event-terms';
import { compareTexts } from '@/lib/vi/names';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { signIns, userRoles, users } from '../../schema/accounts';
import { councils } from '../../schema/councils';
import { event, versionOf } from '../trail/event';
import { tryCommit } from '../try-commit';
import { refuseWeakPassword } from './account-checks';
import { hashPassword, passwordMatches } from './password';
import { markOf } from './password-mark';
import { asKnown, inTurn } from './password-turns';
import { openSignInsOf, shownSignIns } from './sign-in-list';
import { tellRefused } from './sign-in-report';
import { endSignInsOf, handleOf, openSignIn } from './sign-in-rows';
import { countAttempt, counter, uncount } from './sign-in-throttle';

/**
 * Changes one's own password, for who knows the current one. Every sign-in of the account ends, this browser's too: it
 * goes on with a new token, since the old one may have been copied. Guesses at an unlocked desk are counted.
 */
export async function changePassword(
  viewer: Viewer,
  input: { current: unknown; next: unknown },
  now: string,
): Promise<Result<{ token: string }>> {
  const parsed = readInput(changePasswordInput, input);
  if (!parsed.ok) return parsed;
  const { current, next } = parsed.data;
  const seq = (await versionOf('account', viewer.userId)) + 1;
  if (next === current) return refuseBeside('next', 'account.same_password');
  const councilIds = viewer.roles.map(({ councilId }) => councilId);
  const weak = await refuseWeakPassword(next, { ...viewer, councilIds }, 'next');
  if (weak) return weak;

  const guesses = counter('password', viewer.userId);
  const checked = await inTurn(asKnown(viewer.userId), async () => {
    if (await countAttempt([guesses], now)) return 'throttled';
    const [user] = await db.select().from(users).where(eq(users.id, viewer.userId)).limit(1);
    if (!(await passwordMatches(user?.passwordHash ?? null, current))) return 'wrong';
    return { passwordHash: await hashPassword(next) };
  });
  if (!checked) return refuse('account.busy');
  if (checked === 'wrong') return refuseBeside('current', 'account.wrong_password');
  if (checked === 'throttled') {
    tellRefused('throttled', guesses, now);
    return refuse('account.throttled');
  }
  const { passwordHash } = checked;
  const [{ browser = null, system = null, network = null } = {}] = await db
    .select()
    .from(signIns)
    .where(eq(signIns.id, viewer.signInId));
  const opened = openSignIn(viewer.userId, now, { browser, system, network });
  const detail = { password: markOf(passwordHash) };
  const done = await tryCommit(
    [event(viewer, now, { ...ownEvent(viewer, seq, 'password_changed'), detail })],
    [
      db.update(users).set(settled(passwordHash)).where(eq(users.id, viewer.userId)),
      endSignInsOf(viewer.userId, now),
      opened.statement,
      ...uncount([guesses]),
    ],
  );
  return done.ok ? { ok: true, token: opened.token } : done;
}

/** A password of one's own: nothing is temporary any more. */
const settled = (passwordHash: string) => ({
  ...{ passwordHash, mustChangePassword: false },
  ...{ temporaryUntil: null, temporaryUses: 0 },
});

/** Signs out one browser of this person, by what the list of them calls it. */
export async function endOneSignIn(
  viewer: Viewer,
  { handle }: { handle: string },
  now: string,
): Promise<Result> {
  const seq = (await versionOf('account', viewer.userId)) + 1;
  const found = (await openSignInsOf(viewer.userId, now)).find(({ id }) => handleOf(id) === handle);
  // It ended meanwhile.
  if (!found) return { ok: true };
  return tryCommit(
    [event(viewer, now, ownEvent(viewer, seq, 'sign_in_ended'))],
    [db.update(signIns).set({ endedAt: now }).where(eq(signIns.id, found.id))],
  );
}

/** Signs out every other browser of this person. */
export async function endOtherSignIns(viewer: Viewer, now: string): Promise<Result> {
  const seq = (await versionOf('account', viewer.userId)) + 1;
  return tryCommit(
    [event(viewer, now, ownEvent(viewer, seq, 'other_sign_ins_ended'))],
    [endSignInsOf(viewer.userId, now, viewer.signInId)],
  );
}

/** Whether letters go to one's address. A convening stays in the chamber all the same. Saying what is so already writes nothing. */
export async function setLetters(viewer: Viewer, { on }: { on: boolean }, now: string): Promise<Result> {
  const seq = (await versionOf('account', viewer.userId)) + 1;
  const [user] = await db.select().from(users).where(eq(users.id, viewer.userId)).limit(1);
  if (user?.wantsLetters === on) return { ok: true };
  return tryCommit(
    [event(viewer, now, ownEvent(viewer, seq, on ? 'letters_on' : 'letters_off'))],
    [db.update(users).set({ wantsLetters: on }).where(eq(users.id, viewer.userId))],
  );
}

function ownEvent(viewer: Viewer, seq: number, verb: EventVerb) {
  const councilId = viewer.roles[0]?.councilId ?? null;
  return { aggregate: 'account', aggregateId: viewer.userId, seq, verb, councilId };
}

/** Where the person is signed in at `now`, newest first, and under which roles. */
export async function getOwnAccount(viewer: Viewer, now: string) {
  const roles = await db
    .select({ role: userRoles.role, councilName: councils.name })
    .from(userRoles)
    .innerJoin(councils, eq(councils.id, userRoles.councilId))
    .where(eq(userRoles.userId, viewer.userId))
    .orderBy(userRoles.role);
  const [user] = await db
    .select({ wantsLetters: users.wantsLetters })
    .from(users)
    .where(eq(users.id, viewer.userId))
    .limit(1);
  return {
    wantsLetters: user?.wantsLetters ?? true,
    roles: roles.sort((a, b) => compareTexts(a.councilName, b.councilName)),
    signIns: shownSignIns(await openSignInsOf(viewer.userId, now), viewer.signInId),
  };
}
