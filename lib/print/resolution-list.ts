import { adoptedText, groupName, groupText } from '@/lib/public/resolution-count';
import { resolutionName } from '@/lib/public/row-names';
import { postedLines, sentLines } from '@/lib/public/sending-text';
import { countAdopted } from '@/lib/record/resolution-count';
import type { Resolution, SessionRecord } from '@/lib/record/schema';
import { upperFirst } from '@/lib/vi/case';
import { formatPartialDate, type KnownDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { type Block, type Column, type Composition, paragraph } from './composition';
import { frameOf } from './frame';
import { type PaperEdition, subjectOf } from './head';
import { inCouncilWords } from './slots';

const COLUMNS: readonly Column[] = [
  { head: 'TT', width: 1, align: 'center' },
  { head: 'Số, ký hiệu', width: 3, align: 'center' },
  { head: 'Trích yếu', width: 7 },
  { head: 'Thông qua', width: 2.4, align: 'center' },
  { head: 'Ban hành', width: 2.4, align: 'center' },
  { head: 'Kết quả', width: 2.6, align: 'center' },
];

/** By its number, or what it is called. */
const calledIn = (row: Resolution) => (row.number ? `Nghị quyết số ${row.number}` : resolutionName(row));
const day = (date: KnownDate) => (date ? formatPartialDate(date) : '');

/** Every resolution in a table, and those a source only counts below it. */
export function resolutionTable(record: SessionRecord): Block[] {
  const { resolutions, resolutionGroups = [] } = record;
  const counted = adoptedText(countAdopted(record), resolutions.length);
  const rows = resolutions.map((resolution, index) => [
    String(index + 1),
    resolution.number ?? '',
    resolutionName(resolution),
    day(resolution.adoptedOn),
    day(resolution.issuedOn),
    terms.resolutionStatus[resolution.status],
  ]);
  return [
    ...(counted ? [paragraph(`${upperFirst(counted)}.`)] : []),
    ...(rows.length > 0 ? [{ is: 'table', columns: COLUMNS, rows } as const] : []),
    ...resolutions.flatMap((row) =>
      row.outcomePrinted
        ? [paragraph(`- ${resolutionName(row)}: nguồn ghi “${row.outcomePrinted}”.`, 'item')]
        : [],
    ),
    ...resolutionGroups.map((group) =>
      paragraph(`- ${groupName(group)}. ${groupText(group, record)}`.trim(), 'item'),
    ),
  ];
}

/** To whom each was sent and where it was posted, a line each. */
export const sendingBlocks = ({ resolutions }: SessionRecord): Block[] =>
  resolutions.flatMap((row) => [
    ...sentLines(row).map((line) => paragraph(`- ${calledIn(row)}: đã gửi ${line}.`, 'item')),
    ...postedLines(row).map((line) => paragraph(`- ${calledIn(row)}: niêm yết tại ${line}.`, 'item')),
  ]);

export function composeResolutionList(record: SessionRecord, edition: PaperEdition): Composition {
  return {
    ...frameOf(record, edition),
    name: `Danh mục nghị quyết: ${record.session.label}`,
    numberLine: null,
    placeAndDay: null,
    kind: 'DANH MỤC NGHỊ QUYẾT',
    subject: subjectOf(record),
    ...inCouncilWords({ record, edition }, 'danh-muc-nghi-quyet', [
      ...resolutionTable(record),
      ...sendingBlocks(record),
    ]),
    signatures: [{ capacity: ['NGƯỜI LẬP'], name: null }],
  };
}
