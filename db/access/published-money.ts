import 'server-only';
import { and, asc, count, desc, eq } from 'drizzle-orm';
import { db } from '../client';
import { publishedFigures } from '../schema/publications';

export type PublishedFigure = typeof publishedFigures.$inferSelect;

/** The years money was reported for, newest first, with how many figures each has. */
export async function listBudgetYears(councilId: string): Promise<{ year: number; figures: number }[]> {
  return db
    .select({ year: publishedFigures.year, figures: count() })
    .from(publishedFigures)
    .where(eq(publishedFigures.councilId, councilId))
    .groupBy(publishedFigures.year)
    .orderBy(desc(publishedFigures.year));
}

/** Every figure about one year, in the order of the sessions that reported it; empty when none did. */
export async function getBudgetYear(councilId: string, year: number): Promise<PublishedFigure[]> {
  return db
    .select()
    .from(publishedFigures)
    .where(and(eq(publishedFigures.councilId, councilId), eq(publishedFigures.year, year)))
    .orderBy(desc(publishedFigures.sessionDate), asc(publishedFigures.position));
}
