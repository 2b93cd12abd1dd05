import 'server-only';
import { log } from '@/lib/server/observe/log';
import { metrics } from '@/lib/server/observe/metrics';
import { serverProcess } from '@/lib/server/observe/process';
import type { Viewer } from '@/lib/viewer';
import { keyedHash } from './sign-in-keys';

/*
 * What whoever watches a server wants to know of its accounts, as a stream of its own: a line of the log for each, and a metric to
 * alert on. Actors are words that tell them apart, and nobody who they are; the trail at /admin, in the database, says that.
 */

/** What is told of each kind of thing. Nobody signed out can bring any of it about: strangers' guesses are `sign_in.refused`. */
const WATCHED: Readonly<Record<string, ReadonlySet<string>>> = {
  account: new Set([
    ...['created', 'roles_changed', 'deactivated', 'reactivated', 'password_set', 'password_changed'],
    ...['other_sign_ins_ended', 'sign_in_ended', 'signed_out_by_admin'],
    ...['factor_added', 'factor_removed', 'factors_reset', 'recovery_codes_made', 'recovery_code_used'],
  ]),
  council: new Set(['two_person_rule_on', 'two_person_rule_off', 'factor_roles_set', 'admin_removed']),
  waiting_change: new Set(['two_person_rule_asked', 'own_roles_asked', 'change_confirmed', 'change_dropped']),
};

type Written = { aggregate: string; aggregateId: string; verb: string; actorId?: string | null };

const wordFor = (id: string | null | undefined): string =>
  id ? keyedHash('security-actor', id).slice(0, 8) : 'operator';

function tell(what: string, actor: string, more: { of?: string; network?: string | null } = {}): void {
  metrics.security.inc({ what });
  // What the operator does at the machine is on their own screen, and no line may come between what a tool prints.
  if (!serverProcess.requests.getStore()) return;
  log.info({ event: 'security', what, actor, ...more }, 'Something was done that touches who may do what.');
}

/** Tells of what was just written, as far as it touches accounts, roles and second factors. */
export function tellWritten(events: readonly Written[]): void {
  for (const { aggregate, aggregateId, verb, actorId } of events)
    if (WATCHED[aggregate]?.has(verb))
      tell(`${aggregate}.${verb}`, wordFor(actorId), { of: wordFor(aggregateId) });
}

/** Tells of a sign-in: the whole of it, or the first half. */
export function tellSignIn(userId: string, isHalf: boolean, network: string | null | undefined): void {
  tell(isHalf ? 'sign_in.half' : 'sign_in.done', wordFor(userId), { network });
}

/** A person who tries what is not theirs a thousand times is one line a minute. */
const QUIET_MS = 60_000;
const REMEMBERED_MOST = 10_000;
const probed = new Map<string, number>();

/** Tells of a signed-in person who asked for what is not theirs to do or see: counted each time, told once a minute. */
export function tellProbing({ userId }: Viewer, now: string): void {
  const [what, actor, nowMs] = ['probing', wordFor(userId), Date.parse(now)] as const;
  if (Math.abs(nowMs - (probed.get(actor) ?? 0)) < QUIET_MS) return void metrics.security.inc({ what });
  if (probed.size >= REMEMBERED_MOST) probed.clear();
  probed.set(actor, nowMs);
  tell(what, actor);
}
