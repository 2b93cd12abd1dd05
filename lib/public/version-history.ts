import { describeChanges, type VersionChange } from '@/lib/record/diff';
import type { SessionRecord } from '@/lib/record/schema';

/** The versions newest first, each with what it changed in the last record before it; null where there was none. */
export function withChanges<Line extends { record: SessionRecord | null }>(
  oldestFirst: readonly Line[],
): (Line & { changes: VersionChange[] | null })[] {
  let before: SessionRecord | null = null;
  const described = oldestFirst.map((line) => {
    const changes = before && line.record ? describeChanges(before, line.record) : null;
    before = line.record ?? before;
    return { ...line, changes };
  });
  return described.reverse();
}
