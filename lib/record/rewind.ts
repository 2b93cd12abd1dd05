import { wholeColumns } from '@/lib/change-parts';
import { type Change, invert } from '@/lib/changes';
import type { SessionDraft } from './draft';

type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

/** What the trail calls a table → the list of the draft that holds its rows, where the two differ. */
const LISTS: Readonly<Record<string, string>> = { budgetFigures: 'figures', keyTasks: 'tasks' };

/**
 * The draft as it was before these changes. Private texts stay as they are now: the trail does not hold them, and no record
 * does.
 *
 * @param changes oldest first, as the trail has them.
 */
export function rewind(draft: SessionDraft, changes: readonly Change[]): SessionDraft {
  const lists = draft as unknown as Readonly<Record<string, unknown>>;
  const then: Record<string, unknown> = { ...lists };
  for (const { table, id, after } of invert(changes)) {
    if (table === 'councilSessions') {
      const session = then.session as Row;
      then.session = { ...session, ...wholeColumns(session, after ?? {}) };
      continue;
    }
    const list = LISTS[table] ?? table;
    const rows = (then[list] ?? []) as readonly Row[];
    then[list] = putBack(rows, id, after);
  }
  return then as unknown as SessionDraft;
}

/** Rows carry their place in the list where the trail has it. */
function putBack(rows: readonly Row[], id: string, was: Change['after']): readonly Row[] {
  if (was === null) return rows.filter((row) => row.id !== id);
  const known = rows.some((row) => row.id === id);
  if (!known) return [...rows, { ...was, id }];
  return rows.map((row) => (row.id === id ? { ...row, ...wholeColumns(row, was) } : row));
}
