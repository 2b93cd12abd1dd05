import { holds, type Viewer } from '@/lib/viewer';
import type { SessionState } from '@/lib/words';
import type { Verdict } from './sessions';

/** What decides whether a session still in preparation is shown to the councillors. */
export type PreparationStanding = {
  readonly councilId: string;
  readonly state: SessionState;
  readonly reviewOpen: boolean;
};

/** The same for one of its draft resolutions. */
export type ReviewStanding = PreparationStanding & {
  readonly inReview: boolean;
  /** It is of a closed session, or of an item dealt with behind closed doors: such papers are handed out in the room. */
  readonly isClosed: boolean;
  /** A version of it was released and its time has come: nobody reads the desk's own text. */
  readonly isReleased: boolean;
  /** A correction is not a new review: what was decided once is shown again only when the clerk opens it anew. */
  readonly everPublished: boolean;
};

type CommentStanding = { readonly authorId: string };

const inPreparation = (state: SessionState) => state === 'draft' || state === 'submitted';

/** Whether anybody may comment now; who, is asked apart. */
export function reviewIsOpen(review: ReviewStanding): boolean {
  const isOpened = review.reviewOpen || !review.everPublished;
  const { inReview, isReleased, isClosed } = review;
  return inReview && isReleased && !isClosed && inPreparation(review.state) && isOpened;
}

/** The chamber is the councillors' own room. Clerks and chairs read the same at the desk. */
export function canEnterChamber(viewer: Viewer | null, councilId: string): boolean {
  return holds(viewer, councilId, 'councillor');
}

/** Whether there is a chamber for somebody at all. */
export const canEnterAnyChamber = (viewer: Viewer): boolean =>
  viewer.roles.some(({ councilId }) => canEnterChamber(viewer, councilId));

/** General facts, agenda and papers of a session that is not published yet. */
export function canSeePreparation(viewer: Viewer | null, session: PreparationStanding): boolean {
  return canEnterChamber(viewer, session.councilId) && session.reviewOpen && inPreparation(session.state);
}

/** A draft resolution, its comments and marks. What was not released does not exist for a councillor. */
export function canSeeReview(viewer: Viewer | null, review: ReviewStanding): boolean {
  return canEnterChamber(viewer, review.councilId) && reviewIsOpen(review);
}

/** Writing a comment, and marking as read. */
export function canReview(viewer: Viewer | null, review: ReviewStanding): Verdict {
  if (!canEnterChamber(viewer, review.councilId)) return 'role.missing';
  return reviewIsOpen(review) ? null : 'comment.closed';
}

/** A comment is taken back by its author alone, while the review lasts. */
export function canWithdrawComment(
  viewer: Viewer | null,
  review: ReviewStanding,
  comment: CommentStanding,
): Verdict {
  const verdict = canReview(viewer, review);
  if (verdict) return verdict;
  return comment.authorId === viewer?.userId ? null : 'role.missing';
}

/**
 * A remark is answered by the clerk, before the review ends and after: the file says of each what came of it. A deleted
 * draft has no desk.
 */
export function canAnswerComment(viewer: Viewer | null, review: ReviewStanding): Verdict {
  return holds(viewer, review.councilId, 'clerk') ? null : 'role.missing';
}

/** Other words are proposed to what is under review, by whoever may remark on it, and taken back by their author alone. */
export const canPropose = canReview;
export const canWithdrawAmendment = canWithdrawComment;
/** What others put forward is entered by the clerk, and struck again by any: in the room it is said, not typed. */
export const canRecordAmendment = canAnswerComment;
