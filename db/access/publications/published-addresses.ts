import 'server-only';
import { and, eq } from 'drizzle-orm';
import { paths } from '@/lib/paths';
import { MOST_URLS } from '@/lib/public/sitemap';
import { db } from '../../client';
import {
  publishedDelegates,
  publishedFigures,
  publishedResolutions,
  publishedSessions,
} from '../../schema/publications';
import { prepared } from '../prepared';

/** The pages every council has. */
const LISTS = 8;

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
    undated(paths.meetings(slug)),
    undated(paths.resolutions(slug)),
    undated(paths.budget(slug)),
    undated(paths.promises(slug)),
    undated(paths.delegates(slug)),
    undated(paths.corrections(slug)),
    ...sessions.map((row) => ({ path: paths.session(slug, row.slug), changedAt: row.changedAt })),
    ...resolutions.map((row) => ({ path: paths.resolution(slug, row.slug), changedAt: row.changedAt })),
    ...years.flatMap(({ year }) => (year === null ? [] : undated(paths.budgetYear(slug, year)))),
    ...delegates.map((row) => undated(paths.delegate(slug, row.slug))),
  ];
}

const SITEMAP_SIZES = `select slug, ${LISTS}
    + (select count(*) from published_sessions where council_id = councils.id and not is_withdrawn)
    + (select count(*) from published_resolutions where council_id = councils.id)
    + (select count(distinct year) from published_figures where council_id = councils.id)
    + (select count(distinct slug) from published_delegates where council_id = councils.id) as addresses,
    (select max(published_at) from publications where council_id = councils.id) as changedAt
  from councils order by slug`;

/**
 * The parts of every council's sitemap, with the instant something in them last changed. The addresses of all councils are
 * counted at once, as `listSiteAddresses` lists them.
 *
 * @param most addresses in one part
 */
export async function listSitemapParts(most = MOST_URLS): Promise<SiteAddress[]> {
  type Row = { slug: string; addresses: number; changedAt: string | null };
  return ((await prepared(SITEMAP_SIZES).all()) as Row[]).flatMap(({ slug, addresses, changedAt }) =>
    Array.from({ length: Math.ceil(addresses / most) }, (_, at) => ({
      path: paths.councilSitemap(slug, at + 1),
      changedAt: changedAt ?? undefined,
    })),
  );
}
