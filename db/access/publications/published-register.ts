import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import type { Delegate } from '@/lib/record/schema';
import { daysOfSession } from '@/lib/rules/possible-days';
import { db } from '../../client';
import { publishedDelegates, publishedSessions } from '../../schema/publications';
import { datedFirst } from './slug-order';

/** A mandate as a standing record prints it; `sessionEndsOn` is the last day its session can have had. */
export type Listing = { readonly delegate: Delegate; readonly label: string; readonly sessionEndsOn: string };

/** After every day that is written anywhere. */
const LAST_OF_ALL = '9999-12-31';

/** The standing records of a council that list a person, each with the person's mandates as it printed them. */
export async function listingsOf(councilId: string, slug: string): Promise<Listing[]> {
  const rows = await db
    .select({
      delegate: publishedDelegates.delegate,
      label: publishedSessions.label,
      startsOn: publishedSessions.startsOn,
      endsOn: publishedSessions.endsOn,
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
    .orderBy(...datedFirst(publishedSessions.startsOn), asc(publishedSessions.slug));
  return rows.flatMap(({ delegate: { earlier = [], ...newest }, label, ...days }) => {
    const sessionEndsOn = daysOfSession(days).to ?? LAST_OF_ALL;
    return [...earlier, newest].map((delegate) => ({ label, sessionEndsOn, delegate }));
  });
}
