import 'server-only';
import { eq } from 'drizzle-orm';
import { isOfCouncil, type Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { councils, terms } from '../../schema/councils';
import { versionOf } from '../trail/event';

/** A term with its council and the version its mandates stand at; `null` for a viewer without a role in the council. */
export async function getTerm(viewer: Viewer, termId: string) {
  const version = await versionOf('term', termId);
  const [found] = await db
    .select({ term: terms, council: councils })
    .from(terms)
    .innerJoin(councils, eq(councils.id, terms.councilId))
    .where(eq(terms.id, termId))
    .limit(1);
  return found && isOfCouncil(viewer, found.council.id) ? { ...found, version } : null;
}
