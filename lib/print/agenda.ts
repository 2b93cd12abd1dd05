import { agendaTree } from '@/lib/public/agenda-text';
import { sittingText } from '@/lib/public/attendance-text';
import { flatAgenda } from '@/lib/public/flat-agenda';
import { paperName } from '@/lib/public/paper-text';
import type { AgendaItem, SessionRecord } from '@/lib/record/schema';
import { terms } from '@/lib/vi/terms';
import { type Block, type Column, type Composition, paragraph } from './composition';
import { frameOf } from './frame';
import { type PaperEdition, placeAndDay, subjectOf } from './head';
import { inCouncilWords } from './slots';

/** Which of its three states an agenda is printed in: as proposed, as adopted, as it went. */
export type AgendaState = 'planned' | 'adopted' | 'handled';

const STATES: Readonly<Record<AgendaState, string>> = {
  planned: 'Dự kiến chương trình',
  adopted: 'Chương trình đã thông qua',
  handled: 'Chương trình theo diễn biến thực tế',
};

/** The agenda as a table, in the order of the state asked for as far as it is known. */
export function composeAgenda(record: SessionRecord, edition: PaperEdition, state: AgendaState): Composition {
  const { council, session } = record;
  return {
    ...frameOf(record, edition),
    name: `${STATES[state]}: ${session.label}`,
    numberLine: null,
    placeAndDay: state === 'planned' ? placeAndDay(council, null) : null,
    kind: 'CHƯƠNG TRÌNH',
    subject: `${subjectOf(record)} (${STATES[state].replace(/^(?:Dự kiến chương trình|Chương trình )/u, '') || 'dự kiến'})`,
    ...inCouncilWords({ record, edition }, 'chuong-trinh', agendaBlocks(record, state)),
  };
}

/** The sittings, and the table of what is dealt with. */
export const agendaBlocks = (record: SessionRecord, state: AgendaState): Block[] => [
  ...record.sittings.map((sitting) => paragraph(`- ${sittingText(sitting)}.`, 'item')),
  agendaTable(record.agenda, state),
];

/** What was on the programme in that state: withdrawn items were planned and not handled, late ones the other way round. */
function itemsIn(agenda: readonly AgendaItem[], state: AgendaState): AgendaItem[] {
  if (state === 'handled') return agenda.filter(({ change }) => change?.kind !== 'withdrawn');
  const there = agenda.filter(({ change }) =>
    state === 'planned' ? change?.kind !== 'added' : change?.kind !== 'withdrawn',
  );
  const place = ({ order }: AgendaItem) => order?.[state] ?? null;
  return there.toSorted((a, b) => (place(a) ?? agenda.indexOf(a) + 1) - (place(b) ?? agenda.indexOf(b) + 1));
}

function agendaTable(agenda: readonly AgendaItem[], state: AgendaState): Block {
  const columns: Column[] = [
    { head: 'TT', width: 1, align: 'center' },
    { head: 'Nội dung', width: 7 },
    { head: 'Trình bày', width: 4 },
    { head: 'Tài liệu', width: 5 },
  ];
  const rows = flatAgenda(agendaTree(itemsIn(agenda, state))).map(({ item, label, depth }) =>
    item.isClosed
      ? [label, 'Nội dung họp kín, không công bố chi tiết.', '', '']
      : [
          label,
          `${'– '.repeat(depth)}${item.title} (${terms.agendaKind[item.kind].toLocaleLowerCase('vi')})`,
          item.presenter ?? '',
          item.papers.map(paperName).join('; '),
        ],
  );
  return { is: 'table', columns, rows };
}
