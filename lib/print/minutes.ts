import { type AgendaNode, agendaTree } from '@/lib/public/agenda-text';
import { sittingText } from '@/lib/public/attendance-text';
import { voteText } from '@/lib/public/decisions';
import { occurrenceNotice, sessionHeading, sessionLines } from '@/lib/public/session-text';
import { silentOne } from '@/lib/record/absences';
import type { SessionRecord, Vote } from '@/lib/record/schema';
import { formatTime, officialDate } from '@/lib/vi/date';
import { toRoman } from '@/lib/vi/ordinal';
import { isDay } from '@/lib/vi/partial-date';
import { type Block, type Composition, ended, paragraph, told } from './composition';
import { frameOf } from './frame';
import { capitals, type PaperEdition, subjectOf } from './head';
import {
  askedLine,
  courseOfItem,
  leadersBySignature,
  minuteBlocks,
  openingMoment,
  paperLine,
} from './minutes-parts';
import { peopleOf } from './minutes-people';
import { oversightBlocks, questionBlocks } from './minutes-questions';
import { resultsOf } from './minutes-results';
import { inOrder } from './of-session';
import { personnelBlocks } from './personnel-blocks';
import { inCouncilWords } from './slots';

/*
 * The minutes of a session (mẫu 1.9, Phụ lục III Nghị định 30/2020/NĐ-CP): who was there, the agenda, what happened in its order,
 * the votes, what was decided. It says what the record says and nothing else; a dotted line stands only where the form itself
 * asks and nobody wrote it down.
 */

export function composeMinutes(record: SessionRecord, edition: PaperEdition): Composition {
  const { session } = record;
  const framed = inCouncilWords({ record, edition }, 'bien-ban', [
    ...noticeOf(record),
    ...openingOf(record),
    ...numberedSections([
      { title: 'Thành phần tham dự', blocks: peopleOf(record) },
      { title: 'Chương trình', blocks: agendaOf(record) },
      { title: 'Diễn biến', blocks: courseOf(record) },
      { title: 'Nhân sự', blocks: personnelBlocks(record) },
      { title: 'Chất vấn', blocks: questionBlocks(record) },
      { title: 'Giám sát', blocks: oversightBlocks(record) },
      ...resultsOf(record),
    ]),
  ]);
  return {
    ...frameOf(record, edition),
    name: `Biên bản ${sessionHeading(session)}`,
    numberLine: 'Số: ……/BB-HĐND',
    placeAndDay: null,
    kind: 'BIÊN BẢN',
    subject: subjectOf(record),
    ...framed,
    blocks: [...framed.blocks, ...closingOf(record)],
    signatures: leadersBySignature({ record, edition }),
  };
}

/** Those that hold something, numbered «I.», «II.», … */
const numberedSections = (sections: readonly { title: string; blocks: readonly Block[] }[]): Block[] =>
  sections
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [
      { is: 'heading', level: 2, text: `${toRoman(index + 1)}. ${capitals(title)}` } as const,
      ...blocks,
    ]);

function noticeOf({ session }: SessionRecord): Block[] {
  const notice = occurrenceNotice(session);
  return notice ? [paragraph(`${notice.title} ${notice.text}`.trim())] : [];
}

function openingOf(record: SessionRecord): Block[] {
  const { session, sittings } = record;
  return [
    askedLine('Thời gian bắt đầu', openingMoment(record)),
    askedLine('Địa điểm', session.place),
    ...told('Mục đích', session.purpose),
    ...told('Tóm tắt', session.summary),
    ...told('Ngày kỳ họp suy ra từ', session.daysInferredFrom ?? null),
    ...sessionLines(session).map((line) => paragraph(ended(line))),
    ...(sittings.length > 1
      ? sittings.map((sitting) => paragraph(`- ${sittingText(sitting)}.`, 'item'))
      : []),
  ];
}

function agendaOf(record: SessionRecord): Block[] {
  const { agenda, votes } = record;
  if (agenda.length === 0) return [];
  const lines = (nodes: readonly AgendaNode[]): Block[] =>
    nodes.flatMap(({ item, label, items }) => [
      paragraph([label || '-', item.isClosed ? CLOSED_ITEM : item.title].join(' '), 'item'),
      ...lines(items),
    ]);
  const adopted = votes.find(isOnAgenda);
  return [
    ...lines(agendaTree(agenda)),
    ...(adopted
      ? [paragraph(`Biểu quyết thông qua chương trình: ${voteText(adopted, silentOne(record)).finding}`)]
      : []),
  ];
}

const CLOSED_ITEM = 'Nội dung họp kín, không công bố chi tiết.';

const isOnAgenda = ({ resolution, agendaItem, subject }: Vote): boolean =>
  resolution === null && agendaItem === null && /chương trình (?:kỳ|phiên|cuộc) họp/iu.test(subject);

/** Each item in the order it was dealt with. */
function courseOf(record: SessionRecord): Block[] {
  const course = (nodes: readonly AgendaNode[]): Block[] =>
    nodes.flatMap((node) => [...itemOf(node, record), ...course(node.items)]);
  const papers = (record.papers ?? []).map(paperLine);
  return [
    ...course(agendaTree(record.agenda)),
    ...minuteBlocks(record, null),
    ...(papers.length > 0 ? [paragraph('Tài liệu chung của kỳ họp:'), ...papers] : []),
  ];
}

/** An item that was only called stands as a line; one of which something is told is a heading over it. */
function itemOf(node: AgendaNode, record: SessionRecord): Block[] {
  const { item, label } = node;
  const text = [label, item.isClosed ? CLOSED_ITEM : item.title].filter(Boolean).join(' ');
  const course = item.isClosed ? [] : courseOfItem(node, record);
  return course.length > 0
    ? [{ is: 'heading', level: 3, text }, ...course]
    : [paragraph(ended(text), 'item')];
}

/** «Kỳ họp kết thúc vào 11 giờ 30, ngày 12 tháng 6 năm 2020./.», free where the hour or the day is not known. */
function closingOf({ session, sittings }: SessionRecord): Block[] {
  const last = inOrder(sittings).at(-1);
  const day = last?.heldOn ?? session.endsOn;
  const at = last?.endsAt ? formatTime(last.endsAt) : '…… giờ ……';
  const on = isDay(day) ? officialDate(day) : 'ngày …… tháng …… năm ……';
  return [paragraph(`Kỳ họp kết thúc vào ${at}, ${on}./.`)];
}
