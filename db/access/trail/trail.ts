import 'server-only';
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { canAdminister } from '@/lib/policies/administration';
import { termName } from '@/lib/vi/term-name';
import { phrases } from '@/lib/vi/terms';
import type { Viewer } from '@/lib/viewer';
import { sections } from '@/lib/words';
import { db } from '../../client';
import { users } from '../../schema/accounts';
import { people, terms } from '../../schema/councils';
import { events } from '../../schema/events';
import { councilSessions } from '../../schema/sessions';

export const TRAIL_PAGE = 50;

export type TrailEntry = {
  id: number;
  at: string;
  actorName: string;
  aggregate: string;
  verb: string;
  /** The session, account, term or delegate it happened to, by name; null for the council itself. */
  subject: string | null;
};

/**
 * What happened in the council, newest first, a page at a time: `before` is the last id of the page before. Who, when
 * and what, never the content: an admin has no say over it. `null` for anybody but the council's admin.
 */
export async function listEvents(
  viewer: Viewer,
  input: { councilId: string; before?: number },
): Promise<{ entries: TrailEntry[]; next: number | null } | null> {
  if (!canAdminister(viewer, input.councilId)) return null;
  const older = input.before === undefined ? undefined : lt(events.id, input.before);
  const rows = await db
    .select({
      id: events.id,
      at: events.at,
      actorName: events.actorName,
      aggregate: events.aggregate,
      aggregateId: events.aggregateId,
      verb: events.verb,
      personId: sql<string | null>`json_extract(${events.detail}, '$.personId')`,
    })
    .from(events)
    .where(and(eq(events.councilId, input.councilId), older))
    .orderBy(desc(events.id))
    .limit(TRAIL_PAGE + 1);
  const page = rows.slice(0, TRAIL_PAGE);
  const names = await namesOf(input.councilId, page);
  const entries = page.map(({ aggregateId, personId, ...row }) => ({
    ...row,
    subject: namesIn({ ...row, aggregateId, personId }, names).join(' – ') || null,
  }));
  return { entries, next: rows.length > TRAIL_PAGE ? (page.at(-1)?.id ?? null) : null };
}

type Named = { aggregate: string; aggregateId: string; personId: string | null };
type Kind = 'session' | 'account' | 'term' | 'person';
type Names = Readonly<Record<Kind, ReadonlyMap<string, string>>>;

/** What an event is of: its aggregate says it, never the id, which somebody may have chosen. */
const kindOf = (aggregate: string): Kind | null =>
  aggregate === 'account' || aggregate === 'term'
    ? aggregate
    : aggregate === 'session' || (sections as readonly string[]).includes(aggregate)
      ? 'session'
      : null;

const namesIn = ({ aggregate, aggregateId, personId }: Named, names: Names): string[] => {
  const kind = kindOf(aggregate);
  return [
    kind && names[kind].get(aggregateId),
    // Of a change of the register it says whose mandate or office it was.
    aggregate === 'term' && names.person.get(personId ?? ''),
  ].flatMap((name) => name || []);
};

/** What people call the things events happened to, by their kind. */
async function namesOf(councilId: string, page: readonly Named[]): Promise<Names> {
  const idsOf = (kind: Kind) => [
    ...new Set(
      page.flatMap(({ aggregate, aggregateId, personId }) =>
        kind === 'person' ? (personId ?? []) : kindOf(aggregate) === kind ? aggregateId : [],
      ),
    ),
  ];
  const mapped = (rows: readonly { id: string; name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]));
  const [session, account, term, person] = await Promise.all([
    db
      .select({ id: councilSessions.id, name: councilSessions.label })
      .from(councilSessions)
      .where(and(eq(councilSessions.councilId, councilId), inArray(councilSessions.id, idsOf('session')))),
    db
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(inArray(users.id, idsOf('account'))),
    db
      .select()
      .from(terms)
      .where(and(eq(terms.councilId, councilId), inArray(terms.id, idsOf('term')))),
    db
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(and(eq(people.councilId, councilId), inArray(people.id, idsOf('person')))),
  ]);
  return {
    session: mapped(session),
    account: mapped(account),
    term: mapped(term.map((one) => ({ id: one.id, name: termName(one) ?? phrases.unknownTerm }))),
    person: mapped(person),
  };
}
