import 'server-only';
import { and, eq } from 'drizzle-orm';
import { slugify } from '@/lib/vi/fold';
import { db } from '../../client';
import { people } from '../../schema/councils';

/** One of the council's people; `null` when it is somebody else's. */
export async function findPerson(councilId: string, personId: string) {
  const [person] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, personId), eq(people.councilId, councilId)))
    .limit(1);
  return person ?? null;
}

/** An address for a new person that nobody of the council has: two named alike are `tran-van-an` and `tran-van-an-2`. */
export const freeSlug = async (councilId: string, name: string): Promise<string> =>
  (await slugsOf(councilId))(name);

/** Gives address after address, each of which nobody of the council has and none was given before. */
export async function slugsOf(councilId: string): Promise<(name: string) => string> {
  const rows = await db.select({ slug: people.slug }).from(people).where(eq(people.councilId, councilId));
  const taken = new Set(rows.map(({ slug }) => slug));
  return (name) => {
    const base = slugify(name) || 'dai-bieu';
    let slug = base;
    for (let next = 2; taken.has(slug); next += 1) slug = `${base}-${next}`;
    taken.add(slug);
    return slug;
  };
}
