import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { WithheldFiles } from '@/lib/public/withheld-text';
import type { UnusableFile, UnusableFiles } from '@/lib/record/draft';
import type { Viewer } from '@/lib/viewer';
import type { FileKind } from '@/lib/words';
import { Broken, commit, db } from '../../client';
import { files, storedFiles } from '../../schema/files';
import { publishedFiles, publishedSessions } from '../../schema/publications';
import { prepared } from '../prepared';
import { event } from '../trail/event';

/** One file on the disk: how its name goes on after the digest, how long it is, and the SHA-256 of its own bytes. */
export type Stored = { readonly ending: string; readonly bytes: number; readonly sha256: string };
export type HandedIn = {
  readonly councilId: string;
  readonly digest: string;
  readonly kind: FileKind;
  readonly stored: readonly Stored[];
};
export type RegisteredFile = typeof files.$inferSelect;

/** What the register says of a council's file; `null` where nobody handed it in there. */
export async function findFile(councilId: string, digest: string): Promise<RegisteredFile | null> {
  const mine = and(eq(files.councilId, councilId), eq(files.digest, digest));
  return (await db.select().from(files).where(mine).limit(1))[0] ?? null;
}

/**
 * The event and the rows by which a file enters a council's register. `cleared` is false for one that must not be served
 * before it was looked through.
 */
export function handInBatch(actor: Viewer | null, file: HandedIn, now: string, cleared = true) {
  const { councilId, digest, kind, stored } = file;
  const id = randomUUID();
  const bytes = stored.reduce((sum, one) => sum + one.bytes, 0);
  const handedIn = { id, councilId, digest, kind, bytes, handedInBy: actor?.userId ?? null };
  return {
    events: [
      event(actor, now, {
        ...{ aggregate: 'file', aggregateId: id, seq: 1, verb: 'handed_in' as const, councilId },
        detail: { digest, kind, bytes, stored },
      }),
    ],
    statements: [
      db.insert(files).values({ ...handedIn, handedInAt: now, clearedAt: cleared ? now : null }),
      ...stored.map((one) =>
        // What lies there already keeps the digest it came with.
        db
          .insert(storedFiles)
          .values({ digest, ...one })
          .onConflictDoNothing(),
      ),
    ],
  };
}

/** Enters a file whose bytes lie on the disk; handing the same file in again changes nothing. */
export async function handIn(
  actor: Viewer | null,
  file: HandedIn,
  now: string,
  cleared = true,
): Promise<void> {
  if (await findFile(file.councilId, file.digest)) return;
  const { events, statements } = handInBatch(actor, file, now, cleared);
  try {
    await commit(events, statements);
  } catch (error) {
    // Two sent it in the same instant.
    if (!(error instanceof Broken && error.kind === 'unique' && error.rule.includes('files.'))) throw error;
  }
}

/** The files of a council that nobody gets any more, by digest. */
export async function withheldFiles(councilId: string): Promise<WithheldFiles> {
  const rows = await db
    .select({ digest: files.digest, at: files.withheldAt, reason: files.withheldReason })
    .from(files)
    .where(and(eq(files.councilId, councilId), isNotNull(files.withheldAt)));
  return new Map(
    rows.map(({ digest, at, reason }) => [digest, { withheldAt: at ?? '', reason: reason ?? '' }]),
  );
}

const UNUSABLE = `select named.digest,
    case when f.id is null then 'unknown' when f.withheld_at is not null then 'withheld' else 'waiting' end as why
  from (select file_digest as digest from papers where session_id = @sessionId
    union select file_digest from photos where session_id = @sessionId
    union select file_digest from questions where session_id = @sessionId
    union select file_digest from question_turns where session_id = @sessionId
    union select file_digest from oversights where session_id = @sessionId
    union select json_extract(copy, '$.file.digest') from signings
      where session_id = @sessionId and ended_at is null and copy is not null) named
  left join files f on f.council_id = @councilId and f.digest = named.digest
  where named.digest is not null and (f.id is null or f.withheld_at is not null or f.cleared_at is null)`;

/** Files that a draft names and must not publish, with the reason. */
export async function unusableFiles(councilId: string, sessionId: string): Promise<UnusableFiles> {
  const rows = await prepared(UNUSABLE).all({ councilId, sessionId });
  return new Map((rows as { digest: string; why: UnusableFile }[]).map(({ digest, why }) => [digest, why]));
}

/** Every file that should lie among those to be served, with the digest it came with; `ending` is `null` where none ever lay there. */
export const keptFiles = () =>
  db
    .selectDistinct({
      digest: files.digest,
      kind: files.kind,
      ending: storedFiles.ending,
      sha256: storedFiles.sha256,
    })
    .from(files)
    .leftJoin(storedFiles, eq(storedFiles.digest, files.digest))
    .where(and(isNull(files.withheldAt), isNotNull(files.clearedAt)))
    .orderBy(files.digest, storedFiles.ending);

/** Files that versions residents may read name, and that their council never handed in. */
export const publishedWithoutFile = () =>
  db
    .select({ digest: publishedFiles.digest, slug: publishedSessions.slug })
    .from(publishedFiles)
    .innerJoin(publishedSessions, eq(publishedSessions.sessionId, publishedFiles.sessionId))
    .leftJoin(
      files,
      and(eq(files.councilId, publishedSessions.councilId), eq(files.digest, publishedFiles.digest)),
    )
    .where(isNull(files.id));

/** How many bytes and files a council's register holds, and how many of each a person handed in since an instant (UTC). */
export async function filesUsed(councilId: string, userId: string, since: string) {
  const sums = { bytes: sql<number>`coalesce(sum(${files.bytes}), 0)`, files: sql<number>`count(*)` };
  const [council] = await db.select(sums).from(files).where(eq(files.councilId, councilId));
  const [person] = await db
    .select(sums)
    .from(files)
    .where(and(eq(files.handedInBy, userId), sql`${files.handedInAt} > ${since}`));
  return { council: council ?? { bytes: 0, files: 0 }, person: person ?? { bytes: 0, files: 0 } };
}
