import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import { isNumbered, type SessionNumber, sessionSlug } from '@/lib/rules/session-slug';
import { db } from '../../client';
import { councilSessions } from '../../schema/sessions';

/**
 * The address a session has while it was never published: of its term and number, which no other session has, else of its
 * day, counted where another has that.
 */
export async function addressFor(
  councilId: string,
  sessionId: string,
  number: SessionNumber,
): Promise<string> {
  const wanted = sessionSlug(number);
  if (isNumbered(number)) return wanted;
  const { slug, id } = councilSessions;
  const others = await db
    .select({ slug })
    .from(councilSessions)
    .where(
      and(
        eq(councilSessions.councilId, councilId),
        ne(id, sessionId),
        sql`${slug} >= ${wanted} and ${slug} < ${`${wanted}.`}`,
      ),
    );
  const taken = new Set(others.map((other) => other.slug));
  let free = wanted;
  for (let next = 2; taken.has(free); next += 1) free = `${wanted}-${next}`;
  return free;
}
