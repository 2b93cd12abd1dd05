import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { SessionRecord } from '@/lib/record/schema';
import { db } from '../client';
import { councils } from '../schema/councils';
import { councilSessions } from '../schema/sessions';
import { unsafeOperatorOf } from './operator';
import { getPublication } from './published';
import { getPreview } from './publishing';

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

async function sessionAt(council: string, slug: string) {
  const [found] = await db
    .select({ id: councilSessions.id, councilId: councilSessions.councilId })
    .from(councilSessions)
    .innerJoin(councils, eq(councils.id, councilSessions.councilId))
    .where(and(eq(councils.slug, council), eq(councilSessions.slug, slug)));
  return found ?? null;
}
