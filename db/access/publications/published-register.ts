import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import type { Delegate } from '@/lib/record/schema';
import { db } from '../../client';
import { publishedDelegates, publishedSessions } from '../../schema/publications';

/** A mandate as a standing record prints it. */
export type Listing = { readonly delegate: Delegate; readonly label: string; readonly sessionEndsOn: string };

/** The standing records of a council that list a person, each with the person's mandates as it printed them. */
export async function listingsOf(councilId: string, slug: string): Promise<Listing[]> {
  const rows = await db
    .select({
      delegate: publishedDelegates.delegate,
      label: publishedSessions.label,
      sessionEndsOn: publishedSessions.endsOn,
    })
    .from(publishedDelegates)
    .innerJoin(publishedSessions, eq(publishedSessions.sessionId, publishedDelegates.sessionId))
    .where(
      and(
        eq(publishedDelegates.councilId, councilId),
        eq(publishedDelegates.slug, slug),
        eq(publishedSessions.isWithdrawn, false),
      ),
    )
    .orderBy(asc(publishedSessions.startsOn), asc(publishedSessions.slug));
  return rows.flatMap(({ delegate: { earlier = [], ...newest }, ...record }) =>
    [...earlier, newest].map((delegate) => ({ ...record, delegate })),
  );
}
