import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { countedPage } from '@/lib/public/counted-page';
import { isNewView, viewKey } from '@/lib/rules/view-budget';
import { log } from '@/lib/server/observe/log';
import { serverProcess } from '@/lib/server/observe/process';
import { commit, db } from '../../client';
import { viewCounts } from '../../schema/publications';
import { prepared } from '../prepared';
import { tellStoreFault } from '../store-refusal';

/** Openings are written down together, so often and when so many pages have some. */
const WRITE_EVERY_MS = 60_000;
const MOST_PAGES = 500;

/** Asked by anybody at any pace, so neither reads a record. */
const PUBLISHED = {
  session: `select 1 from publications join councils on councils.id = publications.council_id
    where councils.slug = ? and publications.slug = ? limit 1`,
  resolution: `select 1 from published_addresses join councils on councils.id = published_addresses.council_id
    where councils.slug = ? and published_addresses.slug = ?`,
} as const;

type Held = {
  /** Openings of each page that are not written down yet. */
  pending: Map<string, number>;
  /** Openings that are not new, by a hash whose key ends with the process: who opened what can be read from nothing. */
  readonly seen: Map<string, number>;
  readonly key: Buffer;
  timer: NodeJS.Timeout | null;
};

// Next may load this module several times in one process; the counts must stay one.
const held = globalThis as unknown as { viewsOfProcess?: Held };

function counts(): Held {
  const known = held.viewsOfProcess;
  if (known) return known;
  held.viewsOfProcess = { pending: new Map(), seen: new Map(), key: randomBytes(32), timer: null };
  serverProcess.closing.add(writeViews);
  return held.viewsOfProcess;
}

/** How often a page was opened, with what is not written down yet; 0 before anybody did. */
export async function getViews(path: string): Promise<number> {
  const [row] = await db.select().from(viewCounts).where(eq(viewCounts.path, path)).limit(1);
  return (row?.views ?? 0) + (counts().pending.get(path) ?? 0);
}

/**
 * Adds one to a page's count, unless its network opened the page in the last hours: a script is one reader. Nothing about
 * the visitor is written down. Only pages that show a published record are counted, so that nobody can fill the table with
 * addresses; a crash loses the counts of the last minute.
 *
 * @returns the new count; `null` when the address is no such page.
 */
export async function countView(path: string, from: string, nowMs: number): Promise<number | null> {
  if (!(await isPublished(path))) return null;
  const { pending, seen, key } = counts();
  const keyed = createHash('sha256').update(key).update(viewKey(path, from)).digest('base64url');
  if (isNewView(seen, keyed, nowMs)) {
    pending.set(path, (pending.get(path) ?? 0) + 1);
    schedule();
  }
  return getViews(path);
}

async function isPublished(path: string): Promise<boolean> {
  const page = countedPage(path);
  if (page === null) return false;
  return (await prepared(PUBLISHED[page.kind]).get(page.council, page.slug)) !== undefined;
}

function schedule(): void {
  const state = counts();
  if (state.pending.size >= MOST_PAGES) void writeViews();
  else state.timer ??= setTimeout(writeViews, WRITE_EVERY_MS).unref();
}

/** Writes down what was counted, in one commit. What the disk does not take is counted on and written later. */
export async function writeViews(): Promise<void> {
  const state = counts();
  const { pending } = state;
  if (state.timer) clearTimeout(state.timer);
  state.timer = null;
  if (pending.size === 0) return;
  state.pending = new Map();
  const statements = [...pending].map(([path, views]) =>
    db
      .insert(viewCounts)
      .values({ path, views })
      .onConflictDoUpdate({ target: viewCounts.path, set: { views: sql`${viewCounts.views} + ${views}` } }),
  );
  try {
    await commit([], statements);
  } catch (error) {
    for (const [path, views] of pending) state.pending.set(path, (state.pending.get(path) ?? 0) + views);
    if (!tellStoreFault(error))
      log.error({ event: 'views.not_written', err: error }, 'Views were not written.');
  }
}
