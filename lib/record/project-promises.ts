import { foldForSearch } from '@/lib/vi/fold';
import type { KnownDate } from '@/lib/vi/partial-date';
import { promisesOf } from './promises';
import type { SessionRecord } from './schema';

type At = {
  readonly councilId: string;
  readonly sessionId: string;
  readonly sessionSlug: string;
  readonly sessionLabel: string;
  readonly sessionDate: KnownDate;
};

/** As many letters as tell one task from another. */
const TOLD_BY = 200;

/** What a record promises, and what it reports of earlier promises; nothing of a withdrawn one. */
export function promiseRows(
  { councilId, sessionId, sessionSlug, sessionLabel, sessionDate }: At,
  record: SessionRecord | null,
) {
  const at = { councilId, sessionId, sessionSlug, sessionLabel, sessionDate };
  return {
    promises: (record ? promisesOf(record) : []).map(({ id, ...promise }, index) => ({
      ...{ ...at, ...promise, id: `${sessionId}:${id}`, promiseId: id, position: index + 1 },
      words: promise.kind === 'task' ? foldForSearch(promise.body).trim().slice(0, TOLD_BY) : null,
    })),
    followUps: (record?.followUps ?? []).flatMap(({ id, of, status, on = null, evidence = null }, index) =>
      of && status
        ? [
            {
              ...{ ...at, id: `${sessionId}:${id}`, position: index + 1, status, on, evidence },
              ...{ ofSession: of.session, ofId: of.id },
            },
          ]
        : [],
    ),
  };
}
