import 'server-only';
import { inArray } from 'drizzle-orm';
import { reviewIsOpen } from '@/lib/policies/review';
import { canEditSession } from '@/lib/policies/sessions';
import { resolutionName } from '@/lib/public/row-names';
import { changeText } from '@/lib/review/change-words';
import { changesBetween } from '@/lib/review/changes';
import type { DraftRelease, ToldVersion } from '@/lib/review/release-text';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { users } from '../../schema/accounts';
import { loadRows } from '../desk/sections';
import { findDeskSession } from '../desk/standing';
import { unsafeLoadClosedDrafts } from './review-standing';
import { unsafeLoadVersions, type Version } from './versions';

/**
 * How each draft resolution of a session was released to the councillors, in the order of the agenda's numbers. `null` for
 * anybody but the desk's readers.
 */
export async function listReleases(viewer: Viewer, sessionId: string, now: string) {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const { resolutions: drafts } = await loadRows('resolutions', sessionId);
  const closed = await unsafeLoadClosedDrafts(sessionId);
  const versions = await unsafeLoadVersions(drafts.map(({ id }) => id));
  const names = await namesOf(versions);
  const told = (version: Version | undefined): ToldVersion | null => {
    if (!version) return null;
    const { id, n, visibleFrom, releasedAt, releasedBy } = version;
    return { id, n, visibleFrom, releasedAt, by: releasedBy && (names.get(releasedBy) ?? null) };
  };
  const { state, reviewOpen, councilId } = desk.session;
  const { everPublished } = desk.standing;
  return {
    canRelease: canEditSession(viewer, desk.standing) === null,
    drafts: drafts.map((draft): DraftRelease => {
      const own = versions.filter(({ resolutionId }) => resolutionId === draft.id);
      const current = own.findLast(({ visibleFrom }) => visibleFrom <= now);
      const newest = own.at(-1);
      const { id, inReview } = draft;
      const isClosed = closed.has(id);
      const standing = {
        councilId,
        state,
        reviewOpen,
        inReview,
        isClosed,
        everPublished,
        isReleased: Boolean(current),
      };
      return {
        ...{ id, inReview, isClosed, title: resolutionName(draft) },
        current: told(current),
        scheduled: newest && newest.visibleFrom > now ? told(newest) : null,
        isShown: reviewIsOpen(standing),
        unreleased: newest ? changesBetween(newest.content, draft).map(changeText) : [],
      };
    }),
  };
}

async function namesOf(versions: readonly Version[]): Promise<Map<string, string>> {
  const ids = versions.flatMap(({ releasedBy }) => releasedBy ?? []);
  const rows = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
