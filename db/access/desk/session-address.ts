import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import { meetingSlug } from '@/lib/rules/meeting-kinds';
import { isNumbered, type SessionNumber, sessionSlug } from '@/lib/rules/session-slug';
import type { MeetingKind } from '@/lib/words';
import { db } from '../../client';
import { councilSessions } from '../../schema/sessions';

/**
 * The address a session has while it was never published: of its term and number, which no other session has, else of its
 * day, counted where another has that. A meeting that is no session has that of its kind and day.
 */
export async function addressFor(
  councilId: string,
  sessionId: string,
  number: SessionNumber & { readonly meetingKind?: MeetingKind | null },
): Promise<string> {
  const { meetingKind } = number;
  const wanted = meetingKind ? meetingSlug(meetingKind, number.startsOn) : sessionSlug(number);
  if (!meetingKind && isNumbered(number)) return wanted;
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
