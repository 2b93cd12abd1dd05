import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { compareNames } from '@/lib/vi/names';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { mandates, offices, people } from '../../schema/councils';
import { getTerm } from './term';

type OfficeRow = typeof offices.$inferSelect;
export type MandateRow = typeof mandates.$inferSelect & { name: string; slug: string; offices: OfficeRow[] };

/** A term's mandates with their offices, by given name; `null` for a viewer without a role in the council. */
export async function listMandates(viewer: Viewer, termId: string): Promise<MandateRow[] | null> {
  return (await getTerm(viewer, termId)) ? loadMandates(termId) : null;
}

/** Two of one name are told apart by their address, and two mandates of one person by their first day. */
const keyOf = ({ slug, startedOn }: { slug: string; startedOn: string | null }) => `${slug} ${startedOn}`;

/** The same for verbs that have already asked who is asking. */
export async function loadMandates(termId: string): Promise<MandateRow[]> {
  const rows = await db
    .select({ mandate: mandates, name: people.name, slug: people.slug })
    .from(mandates)
    .innerJoin(people, eq(people.id, mandates.personId))
    .where(eq(mandates.termId, termId));
  const held = await db
    .select({ office: offices })
    .from(offices)
    .innerJoin(mandates, eq(mandates.id, offices.mandateId))
    .where(eq(mandates.termId, termId))
    .orderBy(asc(offices.startedOn), asc(offices.id));
  const of = (mandateId: string) =>
    held.flatMap(({ office }) => (office.mandateId === mandateId ? [office] : []));
  return rows
    .map(({ mandate, ...person }) => ({ ...mandate, ...person, offices: of(mandate.id) }))
    .sort((a, b) => compareNames(a.name, b.name) || (keyOf(a) < keyOf(b) ? -1 : 1));
}
