import { z } from 'zod';

/*
 * Which of its session's sources a row is from. Every row that states a number may name one, all in the same way: a column
 * `sourceId` in the draft (`namedSource` in `db/schema`), a key `source` in the record, left out where nothing says it.
 */

/** What a record holds of it: the `id` of one of its `sources`. */
export const sourcedSchema = { source: z.string().min(1).max(64).nullable().optional() };

/** A row of a record that may say which source it is from. */
export type Sourced = { readonly source?: string | null | undefined };

/** As a record holds what a draft says. */
export const sourceOf = ({ sourceId }: { readonly sourceId?: string | null }) =>
  sourceId ? { source: sourceId } : {};

/** A row of a record as a form holds it. */
export const asSourced = <Row extends Sourced>({ source, ...row }: Row) => ({
  ...row,
  sourceId: source ?? null,
});
