import 'server-only';
import { and, asc, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { exactPage, PAGE_SIZE, type Page, rowsBefore } from '@/lib/pages';
import { db } from '../../client';
import { publishedFigures } from '../../schema/publications';
import { slugNewestFirst } from './slug-order';

export type PublishedFigure = typeof publishedFigures.$inferSelect;

/** The years money was reported for, newest first, with how many figures each has. */
export async function listBudgetYears(councilId: string): Promise<{ year: number; figures: number }[]> {
  return db
    .select({ year: sql<number>`${publishedFigures.year}`, figures: count() })
    .from(publishedFigures)
    .where(and(eq(publishedFigures.councilId, councilId), isNotNull(publishedFigures.year)))
    .groupBy(publishedFigures.year)
    .orderBy(desc(publishedFigures.year));
}

/** The sessions that reported money of several years, or of a year nobody knows, with how many figures each has. */
export async function listUndatedFigures(councilId: string) {
  const { sessionSlug, sessionLabel, sessionDate } = publishedFigures;
  return db
    .select({ sessionSlug, sessionLabel, sessionDate, figures: count() })
    .from(publishedFigures)
    .where(and(eq(publishedFigures.councilId, councilId), isNull(publishedFigures.year)))
    .groupBy(sessionSlug, sessionLabel, sessionDate)
    .orderBy(desc(sessionDate), ...slugNewestFirst(sessionSlug));
}

const ofYear = (councilId: string, year: number) =>
  and(eq(publishedFigures.councilId, councilId), eq(publishedFigures.year, year));

const newestFirst = (councilId: string, year: number) =>
  db
    .select()
    .from(publishedFigures)
    .where(ofYear(councilId, year))
    .orderBy(
      desc(publishedFigures.sessionDate),
      ...slugNewestFirst(publishedFigures.sessionSlug),
      asc(publishedFigures.position),
    );

/** Every figure about one year, those of the newest session first. */
export async function listYearFigures(councilId: string, year: number): Promise<PublishedFigure[]> {
  return newestFirst(councilId, year);
}

/** The same, 20 a page. */
export async function listFigures(councilId: string, year: number, page = 1): Promise<PublishedFigure[]> {
  return newestFirst(councilId, year).limit(PAGE_SIZE).offset(rowsBefore(page));
}

/** The same with how many there are; `total` is 0 when no session reported money for the year. */
export async function getBudgetYear(
  councilId: string,
  year: number,
  page: number,
): Promise<Page<PublishedFigure>> {
  const total = await db.$count(publishedFigures, ofYear(councilId, year));
  return exactPage(await listFigures(councilId, year, page), page, total);
}
