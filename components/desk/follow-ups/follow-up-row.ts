import type { SectionInput } from '@/lib/forms/sections';
import type { PublishedPromise } from '@/lib/record/promises';
import type { FollowUpStatus } from '@/lib/words-of-promises';
import { newRowId } from '../editor/new-row-id';

export type FollowUpRow = SectionInput<'followUps'>['followUps'][number];

/** One of something promised where nothing was published. */
export const newFollowUp = (): FollowUpRow => ({
  ...{ id: newRowId(), ofSession: null, ofId: null, ofKind: null, body: '', status: null, on: null },
  ...{ evidence: null, madeAt: null, owner: null, note: null, sourceId: null },
});

/** A report on a published promise; when and by what it was done nobody has said yet. */
export const reportOn = (promise: PublishedPromise, status: FollowUpStatus): FollowUpRow => ({
  ...newFollowUp(),
  ...{ ofSession: promise.sessionSlug, ofId: promise.promiseId, ofKind: promise.kind, status },
  ...{ body: promise.body, madeAt: promise.sessionLabel, owner: promise.owner },
});

/** Those nothing is reported on here. */
export function unreported<Promise extends Pick<PublishedPromise, 'sessionSlug' | 'promiseId'>>(
  promises: readonly Promise[],
  rows: readonly Pick<FollowUpRow, 'ofSession' | 'ofId'>[],
): Promise[] {
  const reported = new Set(rows.map(({ ofSession, ofId }) => `${ofSession} ${ofId}`));
  return promises.filter(({ sessionSlug, promiseId }) => !reported.has(`${sessionSlug} ${promiseId}`));
}
