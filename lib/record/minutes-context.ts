import { agendaTree } from '@/lib/public/agenda-text';
import { flatAgenda } from '@/lib/public/flat-agenda';
import { paperName } from '@/lib/public/paper-text';
import { hasSection } from '@/lib/rules/meeting-kinds';
import { silentOne } from './absences';
import { everybodyIn, peopleOf } from './body-seats';
import { agendaItemOf } from './build';
import type { SessionDraft } from './draft';

/** What the minutes are written beside: the agenda, who may speak, and when. */
export function minutesContext(draft: SessionDraft) {
  const here = new Set(peopleOf(draft).map(({ id }) => id));
  return {
    items: flatAgenda(agendaTree(draft.agendaItems.map((row) => agendaItemOf(draft, row)))).map(
      ({ item, label, depth }) => ({
        ...{ id: item.id, label, title: item.title, depth, presenter: item.presenter },
        /** «Tờ trình số 43/TTr-UBND: Dự toán năm 2027». */
        papers: item.papers.map(paperName),
      }),
    ),
    delegates: everybodyIn(draft)
      .filter(({ id }) => here.has(id))
      .map(({ id, name, unit, offices }) => ({ id, name, unit, offices })),
    sittings: draft.sittings.map(({ id, label, heldOn, startsAt }) => ({ id, label, heldOn, startsAt })),
    // How many must come is the council's rule for its own sittings.
    quorum: draft.session.meetingKind ? null : draft.council.quorum,
    hasVotes: hasSection(draft.session.meetingKind, 'votes'),
    hasBallots: hasSection(draft.session.meetingKind, 'personnel'),
    silent: silentOne(draft),
  };
}
