import 'server-only';
import { and, asc, count, desc, eq, like, or, type SQL, sql } from 'drizzle-orm';
import { PAGE_SIZE, type Page, pagesOf } from '@/lib/public/page-number';
import { searchQuery } from '@/lib/public/search-query';
import type { Resolution, SessionRecord } from '@/lib/record/schema';
import { resolutionKinds, resolutionStatuses } from '@/lib/words';
import { db } from '../client';
import { publications, publishedResolutions } from '../schema/publications';
import { findCouncil, getPublication, type Publication } from './published';

export type PublishedResolution = typeof publishedResolutions.$inferSelect;

export type ResolutionPage = Publication & {
  record: SessionRecord;
  resolution: Resolution;
  /** The version of the session's record that this resolution was last part of. */
  isCurrent: boolean;
};

export type ResolutionFilters = {
  /** Words of the title or the number, with or without diacritics. */
  q?: string | null;
  year?: number | null;
  status?: string | null;
  kind?: string | null;
  /** The term's ordinal. */
  term?: number | null;
};

/**
 * A resolution at its permanent address. One that a later version dropped, or whose record was withdrawn, is found in
 * the last version that had it: an address once published is never a 404.
 */
export async function getResolution(councilSlug: string, slug: string): Promise<ResolutionPage | null> {
  const council = await findCouncil(councilSlug);
  if (!council) return null;
  const [found] = await db
    .select({ sessionSlug: publications.slug, version: publications.version })
    .from(publications)
    .where(
      and(
        eq(publications.councilId, council.id),
        sql`exists (select 1 from json_each(${publications.document}, '$.record.resolutions') as one where json_extract(one.value, '$.slug') = ${slug})`,
      ),
    )
    .orderBy(desc(publications.publishedAt), desc(publications.version))
    .limit(1);
  const publication = found && (await getPublication(councilSlug, found.sessionSlug, found.version));
  const record = publication?.document.record;
  const resolution = record?.resolutions.find((one) => one.slug === slug);
  if (!publication || !record || !resolution) return null;
  return { ...publication, record, resolution, isCurrent: publication.version === publication.latestVersion };
}

const known = <Word extends string>(words: readonly Word[], value: string | null | undefined) =>
  words.find((word) => word === value);

/** Titles are matched through the search index, whose folding SQLite's own `like` does not know; numbers as written. */
function matching(councilId: string, q: string): SQL | undefined {
  const query = searchQuery(q);
  if (!query) return undefined;
  const titled = sql`exists (select 1 from search_items as item
    where item.council_id = ${councilId} and item.kind = 'resolution'
      and item.path like '%/nghi-quyet/' || ${publishedResolutions.slug}
      and item.id in (select rowid from search_index where search_index match ${query.folded}))`;
  return or(titled, like(publishedResolutions.number, `%${q.replace(/[%_]/g, '')}%`));
}

function filtered(councilId: string, { q, year, status, kind, term }: ResolutionFilters) {
  const knownStatus = known(resolutionStatuses, status);
  const knownKind = known(resolutionKinds, kind);
  return and(
    eq(publishedResolutions.councilId, councilId),
    q ? matching(councilId, q) : undefined,
    year ? like(publishedResolutions.decidedOn, `${year}-%`) : undefined,
    knownStatus && eq(publishedResolutions.status, knownStatus),
    knownKind && eq(publishedResolutions.kind, knownKind),
    term ? eq(publishedResolutions.termOrdinal, term) : undefined,
  );
}

/** The register of resolutions, newest first, 20 a page; unknown filter values filter nothing. */
export async function listResolutions(
  councilId: string,
  filters: ResolutionFilters,
  page: number,
): Promise<Page<PublishedResolution>> {
  const where = filtered(councilId, filters);
  const [counted] = await db.select({ total: count() }).from(publishedResolutions).where(where);
  const rows = await db
    .select()
    .from(publishedResolutions)
    .where(where)
    .orderBy(desc(publishedResolutions.decidedOn), asc(publishedResolutions.position))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE);
  const total = counted?.total ?? 0;
  return { rows, page, pages: pagesOf(total), total };
}

/** The years in which resolutions were decided, newest first. */
export async function listResolutionYears(councilId: string): Promise<number[]> {
  const year = sql<number>`cast(substr(${publishedResolutions.decidedOn}, 1, 4) as integer)`;
  const rows = await db
    .selectDistinct({ year })
    .from(publishedResolutions)
    .where(eq(publishedResolutions.councilId, councilId))
    .orderBy(desc(year));
  return rows.map((row) => row.year);
}
