import { type AgendaNode, agendaTree } from '@/lib/public/agenda-text';
import { paperName } from '@/lib/public/paper-text';
import { silentOne } from './absences';
import { agendaItemOf } from './build';
import { delegatesOf } from './build-sittings';
import type { SessionDraft } from './draft';

/** What the minutes are written beside: the agenda, who may speak, and when. */
export function minutesContext(draft: SessionDraft) {
  const here = new Set(delegatesOf(draft).map(({ id }) => id));
  return {
    items: flat(agendaTree(draft.agendaItems.map((row) => agendaItemOf(draft, row)))),
    delegates: draft.delegates
      .filter(({ id }) => here.has(id))
      .map(({ id, name, unit, offices }) => ({ id, name, unit, offices })),
    sittings: draft.sittings.map(({ id, label, heldOn, startsAt }) => ({ id, label, heldOn, startsAt })),
    quorum: draft.council.quorum,
    silent: silentOne(draft),
  };
}

type MinutesItem = Pick<AgendaNode['item'], 'id' | 'title' | 'presenter'> & {
  label: string;
  depth: number;
  /** «Tờ trình số 43/TTr-UBND: Dự toán năm 2027». */
  papers: string[];
};

const flat = (nodes: readonly AgendaNode[], depth = 0): MinutesItem[] =>
  nodes.flatMap(({ item, label, items }) => [
    {
      ...{ id: item.id, label, title: item.title, depth },
      presenter: item.presenter,
      papers: item.papers.map(paperName),
    },
    ...flat(items, depth + 1),
  ]);
