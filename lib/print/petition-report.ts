import { petitionCountLines, petitionStanding } from '@/lib/public/petition-text';
import type { SessionRecord } from '@/lib/record/schema';
import type { Petition } from '@/lib/record/schema-petitions';
import { formatPartialDate, type KnownDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { type Block, type Column, type Composition, ended, paragraph } from './composition';
import { frameOf } from './frame';
import { type PaperEdition, subjectOf } from './head';
import { slotSignature } from './slots';

/** Tổng hợp kiến nghị cử tri: each matter with who answers for it and how far it is, and the counts by field; nobody who asked is named. */
export function composePetitionReport(record: SessionRecord, edition: PaperEdition): Composition {
  const { petitions = [], petitionCounts = [], session } = record;
  const round = commonRound(petitions);
  const isTold = petitionCounts.some(({ raisedBefore }) => raisedBefore === round);
  return {
    ...frameOf(record, edition),
    name: `Tổng hợp kiến nghị cử tri: ${session.label}`,
    numberLine: null,
    placeAndDay: null,
    kind: 'TỔNG HỢP KIẾN NGHỊ CỬ TRI',
    subject: subjectOf(record),
    blocks: [
      ...(round && !isTold ? [paragraph(`Các kiến nghị nêu trước ${round}.`)] : []),
      ...petitionCountLines(petitionCounts).map((line) => paragraph(ended(line))),
      ...(petitions.length > 0 ? [tableOf(petitions, round)] : []),
    ],
    signatures: [slotSignature({ record, edition }, 'ky.thuong-truc')],
    isLandscape: true,
  };
}

/** The round in which all of them were raised, said once and not in each row; null where there are several. */
function commonRound(petitions: readonly Petition[]): string | null {
  const [round, ...others] = new Set(petitions.map(({ raisedBefore }) => raisedBefore ?? null));
  return others.length === 0 ? (round ?? null) : null;
}

const COLUMNS: readonly Column[] = [
  { head: 'TT', width: 1, align: 'center' },
  { head: 'Nội dung kiến nghị', width: 6 },
  { head: 'Lĩnh vực, địa bàn', width: 3.4 },
  { head: 'Cơ quan giải quyết', width: 4 },
  { head: 'Ngày nhận', width: 2.1, align: 'center' },
  { head: 'Hạn', width: 2.1, align: 'center' },
  { head: 'Văn bản trả lời', width: 3 },
  { head: 'Kết quả', width: 3 },
];

const day = (date: KnownDate | undefined) => (date ? formatPartialDate(date) : '');

/** What is not known of a matter is an empty cell. */
const tableOf = (petitions: readonly Petition[], round: string | null): Block => ({
  is: 'table',
  columns: COLUMNS,
  rows: petitions.map((row, index) => [
    String(index + 1),
    [row.body, row.code && `(số ${row.code})`].filter(Boolean).join(' '),
    [row.field, row.place, !round && row.raisedBefore && `nêu trước ${row.raisedBefore}`]
      .filter(Boolean)
      .join('; '),
    [row.responsible, row.authority && terms.petitionAuthority[row.authority]].filter(Boolean).join('; '),
    day(row.receivedOn),
    [day(row.dueOn), row.extendedTo && `gia hạn ${day(row.extendedTo)}`].filter(Boolean).join('; '),
    [row.answerNumber, day(row.answeredOn)].filter(Boolean).join(', '),
    petitionStanding(row) ?? '',
  ]),
});
