import { z } from 'zod';
import type { taskStatuses } from '@/lib/words';
import { known } from './known';
import { becameSchema, note, partialDate, text } from './schema-parts';

/*
 * Something somebody undertook to do: what, who, by when, and what became of it. A task is one; an answer to a question and the
 * conclusion of an oversight may hold one. All say it in the same fields.
 */

/** A promise within another row of a record; what is not known is left out. */
export const promiseSchema = z.object({
  body: text,
  owner: note.optional(),
  dueOn: partialDate.nullable().optional(),
  ...becameSchema,
});

export type SessionPromise = z.infer<typeof promiseSchema>;
type Status = (typeof taskStatuses)[number];
type Became = { status: Status | null; doneOn: string | null; evidence: string | null };

/** As a record holds what became of something. */
export const becameOf = ({ status, doneOn, evidence }: Became) => ({
  ...(status && { status }),
  ...(status === 'done' && { ...known('doneOn', doneOn), ...known('evidence', evidence) }),
});

/** The columns of a row that may hold a promise. */
export type PromiseColumns = {
  readonly promiseBody: string | null;
  readonly promiseOwner: string | null;
  readonly promiseDueOn: string | null;
  readonly promiseStatus: Status | null;
  readonly promiseDoneOn: string | null;
  readonly promiseEvidence: string | null;
};

/** The promise a row holds, for its record; nothing where none of it is written. */
export function promiseOf(row: PromiseColumns): { promise?: SessionPromise } {
  const { promiseBody, promiseOwner, promiseDueOn, promiseStatus, promiseDoneOn, promiseEvidence } = row;
  if (![promiseBody, promiseOwner, promiseDueOn, promiseStatus].some(Boolean)) return {};
  const became = becameOf({ status: promiseStatus, doneOn: promiseDoneOn, evidence: promiseEvidence });
  const said = { ...known('owner', promiseOwner), ...known('dueOn', promiseDueOn) };
  return { promise: { body: promiseBody ?? '', ...said, ...became } };
}

/** A promise of a record as a form holds it. */
export const asPromiseColumns = (promise: SessionPromise | undefined): PromiseColumns => ({
  promiseBody: promise?.body ?? null,
  promiseOwner: promise?.owner ?? null,
  promiseDueOn: promise?.dueOn ?? null,
  promiseStatus: promise?.status ?? null,
  promiseDoneOn: promise?.doneOn ?? null,
  promiseEvidence: promise?.evidence ?? null,
});
