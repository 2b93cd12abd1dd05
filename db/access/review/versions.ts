import 'server-only';
import { and, asc, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { resolutionKinds } from '@/lib/words';
import { db } from '../../client';
import { resolutionVersions } from '../../schema/review';

export type Version = typeof resolutionVersions.$inferSelect;

const standing = (resolutionIds: readonly string[]) =>
  and(inArray(resolutionVersions.resolutionId, [...resolutionIds]), isNull(resolutionVersions.calledBackAt));
const readable = (resolutionIds: readonly string[], now: string) =>
  and(standing(resolutionIds), lte(resolutionVersions.visibleFrom, now));

/** The released versions of these drafts, oldest first, whose time has come at `now`. Callers have checked that the viewer may see them. */
export async function unsafeLoadReadable(resolutionIds: readonly string[], now: string): Promise<Version[]> {
  return db
    .select()
    .from(resolutionVersions)
    .where(readable(resolutionIds, now))
    .orderBy(asc(resolutionVersions.n));
}

/** One version of a draft that can be read at `now`. */
export async function findReadable(resolutionId: string, versionId: string, now: string) {
  const versions = await unsafeLoadReadable([resolutionId], now);
  return versions.find(({ id }) => id === versionId) ?? null;
}

/** The same of every time, and without those that were called back: for the desk. */
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
