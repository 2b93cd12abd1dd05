import 'server-only';
import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNull,
  lt,
  type SQL,
  sql,
} from 'drizzle-orm';
import { exactPage, PAGE_SIZE, type Page, pageAhead, rowsBefore, rowsToSee } from '@/lib/pages';
import { searchQuery } from '@/lib/public/search-query';
import { type AskedYear, UNKNOWN_YEAR } from '@/lib/public-query';
import type { Resolution, SessionRecord } from '@/lib/record/schema';
import { resolutionKinds, resolutionStatuses } from '@/lib/words';
import { db } from '../../client';
import { publishedAddresses, publishedResolutions, searchItems } from '../../schema/publications';
import { prepared } from '../prepared';
import { findCouncil, getPublication, type Publication } from './published';
import { findBestFirst, findIds } from './search';

export type PublishedResolution = typeof publishedResolutions.$inferSelect;

export type ResolutionPage = Publication & {
  record: SessionRecord;
  resolution: Resolution;
  /** The version of the session's record that this resolution was last part of. */
  isCurrent: boolean;
};

export type ResolutionFilters = {
  /** Words of what the resolution's page shows, with or without diacritics. */
  q?: string | null;
  year?: AskedYear | null;
  status?: string | null;
  kind?: string | null;
  /** The term's key. */
  term?: string | null;
};

/**
 * A resolution at its permanent address. One that a later version dropped, or whose record was withdrawn, is found in
 * the last version that had it: an address once published is never a 404.
 */
export async function getResolution(councilSlug: string, slug: string): Promise<ResolutionPage | null> {
  const council = await findCouncil(councilSlug);
  if (!council) return null;
  const [found] = await db
    .select()
    .from(publishedAddresses)
    .where(and(eq(publishedAddresses.councilId, council.id), eq(publishedAddresses.slug, slug)));
  const publication = found && (await getPublication(councilSlug, found.sessionSlug, found.version));
  const record = publication?.document.record;
  const resolution = record?.resolutions.find((one) => one.slug === slug);
  if (!publication || !record || !resolution) return null;
  return { ...publication, record, resolution, isCurrent: publication.version === publication.latestVersion };
}

const known = <Word extends string>(words: readonly Word[], value: string | null | undefined) =>
  words.find((word) => word === value);

function filtered(councilId: string, { year, status, kind, term }: ResolutionFilters) {
  const knownStatus = known(resolutionStatuses, status);
  const knownKind = known(resolutionKinds, kind);
  return and(
    eq(publishedResolutions.councilId, councilId),
    isNull(publishedResolutions.meetingKind),
    year === UNKNOWN_YEAR ? isNull(publishedResolutions.decidedOn) : undefined,
    typeof year === 'number' ? gte(publishedResolutions.decidedOn, String(year)) : undefined,
    typeof year === 'number' ? lt(publishedResolutions.decidedOn, String(year + 1)) : undefined,
    knownStatus && eq(publishedResolutions.status, knownStatus),
    knownKind && eq(publishedResolutions.kind, knownKind),
    term ? eq(publishedResolutions.termKey, term) : undefined,
  );
}

/** As `findIds`; what the other filters leave out is passed over until there are enough. */
async function findFiltered(match: string, where: SQL | undefined, most: number): Promise<number[]> {
  const found = await db
    .select({ id: searchItems.id })
    .from(sql`search_index`)
    .innerJoin(searchItems, sql`${searchItems.id} = search_index.rowid`)
    .innerJoin(publishedResolutions, eq(publishedResolutions.resolutionId, searchItems.resolutionId))
    .where(and(sql`search_index match ${match}`, where))
    .orderBy(sql`search_index.rowid`)
    .limit(most);
  return found.map(({ id }) => id);
}

/** The register's rows of what was found, in the order it was found in. */
async function resolutionsOf(ids: readonly number[]): Promise<PublishedResolution[]> {
  const rows = await db
    .select({ id: searchItems.id, row: getTableColumns(publishedResolutions) })
    .from(searchItems)
    .innerJoin(publishedResolutions, eq(publishedResolutions.resolutionId, searchItems.resolutionId))
    .where(inArray(searchItems.id, [...ids]));
  const found = new Map(rows.map(({ id, row }) => [id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/**
 * The register of resolutions, newest first, 20 a page; where words are looked for, those that say them closest first.
 * Unknown filter values filter nothing.
 */
export async function listResolutions(
  councilId: string,
  filters: ResolutionFilters,
  page: number,
): Promise<Page<PublishedResolution>> {
  const where = filtered(councilId, filters);
  const query = searchQuery(filters.q ?? '');
  if (query) {
    const isFiltered = Boolean(filters.year || filters.status || filters.kind || filters.term);
    const find = (match: string, most: number) =>
      isFiltered ? findFiltered(match, where, most) : findIds(match, most);
    const { ids } = await findBestFirst(councilId, query, rowsToSee(page), 'resolution', find);
    const list = pageAhead(ids, page);
    return { ...list, rows: await resolutionsOf(list.rows) };
  }
  const [counted] = await db.select({ total: count() }).from(publishedResolutions).where(where);
  const rows = await db
    .select()
    .from(publishedResolutions)
    .where(where)
    .orderBy(desc(publishedResolutions.decidedOn), asc(publishedResolutions.position))
    .limit(PAGE_SIZE)
    .offset(rowsBefore(page));
  return exactPage(rows, page, counted?.total);
}

/** One step in the register's index for each year. */
const YEARS = `with recursive years as (
  select substr(max(decided_on), 1, 4) as year from published_resolutions
    where council_id = @councilId and meeting_kind is null union all
  select (select substr(max(decided_on), 1, 4) from published_resolutions
    where council_id = @councilId and meeting_kind is null and decided_on < years.year) from years where years.year is not null
) select cast(year as integer) as year from years where year is not null`;

const UNDATED = `select exists (select 1 from published_resolutions
  where council_id = @councilId and meeting_kind is null and decided_on is null)`;

/** The years in which resolutions were decided, newest first, and at last that of some it is not known. */
export async function listResolutionYears(councilId: string): Promise<AskedYear[]> {
  const rows = (await prepared(YEARS).all({ councilId })) as { year: number }[];
  const isAnyUndated = (await prepared(UNDATED).pluck().get({ councilId })) === 1;
  return [...rows.map(({ year }) => year), ...(isAnyUndated ? ([UNKNOWN_YEAR] as const) : [])];
}
