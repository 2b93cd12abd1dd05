import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq, isNotNull, like } from 'drizzle-orm';
import { termAccountsInput } from '@/lib/forms/accounts';
import { readInput } from '@/lib/forms/fields';
import { mustConfirm } from '@/lib/policies/confirming';
import { type Result, refuse } from '@/lib/refusal';
import { hasEnded } from '@/lib/rules/mandates';
import { temporaryUntil } from '@/lib/rules/password';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { userRoles, users } from '../../schema/accounts';
import { findManagedTerm } from '../register/managed-term';
import { event } from '../trail/event';
import { tryCommit } from '../try-commit';
import { refuseWeakPassword } from './account-checks';
import { firstPassword } from './first-password';
import { hashPassword } from './password';
import { markOf } from './password-mark';
import { asKnown, inTurn } from './password-turns';

/** What is handed to one delegate, once: the password is kept nowhere. */
export type Slip = { name: string; email: string; password: string };

/**
 * Opens an account for every delegate in office of the term who has none in the council yet, each with a first password of
 * its own that must be changed at the first sign-in; all or nothing. `null` when the viewer may not see the term.
 */
export async function openTermAccounts(
  viewer: Viewer,
  input: { termId: string; [field: string]: unknown },
  now: string,
): Promise<Result<{ slips: Slip[] }> | null> {
  const found = await findManagedTerm(viewer, input.termId);
  if (!found) return null;
  const verdict = mustConfirm(viewer, now);
  if (verdict) return refuse(verdict);
  const parsed = readInput(termAccountsInput, input);
  if (!parsed.ok) return parsed;
  const councilId = found.council.id;
  const linked = await linkedPeople(councilId);
  const waiting = found.mandates.filter(
    ({ personId, ...span }, index, all) =>
      !hasEnded(span) &&
      !linked.has(personId) &&
      all.findIndex((other) => other.personId === personId && !hasEnded(other)) === index,
  );
  if (waiting.length === 0) return refuse('account.nobody_new');
  const emailOf = await addresses(parsed.data.domain);
  const slips: Slip[] = [];
  const opened = [];
  for (const { name, slug, personId } of waiting) {
    const slip = { name, email: emailOf(slug), password: '' };
    slip.password = await unguessed({ ...slip, councilIds: [councilId] });
    const passwordHash = await inTurn(asKnown(viewer.userId), () => hashPassword(slip.password));
    if (!passwordHash) return refuse('account.busy');
    slips.push(slip);
    opened.push({ ...slip, personId, passwordHash, id: randomUUID() });
  }
  const temporary = { temporaryUntil: temporaryUntil(now) };
  const done = await tryCommit(
    opened.map(({ id, personId, passwordHash }) =>
      event(viewer, now, {
        ...{ aggregate: 'account', aggregateId: id, seq: 1, verb: 'created', councilId },
        detail: {
          ...{ roles: ['councillor'], personId, mustChangePassword: true },
          password: markOf(passwordHash),
        },
      }),
    ),
    opened.flatMap(({ id, email, name, personId, passwordHash }) => [
      db
        .insert(users)
        .values({ id, email, name, personId, passwordHash, mustChangePassword: true, ...temporary }),
      db.insert(userRoles).values({ id: randomUUID(), userId: id, councilId, role: 'councillor' }),
    ]),
  );
  return done.ok ? { ok: true, slips } : done;
}

/** The people of the council's accounts. */
async function linkedPeople(councilId: string): Promise<Set<string | null>> {
  const rows = await db
    .select({ personId: users.personId })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .where(and(eq(userRoles.councilId, councilId), isNotNull(users.personId)));
  return new Set(rows.map(({ personId }) => personId));
}

/** Gives addresses at the domain, none of which anybody has. */
async function addresses(domain: string): Promise<(slug: string) => string> {
  const rows = await db
    .select({ email: users.email })
    .from(users)
    .where(like(users.email, `%@${domain}`));
  const taken = new Set(rows.map(({ email }) => email));
  return (slug) => {
    let email = `${slug}@${domain}`;
    for (let next = 2; taken.has(email); next += 1) email = `${slug}-${next}@${domain}`;
    taken.add(email);
    return email;
  };
}

/** One that nobody who knows the council would think of either. */
async function unguessed(whose: Parameters<typeof refuseWeakPassword>[1]): Promise<string> {
  for (;;) {
    const password = firstPassword();
    if (!(await refuseWeakPassword(password, whose))) return password;
  }
}
