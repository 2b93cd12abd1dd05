import 'server-only';
import { asc, desc, eq } from 'drizzle-orm';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { councilFormerNames, councilSuccessions } from '../../schema/succession';

const other = {
  id: councils.id,
  slug: councils.slug,
  name: councils.name,
  locality: councils.locality,
  level: councils.level,
  levelPrinted: councils.levelPrinted,
  districtName: councils.districtName,
  provinceName: councils.provinceName,
  effectiveOn: councilSuccessions.effectiveOn,
  basis: councilSuccessions.basis,
};

/** Which councils one goes on from, which go on from it, and what it was called before, the newest name first. */
export async function listSuccession(councilId: string) {
  const before = await db
    .select(other)
    .from(councilSuccessions)
    .innerJoin(councils, eq(councils.id, councilSuccessions.predecessorId))
    .where(eq(councilSuccessions.successorId, councilId))
    .orderBy(asc(councilSuccessions.effectiveOn), asc(councils.name));
  const after = await db
    .select(other)
    .from(councilSuccessions)
    .innerJoin(councils, eq(councils.id, councilSuccessions.successorId))
    .where(eq(councilSuccessions.predecessorId, councilId))
    .orderBy(asc(councilSuccessions.effectiveOn), asc(councils.name));
  const names = await db
    .select({ name: councilFormerNames.name, until: councilFormerNames.until })
    .from(councilFormerNames)
    .where(eq(councilFormerNames.councilId, councilId))
    .orderBy(desc(councilFormerNames.until));
  return { before, after, names };
}
