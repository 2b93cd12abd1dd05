import 'server-only';
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq, isNull } from 'drizzle-orm';
import { filesOf } from '@/lib/record/files-of';
import type { SessionRecord } from '@/lib/record/schema';
import { pathOfName } from '@/lib/server/files/by-digest';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { files, storedFiles } from '../../schema/files';
import { councilSessions } from '../../schema/sessions';
import { getPublication } from '../publications/published';
import { getPreview } from '../publications/publishing';
import { unsafeOperatorOf } from './operator';

/** What can be exported of a session, or why nothing can. */
export type Export =
  | { readonly ok: true; readonly record: SessionRecord }
  | { readonly ok: false; readonly reason: 'unknown' | 'unpublished' | 'no_version' | 'withdrawn' };

/** A published record (the newest version unless named), as everybody may read it. */
export async function exportPublished(council: string, slug: string, version?: number): Promise<Export> {
  const found = await getPublication(council, slug, version);
  if (found?.document.record) return { ok: true, record: found.document.record };
  if (found) return { ok: false, reason: 'withdrawn' };
  if (version !== undefined && (await getPublication(council, slug)))
    return { ok: false, reason: 'no_version' };
  return { ok: false, reason: (await sessionAt(council, slug)) ? 'unpublished' : 'unknown' };
}

/** What would be published now, for the operator of the machine, who may read everything on it. */
export async function unsafeExportDraft(council: string, slug: string, now: string): Promise<Export> {
  const session = await sessionAt(council, slug);
  const preview = session && (await getPreview(unsafeOperatorOf(session.councilId), session.id, now));
  return preview ? { ok: true, record: preview.record } : { ok: false, reason: 'unknown' };
}

/**
 * Puts the files a record names into a folder, a photo in its widest size, from which the others can be drawn.
 *
 * @returns the digests of those that are not here, or that nobody gets any more.
 */
export async function exportFiles(record: SessionRecord, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const missing: string[] = [];
  for (const { digest } of filesOf(record)) {
    const name = await nameOfFile(record.council.slug, digest);
    const path = name && pathOfName(name);
    if (path && existsSync(path)) await copyFile(path, join(folder, name));
    else missing.push(digest);
  }
  return missing;
}

/** The name on the disk of the very bytes a digest stands for, where the council may show them. */
async function nameOfFile(council: string, digest: string): Promise<string | null> {
  const [found] = await db
    .select({ ending: storedFiles.ending })
    .from(storedFiles)
    .innerJoin(files, eq(files.digest, storedFiles.digest))
    .innerJoin(councils, eq(councils.id, files.councilId))
    .where(
      and(
        eq(councils.slug, council),
        eq(files.digest, digest),
        eq(storedFiles.sha256, digest),
        isNull(files.withheldAt),
      ),
    )
    .limit(1);
  return found ? `${digest}${found.ending}` : null;
}

async function sessionAt(council: string, slug: string) {
  const [found] = await db
    .select({ id: councilSessions.id, councilId: councilSessions.councilId })
    .from(councilSessions)
    .innerJoin(councils, eq(councils.id, councilSessions.councilId))
    .where(and(eq(councils.slug, council), eq(councilSessions.slug, slug)));
  return found ?? null;
}
