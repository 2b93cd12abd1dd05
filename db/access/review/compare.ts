import 'server-only';
import { canSeeReview } from '@/lib/policies/review';
import { changesBetween, type PieceChange } from '@/lib/review/changes';
import type { Viewer } from '@/lib/viewer';
import { findReview } from './review-standing';
import { unsafeListReadable, unsafeLoadWhole, type VersionAt } from './versions';

export type Compared = {
  /** All that can be compared, newest first. */
  readonly versions: readonly VersionAt[];
  /** What is different between the two that were asked for; `null` where there is no such pair, or none was asked for. */
  readonly comparison: {
    readonly from: VersionAt;
    readonly to: VersionAt;
    readonly changes: readonly PieceChange[];
  } | null;
};

/**
 * The versions of a draft that a councillor can read at `now`, and what is different between two of them, named by their
 * numbers. `null` where the viewer may not see the draft.
 */
export async function compareVersions(
  viewer: Viewer,
  resolutionId: string,
  pair: { from: number; to: number } | null,
  now: string,
): Promise<Compared | null> {
  const review = await findReview(viewer, resolutionId, now);
  if (!review || !canSeeReview(viewer, review.standing)) return null;
  const readable = await unsafeListReadable(resolutionId, now);
  const versions = readable.toReversed();
  const [from, to] = [pair?.from, pair?.to].map((asked) => readable.find(({ n }) => n === asked));
  if (!from || !to) return { versions, comparison: null };
  const whole = await unsafeLoadWhole([from.id, to.id]);
  const [old, newer] = [from, to].map(({ id }) => whole.find((one) => one.id === id)?.content);
  const changes = old && newer ? changesBetween(old, newer) : [];
  return { versions, comparison: { from, to, changes } };
}
