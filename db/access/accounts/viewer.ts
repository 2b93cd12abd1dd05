import 'server-only';
import { and, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import { hasLeft, type Seat } from '@/lib/rules/mandates';
import { CLOCK_SLACK_MS } from '@/lib/rules/sign-in-throttle';
import { readEnv } from '@/lib/server/env';
import { isStoreFault } from '@/lib/server/store-fault';
import { tokenIn } from '@/lib/sign-in-cookie';
import { formatInstant, instantAfter, localDateOf } from '@/lib/vi/date';
import type { Viewer } from '@/lib/viewer';
import type { Role } from '@/lib/words';
import { commit, db } from '../../client';
import { secondFactors, signIns, userRoles, users } from '../../schema/accounts';
import { councils } from '../../schema/councils';
import { provinceAdministrators } from '../../schema/succession';
import { prepared } from '../prepared';
import { keyedHash } from './sign-in-keys';

/**
 * The row of a sign-in token. Only the browser knows the token; somebody who reads the table cannot sign in with it, and on
 * a server with another secret it is nobody's.
 */
export const signInIdOf = (token: string): string => keyedHash('sign-in', token);

/** Sign-ins from before it was noted were last seen when they began. */
const seenAt = sql<string>`coalesce(${signIns.seenAt}, ${signIns.startedAt})`;

/** So long nothing is asked for, and the sign-in has ended. */
const IDLE_MS = 60 * 60_000;
/** The last request is noted this exactly: a request in between writes nothing. */
const SEEN_WITHIN_MS = 10 * 60_000;

/** The sign-ins that have not ended at `now`: whole, and used within the last hour, as exactly as that is noted. */
export const isOpen = (now: string) =>
  and(
    isNull(signIns.endedAt),
    gt(signIns.expiresAt, now),
    eq(signIns.awaitsFactor, false),
    gt(seenAt, instantAfter(now, -IDLE_MS - SEEN_WITHIN_MS)),
  );

/** The sign-ins somebody is signed in with at `now`. */
const isLive = (signInId: string, now: string) =>
  and(
    eq(signIns.id, signInId),
    isOpen(now),
    // From further ahead than can be: with the clock set back for good, it would not end for as long.
    lte(signIns.startedAt, instantAfter(now, CLOCK_SLACK_MS)),
    eq(users.isActive, true),
  );

/**
 * Whether a request's `Cookie` header holds a sign-in somebody is signed in with now. Asked by the front before a body is
 * read; where the database cannot be read, the page's own reads meet the same fault and report it.
 */
export async function isSignedIn(cookies: string | undefined): Promise<boolean> {
  const token = tokenIn(cookies, readEnv().publicUrl.startsWith('https:'));
  if (!token) return false;
  try {
    const found = await db
      .select({ userId: users.id })
      .from(signIns)
      .innerJoin(users, eq(users.id, signIns.userId))
      .where(isLive(signInIdOf(token), new Date().toISOString()))
      .get();
    return found !== undefined;
  } catch (error) {
    if (isStoreFault(error)) return true;
    throw error;
  }
}

/**
 * Who holds this sign-in token at `now`, with the roles as they stand: a councillor's ends with the last
 * mandate. Read on every request, so that an ended or
 * expired sign-in, a deactivation or a changed role holds from the very next one. `null` when nobody does.
 */
export async function getViewer(token: string, now: string): Promise<Viewer | null> {
  const signInId = signInIdOf(token);
  const [found] = await db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      personId: users.personId,
      mustChangePassword: users.mustChangePassword,
      confirmedAt: signIns.confirmedAt,
      seenAt,
      factors: sql<string | null>`(select group_concat(${secondFactors.kind}) from ${secondFactors}
        where ${secondFactors.userId} = ${users.id})`,
    })
    .from(signIns)
    .innerJoin(users, eq(users.id, signIns.userId))
    .where(isLive(signInId, now))
    .limit(1);
  if (!found) return null;
  const roles = await db
    .select({
      councilId: userRoles.councilId,
      role: userRoles.role,
      factorRoles: councils.factorRoles,
      factorFrom: councils.factorFrom,
    })
    .from(userRoles)
    .innerJoin(councils, eq(councils.id, userRoles.councilId))
    .where(eq(userRoles.userId, found.userId));
  const councilLeft = found.personId && (await leftCouncil(found.personId, now));
  const standing = roles.filter(({ councilId, role }) => role !== 'councillor' || councilId !== councilLeft);
  const { factors, ...person } = found;
  // Few look after a province, and none of them holds a role in a council.
  const held = roles.length > 0 ? [] : await provincesOf(found.userId);
  return {
    ...person,
    ...(held.length > 0 && { provinces: held }),
    ...factorDuties(factors !== null, standing, localDateOf(now)),
    hasPasskey: factors?.includes('passkey') ?? false,
    signInId,
    roles: standing.map(({ councilId, role }) => ({ councilId, role })),
  };
}

type Asked = { role: Role; factorRoles: readonly Role[] | null; factorFrom: string | null };

/** What the councils ask of a person's second factor. */
function factorDuties(
  hasFactor: boolean,
  roles: readonly Asked[],
  today: string,
): Pick<Viewer, 'asks' | 'mustAddFactor' | 'factorDue' | 'needsFactor'> {
  const days = roles.flatMap(({ role, factorRoles, factorFrom }) =>
    factorFrom && factorRoles?.includes(role) ? [factorFrom] : [],
  );
  const [first] = days.sort();
  if (hasFactor) return { asks: 'factor', needsFactor: first !== undefined };
  if (!first) return { asks: null };
  return { asks: 'password', needsFactor: true, factorDue: first, mustAddFactor: first <= today };
}

/** Notes that the person was here, once in some minutes: a sign-in that nobody uses ends by itself. */
export async function noteSeen({ signInId, seenAt }: Viewer, now: string): Promise<void> {
  if (!seenAt || seenAt > instantAfter(now, -SEEN_WITHIN_MS)) return;
  await commit([], [db.update(signIns).set({ seenAt: now }).where(eq(signIns.id, signInId))]);
}

async function provincesOf(userId: string): Promise<string[]> {
  const rows = await db
    .select({ code: provinceAdministrators.provinceCode })
    .from(provinceAdministrators)
    .where(eq(provinceAdministrators.userId, userId));
  return rows.map(({ code }) => code);
}

const SEATS = `select p.council_id as councilId, m.id, m.person_id as personId, m.started_on as startedOn,
    m.ended_on as endedOn, m.ended_at as endedAt, m.end_reason as endReason, t.end_year as termEndYear
  from mandates m join people p on p.id = m.person_id join terms t on t.id = m.term_id where m.person_id = ?`;

/**
 * The council in which a delegate has no seat any more; `null` while there is one, and for whom no register names. Drafts
 * released to delegates are for those who will vote on them.
 */
async function leftCouncil(personId: string, now: string): Promise<string | null> {
  const seats = (await prepared(SEATS).all(personId)) as (Seat & { councilId: string })[];
  const [seat] = seats;
  return seat && hasLeft(seats, localDateOf(now), formatInstant(now).slice(0, 5)) ? seat.councilId : null;
}
