import { type Change, diffWholeRows, type Tables } from '@/lib/changes';
import { mergeTables, questionsOf, type Sides, withRowOf } from '@/lib/merge';
import type { FieldErrors } from '@/lib/refusal';
import { patchOf, type SectionPatch } from '@/lib/section-patch';
import type { Dispute, News, SectionState } from './section-state';

/** Rows as they would be stored, or `null` where the form refuses them. */
type Read = (rows: Tables) => Tables | null;
type RowName = { readonly table: string; readonly id: string };

/** The merges of one section's rows. They work on any tables: only the section's form knows its shape. */
export function createSectionMerge<R>(read: Read) {
  const merge = (sides: Sides<R>) =>
    mergeTables(sides as unknown as Sides<Tables>, read) as unknown as { mine: R; theirs: R };
  const tablesOf = (rows: R) => rows as unknown as Tables;

  const disputeOf = (shown: R, sent: R, by: readonly string[]): Dispute<R> | null =>
    questionsOf({ mine: tablesOf(shown), theirs: tablesOf(sent) }).length > 0 ? { shown, sent, by } : null;

  /** What may be saved now: everything typed but for the rows in dispute, which stay as the server has them. */
  function sendable({ rows, dispute }: SectionState<R>): R {
    return dispute ? merge({ base: dispute.shown, mine: rows, theirs: dispute.sent }).theirs : rows;
  }

  /** The rows to show and what is left to ask, once others' rows have come. */
  function meet(state: SectionState<R>, theirs: R, by: readonly string[]) {
    const mine = sendable(state);
    const met = merge({ base: state.stored, mine, theirs });
    const rows = state.dispute ? merge({ base: mine, mine: state.rows, theirs: met.mine }).mine : met.mine;
    return { rows, dispute: disputeOf(rows, met.theirs, by) };
  }

  /** What others changed since the last answer of the server. */
  function newsOf(state: SectionState<R>, theirs: R, by: readonly string[]): News | null {
    const stored = (rows: R) => read(tablesOf(rows)) ?? tablesOf(rows);
    const changes = diffWholeRows(stored(state.stored), stored(theirs));
    return changes.length > 0 ? { by, changes } : null;
  }

  /** Edits made elsewhere – put away, or kept from a tab that was closed – made again on the rows now shown. */
  function remake({ rows: theirs }: SectionState<R>, { base, mine }: Omit<Sides<R>, 'theirs'>) {
    const made = merge({ base, mine, theirs });
    return { rows: made.mine, dispute: disputeOf(made.mine, made.theirs, []) };
  }

  function questions(state: SectionState<R>): readonly Change[] {
    return questionsOf({ mine: tablesOf(state.rows), theirs: tablesOf(sendable(state)) });
  }

  /** The rows and what is left to ask, once one row is decided. */
  function choose(state: SectionState<R>, row: RowName, side: 'mine' | 'theirs') {
    const [shown, sent] = [tablesOf(state.rows), tablesOf(sendable(state))];
    const rows = (side === 'mine' ? shown : withRowOf(sent, shown, row)) as R;
    const left = (side === 'mine' ? withRowOf(shown, sent, row) : sent) as R;
    return { rows, dispute: disputeOf(rows, left, state.dispute?.by ?? []) };
  }

  /** The rows with the server's in place of wrong ones, to be saved meanwhile; `null` when nothing can be saved so. */
  function soundRows({ stored }: SectionState<R>, rows: R, errors: FieldErrors): R | null {
    const wrong = Object.keys(errors).map((path) => rowAt(tablesOf(rows), path));
    const rest = wrong.reduce<Tables>(
      (left, row) => (row ? withRowOf(tablesOf(stored), left, row) : left),
      tablesOf(rows),
    );
    const isSound = wrong.every((row) => row !== null) && read(rest) !== null;
    return isSound && diffWholeRows(tablesOf(stored), rest).length > 0 ? (rest as R) : null;
  }

  /** How `rows` differ from what the server holds, which is `stored` without the rows that the form drops. */
  function patchFrom({ stored }: SectionState<R>, rows: R): SectionPatch {
    const kept = read(tablesOf(stored));
    const held = Object.entries(tablesOf(stored)).map(([table, list]) => {
      const ids = kept && new Set(kept[table]?.map(({ id }) => id));
      return [table, ids ? list.filter(({ id }) => ids.has(id)) : list];
    });
    return patchOf(Object.fromEntries(held), tablesOf(rows));
  }

  /** Errors of rows that were sent, by the places those rows have on screen. */
  function errorsShown({ rows }: SectionState<R>, sent: R, errors: FieldErrors): FieldErrors {
    const moved = Object.entries(errors).map(([path, sentence]) => {
      const row = rowAt(tablesOf(sent), path);
      const at = row ? tablesOf(rows)[row.table]?.findIndex(({ id }) => id === row.id) : undefined;
      const [table, , ...rest] = path.split('.');
      return [row && at !== undefined && at >= 0 ? [table, at, ...rest].join('.') : path, sentence];
    });
    return Object.fromEntries(moved);
  }

  return { sendable, meet, newsOf, remake, questions, choose, soundRows, patchFrom, errorsShown };
}

/** The row that an error's path, like `budgetFigures.0.label`, is about; `null` when it is about a whole list. */
function rowAt(rows: Tables, path: string): RowName | null {
  const [table = '', index = ''] = path.split('.');
  const row = rows[table]?.[Number(index)];
  return index !== '' && row ? { table, id: row.id } : null;
}
