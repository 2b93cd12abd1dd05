import type { councilLevels } from '@/lib/words';

/** That one council goes on from another, by their ids. */
export type Succession = { readonly predecessorId: string; readonly successorId: string };

/** Whether some council would come after itself, were `added` said beside what is known. */
export function isCircular(known: readonly Succession[], added: readonly Succession[]): boolean {
  const after = new Map<string, string[]>();
  for (const { predecessorId, successorId } of [...known, ...added])
    after.set(predecessorId, [...(after.get(predecessorId) ?? []), successorId]);
  return added.some(({ predecessorId, successorId }) => reaches(after, successorId, predecessorId));
}

function reaches(after: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(after.get(at) ?? []));
  }
  return false;
}

/** A council as its name and kind go on or do not. */
export type Named = { readonly place: string; readonly level: (typeof councilLevels)[number] };

/** How a council's terms are numbered once units have merged; `newest` is null where nobody wrote a number down. */
export type TermNumbering =
  | { readonly rule: 'continues'; readonly place: string; readonly newest: number | null }
  | { readonly rule: 'anew' };

/**
 * Luật 72/2025/QH15, Điều 49 khoản 1: where the unit keeps its name and kind, the numbers of its terms go on; where either
 * changes, its council begins with khóa I. Nothing is to be said of a council that goes on from no other.
 */
export function termNumbering(
  council: Named,
  predecessors: readonly (Named & { readonly newest: number | null })[],
): TermNumbering | null {
  if (predecessors.length === 0) return null;
  const kept = predecessors.find(({ place, level }) => place === council.place && level === council.level);
  return kept ? { rule: 'continues', place: kept.place, newest: kept.newest } : { rule: 'anew' };
}
