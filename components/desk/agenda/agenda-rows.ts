import { outlineParents, outlineReference } from '@/lib/rules/outline';
import type { SectionHandle } from '../editor/use-section';
import type { Started } from './agenda-start';

export type AgendaSectionHandle = SectionHandle<'agenda'>;
export type AgendaItemRow = AgendaSectionHandle['rows']['agendaItems'][number];

/** Items copied from another list, each under the one it belongs to there. */
export function startedItems(items: readonly Started[], newItem: () => AgendaItemRow): AgendaItemRow[] {
  const rows = items.map(({ parent: _, ...item }) => ({ ...newItem(), ...item }));
  return rows.map((row, at) => ({ ...row, parentId: rows[items[at]?.parent ?? -1]?.id ?? null }));
}

/** Pasted items: each under the one its mark belongs to. */
export function outlined(items: readonly AgendaItemRow[]): AgendaItemRow[] {
  const parents = outlineParents(items.map(({ printedReference }) => printedReference || null));
  return items.map((item, index) => {
    const parent = parents[index] ?? null;
    const parentId = (parent === null ? null : items[parent]?.id) ?? item.parentId ?? null;
    const { printedReference: mark } = item;
    return { ...item, parentId, printedReference: mark ? outlineReference(mark) : (mark ?? null) };
  });
}

/** The items that are left once some are gone: what belonged to one of those belongs to the next above it, and nothing recalls it. */
export function withoutGone(
  before: readonly AgendaItemRow[],
  after: readonly AgendaItemRow[],
): AgendaItemRow[] {
  const kept = new Set(after.map(({ id }) => id));
  const parents = new Map(before.map(({ id, parentId }) => [id, parentId ?? null]));
  const standing = (id: string | null | undefined): string | null => {
    const seen = new Set<string>();
    let at = id ?? null;
    for (; at !== null && !kept.has(at) && parents.has(at) && !seen.has(at); at = parents.get(at) ?? null)
      seen.add(at);
    return at !== null && seen.has(at) ? null : at;
  };
  const wasThere = (id: string) => parents.has(id) && !kept.has(id);
  return after.map((item) => ({
    ...item,
    parentId: standing(item.parentId),
    refersTo: (item.refersTo ?? []).filter((id) => !wasThere(id)),
  }));
}

/** The item one level in, under the last item of its level above it, or one level out; itself where there is no such place. */
export function shifted(items: readonly AgendaItemRow[], id: string, step: 1 | -1): AgendaItemRow | null {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (!item) return null;
  const level = item.parentId ?? null;
  if (step === -1) {
    const parent = items.find((one) => one.id === level);
    return parent ? { ...item, parentId: parent.parentId ?? null } : null;
  }
  const above = items.slice(0, at).findLast((one) => (one.parentId ?? null) === level);
  return above ? { ...item, parentId: above.id } : null;
}
