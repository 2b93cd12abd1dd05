import 'server-only';
import { and, eq } from 'drizzle-orm';
import { paths } from '@/lib/paths';
import { db } from '../client';
import {
  publishedDelegates,
  publishedFigures,
  publishedResolutions,
  publishedSessions,
} from '../schema/publications';

export type SiteAddress = { path: string; changedAt: string | undefined };

/** Every address of a council that shows something published, with the instant its record last changed. */
export async function listSiteAddresses(council: { id: string; slug: string }): Promise<SiteAddress[]> {
  const { id, slug } = council;
  const sessions = await db
    .select({ slug: publishedSessions.slug, changedAt: publishedSessions.publishedAt })
    .from(publishedSessions)
    .where(and(eq(publishedSessions.councilId, id), eq(publishedSessions.isWithdrawn, false)));
  const resolutions = await db
    .select({ slug: publishedResolutions.slug, changedAt: publishedSessions.publishedAt })
    .from(publishedResolutions)
    .innerJoin(publishedSessions, eq(publishedSessions.sessionId, publishedResolutions.sessionId))
    .where(eq(publishedResolutions.councilId, id));
  const years = await db
    .selectDistinct({ year: publishedFigures.year })
    .from(publishedFigures)
    .where(eq(publishedFigures.councilId, id));
  const delegates = await db
    .selectDistinct({ slug: publishedDelegates.slug })
    .from(publishedDelegates)
    .where(eq(publishedDelegates.councilId, id));
  const undated = (path: string): SiteAddress => ({ path, changedAt: undefined });
  return [
    undated(paths.council(slug)),
    undated(paths.sessions(slug)),
    undated(paths.resolutions(slug)),
    undated(paths.budget(slug)),
    undated(paths.delegates(slug)),
    undated(paths.corrections(slug)),
    ...sessions.map((row) => ({ path: paths.session(slug, row.slug), changedAt: row.changedAt })),
    ...resolutions.map((row) => ({ path: paths.resolution(slug, row.slug), changedAt: row.changedAt })),
    ...years.map(({ year }) => undated(paths.budgetYear(slug, year))),
    ...delegates.map((row) => undated(paths.delegate(slug, row.slug))),
  ];
}
