import 'server-only';
import { asc, eq, getTableColumns } from 'drizzle-orm';
import { canSeeDesk } from '@/lib/policies/sessions';
import type { MeetingBody } from '@/lib/record/meeting-body';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { bodies, bodyMembers } from '../../schema/bodies';
import { terms } from '../../schema/councils';
import { getTerm } from './term';

export type Body = typeof bodies.$inferSelect;

/** The bodies of every term of a council, as its desk may choose among them; none for a viewer without a desk there. */
export async function listBodies(viewer: Viewer, councilId: string): Promise<Body[]> {
  if (!canSeeDesk(viewer, councilId)) return [];
  const rows = await db
    .select({ body: bodies })
    .from(bodies)
    .innerJoin(terms, eq(terms.id, bodies.termId))
    .where(eq(terms.councilId, councilId))
    .orderBy(asc(terms.startYear), asc(bodies.name), asc(bodies.id));
  return rows.map(({ body }) => body);
}

/** A body with everybody who is or was in it; asked only for a meeting somebody may see. */
export async function unsafeLoadBody(bodyId: string): Promise<MeetingBody | null> {
  const [body] = await db.select().from(bodies).where(eq(bodies.id, bodyId));
  if (!body) return null;
  const members = await db
    .select()
    .from(bodyMembers)
    .where(eq(bodyMembers.bodyId, bodyId))
    .orderBy(asc(bodyMembers.startedOn), asc(bodyMembers.id));
  return { name: body.name, isComplete: body.isComplete, members };
}

/** The bodies of a term with everybody who is or was in them; `null` for a viewer without a role in the council. */
export async function listBodiesOfTerm(viewer: Viewer, termId: string) {
  if (!(await getTerm(viewer, termId))) return null;
  const rows = await db
    .select()
    .from(bodies)
    .where(eq(bodies.termId, termId))
    .orderBy(asc(bodies.kind), asc(bodies.name));
  const members = await db
    .select(getTableColumns(bodyMembers))
    .from(bodyMembers)
    .innerJoin(bodies, eq(bodies.id, bodyMembers.bodyId))
    .where(eq(bodies.termId, termId))
    .orderBy(asc(bodyMembers.role), asc(bodyMembers.startedOn), asc(bodyMembers.id));
  // The standing committee stands first.
  return rows
    .toSorted((one, other) => Number(one.kind === 'committee') - Number(other.kind === 'committee'))
    .map((body) => ({ ...body, members: members.filter(({ bodyId }) => bodyId === body.id) }));
}
