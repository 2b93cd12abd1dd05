import 'server-only';
import { and, asc, eq, ne } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { registerReason } from '@/lib/forms/terms';
import { registerWords } from '@/lib/public/register-words';
import { type Result, refuse } from '@/lib/refusal';
import { hasEnded } from '@/lib/rules/mandates';
import { termName } from '@/lib/vi/term-name';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { users } from '../../schema/accounts';
import { bodyMembers } from '../../schema/bodies';
import { mandates } from '../../schema/councils';
import { events } from '../../schema/events';
import { prepared } from '../prepared';
import { listingsOf } from '../publications/published-register';
import { findManagedMandate, type ManagedMandate } from './managed-term';
import { isTaken, mandateEndRests } from './mandates';
import { changed, type RegisterChange, removed } from './register-changes';
import { writeCorrection } from './register-corrections';

type Key = { mandateId: string; [field: string]: unknown };
const IN_ANY_VERSION = 'select 1 from publications where council_id = ? and instr(document, ?) > 0 limit 1';
const RUNNING = { endedOn: null, endedAt: null, endReason: null, endedOnInferredFrom: null };

/** Takes back the end of a mandate that was entered by mistake; the offices that ended with it are held again. */
export async function clearMandateEnd(viewer: Viewer, input: Key, now: string): Promise<Result | null> {
  const found = await findManagedMandate(viewer, input.mandateId);
  if (!found) return null;
  const read = readInput(registerReason, input);
  if (!read.ok) return read;
  const { mandate } = found;
  if (!hasEnded(mandate)) return { ok: true };
  if (isTaken(found, { ...mandate, ...RUNNING })) return refuse('mandate.overlap');
  const closed = await endedWith(found);
  return writeCorrection(viewer, found, read.data.reason, now, {
    verb: 'mandate_end_cleared',
    detail: { mandateId: mandate.id, personId: mandate.personId },
    changes: [
      changed('mandates', mandate, RUNNING),
      ...mandate.offices
        .filter(({ id, endedOn }) => closed.get(id) === endedOn)
        .map((office) => changed('offices', office, { endedOn: null, endedOnInferredFrom: null })),
    ],
    rests: await mandateEndRests(found, RUNNING),
    body: registerWords.end(mandate, RUNNING),
  });
}

/** The offices that the end of the mandate ended, each with the day it was given: nobody had said one of its own. */
async function endedWith({ term, mandate }: ManagedMandate): Promise<Map<string, unknown>> {
  const rows = await db
    .select({ detail: events.detail })
    .from(events)
    .where(
      and(eq(events.aggregate, 'term'), eq(events.aggregateId, term.id), eq(events.verb, 'mandate_ended')),
    )
    .orderBy(asc(events.seq));
  const ends = rows
    .map(({ detail }) => detail as { mandateId?: string; changes?: RegisterChange[] })
    .filter(({ mandateId }) => mandateId === mandate.id);
  return new Map(
    ends
      .flatMap(({ changes = [] }) => changes)
      .filter(({ table, before }) => table === 'offices' && before?.endedOn === null)
      .map(({ id, after }) => [id, after?.endedOn]),
  );
}

/**
 * Takes a mandate out of the register that was entered by mistake, with its offices and places in bodies, and its person when nothing else
 * knows them. Refused while a session's draft has marked them or counted their ballot.
 */
export async function removeMandate(viewer: Viewer, input: Key, now: string): Promise<Result | null> {
  const found = await findManagedMandate(viewer, input.mandateId);
  if (!found) return null;
  const read = readInput(registerReason, input);
  if (!read.ok) return read;
  const { mandate, council, term } = found;
  const { personId, slug, name } = mandate;
  const person = { id: personId, councilId: council.id, slug, name };
  const listings = await listingsOf(council.id, slug);
  const memberships = await db.select().from(bodyMembers).where(eq(bodyMembers.mandateId, mandate.id));
  return writeCorrection(viewer, found, read.data.reason, now, {
    verb: 'mandate_removed',
    detail: { mandateId: mandate.id, personId },
    changes: [
      ...mandate.offices.map((office) => removed('offices', office)),
      ...memberships.map((member) => removed('bodyMembers', member)),
      removed('mandates', mandate),
      ...((await isKnownElsewhere(found)) ? [] : [removed('people', person)]),
    ],
    rests: listings.some(({ delegate }) => delegate.id === mandate.id),
    body: registerWords.mandateRemoved({ startedOn: mandate.startedOn, term: termName(term) }),
  });
}

/** Whether another mandate, an account or a published page has the person: an address once public is nobody else's. */
async function isKnownElsewhere({ council, mandate }: ManagedMandate): Promise<boolean> {
  const { id, personId, slug } = mandate;
  const [again] = await db
    .select({ id: mandates.id })
    .from(mandates)
    .where(and(eq(mandates.personId, personId), ne(mandates.id, id)))
    .limit(1);
  const [account] = await db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.personId, personId))
    .limit(1);
  // Withdrawn records count too: their pages are gone, their addresses are not.
  const page = await prepared(IN_ANY_VERSION).get(council.id, `"slug":"${slug}"`);
  return Boolean(again ?? account ?? page);
}
