import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { countedPage } from '@/lib/public/counted-page';
import { commit, db } from '../client';
import { viewCounts } from '../schema/publications';
import { getPublishedText } from './published';
import { getResolution } from './published-resolutions';

/** How often a page was opened; 0 before anybody did. */
export async function getViews(path: string): Promise<number> {
  const [row] = await db.select().from(viewCounts).where(eq(viewCounts.path, path)).limit(1);
  return row?.views ?? 0;
}

/**
 * Adds one to a page's count and keeps nothing else. Only pages that show a published record are counted, so that
 * nobody can fill the table with addresses.
 *
 * @returns the new count; `null` when the address is no such page.
 */
export async function countView(path: string): Promise<number | null> {
  const page = countedPage(path);
  if (!page) return null;
  const published =
    page.kind === 'session'
      ? await getPublishedText(page.council, page.slug)
      : await getResolution(page.council, page.slug);
  if (!published) return null;
  await commit(
    [],
    [
      db
        .insert(viewCounts)
        .values({ path, views: 1 })
        .onConflictDoUpdate({ target: viewCounts.path, set: { views: sql`${viewCounts.views} + 1` } }),
    ],
  );
  return getViews(path);
}
