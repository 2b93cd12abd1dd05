import 'server-only';
import { asc, desc, eq } from 'drizzle-orm';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { councilFormerNames, councilSuccessions } from '../../schema/succession';
import { locatedColumns } from '../register/located-columns';

const linkedColumns = {
  ...locatedColumns,
  effectiveOn: councilSuccessions.effectiveOn,
  basis: councilSuccessions.basis,
};

/** Which councils one goes on from, which go on from it, and what it was called before, the newest name first. */
export async function listSuccession(councilId: string) {
  const { predecessorId, successorId } = councilSuccessions;
  const [before, after, names] = await Promise.all([
    linked(successorId, predecessorId, councilId),
    linked(predecessorId, successorId, councilId),
    db
      .select({ name: councilFormerNames.name, until: councilFormerNames.until })
      .from(councilFormerNames)
      .where(eq(councilFormerNames.councilId, councilId))
      .orderBy(desc(councilFormerNames.until)),
  ]);
  return { before, after, names };
}

type End = typeof councilSuccessions.predecessorId | typeof councilSuccessions.successorId;

/** The councils at the other end of the links that have this one at `own`, the oldest link first. */
const linked = (own: End, other: End, councilId: string) =>
  db
    .select(linkedColumns)
    .from(councilSuccessions)
    .innerJoin(councils, eq(councils.id, other))
    .where(eq(own, councilId))
    .orderBy(asc(councilSuccessions.effectiveOn), asc(councils.name));
