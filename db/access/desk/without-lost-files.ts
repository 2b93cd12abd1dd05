import 'server-only';
import type { Change } from '@/lib/changes';
import { findFile } from '../files/file-register';

const FILE_COLUMNS = ['fileDigest', 'fileName', 'widthPx', 'heightPx'] as const;

/**
 * The same changes without the files a council may not name any more: a step that is taken back must not bring back what
 * was withheld, nor fail for it. A row that comes back comes without its file; one that is there keeps what it has.
 */
export async function withoutLostFiles(
  councilId: string,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const digests = new Set(changes.flatMap(({ after }) => digestOf(after) ?? []));
  const lost = new Set<string>();
  for (const digest of digests) {
    const file = await findFile(councilId, digest);
    if (!file?.clearedAt || file.withheldAt) lost.add(digest);
  }
  if (lost.size === 0) return changes;
  return changes.flatMap((change) => (lost.has(digestOf(change.after) ?? '') ? withoutFile(change) : change));
}

const digestOf = (row: Change['after']): string | null =>
  typeof row?.fileDigest === 'string' ? row.fileDigest : null;

function withoutFile(change: Change): Change[] {
  const { before, after } = change;
  const columns = Object.entries(after ?? {});
  const isOfFile = (column: string) => (FILE_COLUMNS as readonly string[]).includes(column);
  if (before !== null) {
    const kept = columns.filter(([column]) => !isOfFile(column));
    return kept.length === 0 ? [] : [{ ...change, after: Object.fromEntries(kept) }];
  }
  const emptied = columns.map(([column, value]) => [column, isOfFile(column) ? null : value]);
  // A photo without a file is known by its label.
  const label = change.table === 'photos' ? { label: after?.label ?? 'Ảnh đã gỡ' } : {};
  return [{ ...change, after: { ...Object.fromEntries(emptied), ...label } }];
}
