import { type AgendaNode, agendaTree } from '@/lib/public/agenda-text';
import { presenceText } from '@/lib/public/attendance-text';
import { silentOne } from './absences';
import { agendaItemOf } from './build';
import { buildSittings, delegatesOf } from './build-sittings';
import type { SessionDraft } from './draft';

/** What the minutes are written beside: the agenda, who may speak, what was voted on, and who is there. */
export function minutesContext(draft: SessionDraft) {
  const here = new Set(delegatesOf(draft).map(({ id }) => id));
  return {
    items: flat(agendaTree(draft.agendaItems.map((row) => agendaItemOf(draft, row)))),
    delegates: draft.delegates
      .filter(({ id }) => here.has(id))
      .map(({ id, name, unit, offices }) => ({ id, name, unit, offices })),
    votes: draft.votes.map(({ id, subject }) => ({ id, subject })),
    sittings: buildSittings(draft).map((sitting) => ({
      id: sitting.id,
      label: sitting.label,
      heldOn: sitting.heldOn,
      presence: presenceText(sitting, silentOne(draft)),
    })),
  };
}

const flat = (
  nodes: readonly AgendaNode[],
  depth = 0,
): { id: string; label: string; title: string; depth: number }[] =>
  nodes.flatMap(({ item, label, items }) => [
    { id: item.id, label, title: item.title, depth },
    ...flat(items, depth + 1),
  ]);
