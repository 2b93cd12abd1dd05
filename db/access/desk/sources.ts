import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { sourceName } from '@/lib/public/row-names';
import { db } from '../../client';
import { sources } from '../../schema/sessions';

/** The sources of a session in order, by what they are called. */
export async function listSources(sessionId: string): Promise<{ id: string; name: string }[]> {
  const { id, title, publisher, url } = sources;
  const rows = await db
    .select({ id, title, publisher, url })
    .from(sources)
    .where(eq(sources.sessionId, sessionId))
    .orderBy(asc(sources.position));
  return rows.map((row) => ({ id: row.id, name: sourceName(row) }));
}
