import { agendaTree } from '@/lib/public/agenda-text';
import { whenText } from '@/lib/public/attendance-text';
import { flatAgenda } from '@/lib/public/flat-agenda';
import { paperName } from '@/lib/public/paper-text';
import { resolutionName } from '@/lib/public/row-names';
import type { AgendaItem, SessionRecord } from '@/lib/record/schema';
import { chairWords } from '@/lib/vi/chair-words';
import { type Block, type Composition, paragraph } from './composition';
import { frameOf } from './frame';
import { type PaperEdition, subjectOf } from './head';

/**
 * What whoever presides goes by: item by item what is to be said and by whom, with room for the hour and for notes. Hours are those
 * of the minutes where a line has one; the rest stays free for the hand.
 */
export function composeChairScript(record: SessionRecord, edition: PaperEdition): Composition {
  const { session, sittings } = record;
  return {
    ...frameOf(record, edition),
    name: `Kịch bản điều hành: ${session.label}`,
    numberLine: null,
    placeAndDay: null,
    kind: 'KỊCH BẢN ĐIỀU HÀNH',
    subject: subjectOf(record),
    blocks: [
      ...sittings.map((sitting) =>
        paragraph(`- ${[sitting.label, whenText(sitting)].filter(Boolean).join(', ')}.`, 'item'),
      ),
      scriptTable(record),
    ],
    signatures: [],
    isLandscape: true,
  };
}

function scriptTable(record: SessionRecord): Block {
  return {
    is: 'table',
    isByHand: true,
    columns: [
      { head: 'TT', width: 1, align: 'center' },
      { head: 'Giờ', width: 1.6 },
      { head: 'Nội dung', width: 6 },
      { head: 'Chủ tọa nói', width: 9 },
      { head: 'Ghi chú', width: 5 },
    ],
    rows: flatAgenda(agendaTree(record.agenda)).map(({ item, label }) => [
      label,
      hourOf(record, item),
      [item.title, item.presenter, ...item.papers.map(paperName)].filter(Boolean).join('. '),
      [...said(item), ...votesSaid(record, item)].join(' '),
      '',
    ]),
  };
}

/** When the item was come to, by the first line of its minutes. */
const hourOf = ({ minutes = [] }: SessionRecord, { id }: AgendaItem): string =>
  minutes.find(({ agendaItem, at }) => agendaItem === id && at)?.at ?? '';

const said = ({ kind, title, presenter, isClosed }: AgendaItem): string[] =>
  isClosed
    ? ['Họp kín: mời người không có trách nhiệm ra ngoài.']
    : chairWords[kind].map((words) =>
        words.replace('{item}', title).replace('{presenter}', presenter || 'người trình bày'),
      );

/** How a vote is put, for each resolution of the item. */
const votesSaid = ({ resolutions }: SessionRecord, { id }: AgendaItem): string[] =>
  resolutions
    .filter(({ agendaItem }) => agendaItem === id)
    .map(
      (resolution) =>
        `Biểu quyết «${resolutionName(resolution)}»: Ai tán thành? Ai không tán thành? Ai không biểu quyết? Công bố kết quả trên tổng số đại biểu.`,
    );
