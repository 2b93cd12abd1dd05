import 'server-only';
import { canSeeReview } from '@/lib/policies/review';
import { changesBetween, type PieceChange } from '@/lib/review/changes';
import type { Viewer } from '@/lib/viewer';
import { findReview } from './review-standing';
import { unsafeLoadReadable } from './versions';

export type ComparedVersion = { readonly id: string; readonly n: number; readonly visibleFrom: string };
export type Comparison = {
  readonly from: ComparedVersion;
  readonly to: ComparedVersion;
  readonly changes: readonly PieceChange[];
};

/** The versions of a draft that a councillor can read at `now`, newest first; `null` where the viewer may not see it. */
export async function listReadable(
  viewer: Viewer,
  resolutionId: string,
  now: string,
): Promise<ComparedVersion[] | null> {
  const versions = await readable(viewer, resolutionId, now);
  return versions ? versions.map(plain).toReversed() : null;
}

/** What is different between two of them, named by their numbers; `null` where there is no such pair for this viewer. */
export async function compareVersions(
  viewer: Viewer,
  resolutionId: string,
  pair: { from: number; to: number },
  now: string,
): Promise<Comparison | null> {
  const versions = await readable(viewer, resolutionId, now);
  const [from, to] = [pair.from, pair.to].map((asked) => versions?.find(({ n }) => n === asked));
  if (!from || !to) return null;
  return { from: plain(from), to: plain(to), changes: changesBetween(from.content, to.content) };
}

async function readable(viewer: Viewer, resolutionId: string, now: string) {
  const review = await findReview(viewer, resolutionId, now);
  if (!review || !canSeeReview(viewer, review.standing)) return null;
  return unsafeLoadReadable([resolutionId], now);
}

const plain = ({ id, n, visibleFrom }: ComparedVersion): ComparedVersion => ({ id, n, visibleFrom });
