import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { councilPlaceName } from '@/lib/public/council-name';
import { type TermNumbering, termNumbering } from '@/lib/rules/succession';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { councilSuccessions } from '../../schema/succession';

type Council = Pick<typeof councils.$inferSelect, 'id' | 'name' | 'level'>;

/** How the terms of a council that goes on from others are numbered; `null` for one that goes on from none. */
export async function termNumberingOf({ id, name, level }: Council): Promise<TermNumbering | null> {
  const before = await db
    .select({
      name: councils.name,
      level: councils.level,
      newest: sql<number | null>`(select max(ordinal) from terms where council_id = ${councils.id})`,
    })
    .from(councilSuccessions)
    .innerJoin(councils, eq(councils.id, councilSuccessions.predecessorId))
    .where(eq(councilSuccessions.successorId, id));
  const placed = before.map((one) => ({ ...one, place: councilPlaceName(one.name) }));
  return termNumbering({ place: councilPlaceName(name), level }, placed);
}
