import type { AgendaNode } from './agenda-text';

/** An agenda's items one below the other, each with how deep it stands. */
export const flatAgenda = (
  nodes: readonly AgendaNode[],
  depth = 0,
): (Pick<AgendaNode, 'item' | 'label'> & { depth: number })[] =>
  nodes.flatMap(({ item, label, items }) => [{ item, label, depth }, ...flatAgenda(items, depth + 1)]);
