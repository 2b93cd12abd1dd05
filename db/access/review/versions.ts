import 'server-only';
import { and, asc, desc, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { resolutionKinds } from '@/lib/words';
import { db } from '../../client';
import { resolutionVersions } from '../../schema/review';

export type Version = typeof resolutionVersions.$inferSelect;

const standing = (resolutionIds: readonly string[]) =>
  and(inArray(resolutionVersions.resolutionId, [...resolutionIds]), isNull(resolutionVersions.calledBackAt));
const readable = (resolutionIds: readonly string[], now: string) =>
  and(standing(resolutionIds), lte(resolutionVersions.visibleFrom, now));

/** The newest version of a draft whose time has come at `now`. Callers have checked that the viewer may see it. */
export async function unsafeLoadNewest(resolutionId: string, now: string): Promise<Version | null> {
  const [newest] = await db
    .select()
    .from(resolutionVersions)
    .where(readable([resolutionId], now))
    .orderBy(desc(resolutionVersions.n))
    .limit(1);
  return newest ?? null;
}

/** A version without its text. */
export type VersionAt = Pick<Version, 'id' | 'n' | 'visibleFrom'>;

/** Every version of a draft that can be read at `now`, oldest first. Callers have checked that the viewer may see it. */
export async function unsafeListReadable(resolutionId: string, now: string): Promise<VersionAt[]> {
  return db
    .select({
      id: resolutionVersions.id,
      n: resolutionVersions.n,
      visibleFrom: resolutionVersions.visibleFrom,
    })
    .from(resolutionVersions)
    .where(readable([resolutionId], now))
    .orderBy(asc(resolutionVersions.n));
}

/** These versions, whole. Callers have checked that the viewer may see them. */
export async function unsafeLoadWhole(ids: readonly string[]): Promise<Version[]> {
  return db
    .select()
    .from(resolutionVersions)
    .where(inArray(resolutionVersions.id, [...ids]));
}

/** The versions of these drafts, oldest first, also those still to come, without those that were called back. */
export async function unsafeLoadVersions(resolutionIds: readonly string[]): Promise<Version[]> {
  return db
    .select()
    .from(resolutionVersions)
    .where(standing(resolutionIds))
    .orderBy(asc(resolutionVersions.n));
}

const inContent = (key: 'title' | 'printedTitle' | 'kind') =>
  sql<string | null>`json_extract(${resolutionVersions.content}, ${`$.${key}`})`;

/** By draft, what the newest readable version is called, without its text. */
export async function unsafeLoadReadableNames(resolutionIds: readonly string[], now: string) {
  const rows = await db
    .select({
      id: resolutionVersions.id,
      resolutionId: resolutionVersions.resolutionId,
      n: resolutionVersions.n,
      visibleFrom: resolutionVersions.visibleFrom,
      /** It was under review before versions and openings were kept. */
      isFromBefore: sql<number>`${resolutionVersions.releasedBy} is null`.mapWith(Boolean),
      title: inContent('title'),
      printedTitle: inContent('printedTitle'),
      kind: inContent('kind'),
    })
    .from(resolutionVersions)
    .where(readable(resolutionIds, now))
    .orderBy(asc(resolutionVersions.n));
  return new Map(
    rows.map(({ resolutionId, ...row }) => [
      resolutionId,
      row as typeof row & { kind: (typeof resolutionKinds)[number] | null },
    ]),
  );
}
