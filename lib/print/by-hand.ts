import { agendaTree } from '@/lib/public/agenda-text';
import { flatAgenda } from '@/lib/public/flat-agenda';
import { resolutionName } from '@/lib/public/row-names';
import type { SessionRecord } from '@/lib/record/schema';
import { numbered } from '@/lib/rules/speaker';
import { type Block, type Composition, paragraph } from './composition';
import { frameOf } from './frame';
import { type PaperEdition, subjectOf } from './head';
import { slotSignature } from './slots';

/** Room for what is said at one item; a second sheet is printed for a long one. */
const LINES = 5;

const KINDS =
  'P phát biểu · H hỏi · L trả lời · Q chất vấn · B biểu quyết · K kết luận · Y sự việc · C đến, về';

/**
 * The minutes to be written by hand where there is no power: the items in the order of the desk's screen, with the letters and
 * numbers that are its keys, so that it is keyed back from top to bottom.
 */
export function composeByHand(record: SessionRecord, edition: PaperEdition): Composition {
  const { session, sittings } = record;
  return {
    ...frameOf(record, edition),
    name: `Phiếu ghi tay biên bản: ${session.label}`,
    numberLine: null,
    placeAndDay: null,
    kind: 'PHIẾU GHI BIÊN BẢN',
    subject: subjectOf(record),
    blocks: [
      paragraph(`Loại: ${KINDS}. «Ai»: số thứ tự đại biểu ở cuối phiếu; người khác thì ghi họ tên, chức vụ.`),
      ...(sittings.length > 0 ? sittings.map(({ label }) => label) : ['Phiên họp']).flatMap(sittingLines),
      ...flatAgenda(agendaTree(record.agenda)).flatMap(({ item, label }) => [
        { is: 'heading' as const, level: 2 as const, text: `${label} ${item.title}`.trim() },
        linesTable(),
        ...votesTable(record, item.id),
      ]),
      ...rollTable(record),
    ],
    signatures: [slotSignature({ record, edition }, 'ky.thu-ky')],
    isLandscape: false,
  };
}

const sittingLines = (label: string): Block[] => [
  { is: 'fill', label: `${label}: bắt đầu, kết thúc` },
  { is: 'fill', label: `${label}: có mặt, vắng` },
];

const linesTable = (): Block => ({
  is: 'table',
  isByHand: true,
  columns: [
    { head: 'Giờ', width: 1.5 },
    { head: 'Loại', width: 1, align: 'center' },
    { head: 'Ai', width: 2 },
    { head: 'Nội dung', width: 11 },
  ],
  rows: Array.from({ length: LINES }, () => ['', '', '', '']),
});

/** A row for each resolution of the item, or a free one. */
function votesTable({ resolutions, agenda }: SessionRecord, item: string): Block[] {
  const mine = resolutions.filter(({ agendaItem }) => agendaItem === item);
  const kind = agenda.find(({ id }) => id === item)?.kind;
  const isVoted = mine.length > 0 || kind === 'resolution' || kind === 'election' || kind === 'procedure';
  if (!isVoted) return [];
  return [
    {
      is: 'table',
      isByHand: true,
      columns: [
        { head: 'Biểu quyết', width: 6 },
        { head: 'Giờ', width: 1.5 },
        { head: 'Tán thành', width: 2 },
        { head: 'Không', width: 2 },
        { head: 'Không biểu quyết', width: 2.5 },
        { head: 'Ai khác số đông', width: 3 },
      ],
      rows: (mine.length > 0 ? mine.map(resolutionName) : ['']).map((name) => [name, '', '', '', '', '']),
    },
  ];
}

/** The delegates by the numbers that call them on the screen. */
function rollTable({ delegates }: SessionRecord): Block[] {
  if (delegates.length === 0) return [];
  return [
    { is: 'heading', level: 2, text: 'Đại biểu' },
    {
      is: 'table',
      columns: [
        { head: 'Số', width: 1, align: 'center' },
        { head: 'Họ và tên', width: 5 },
        { head: 'Vắng, lý do', width: 4 },
        { head: 'Đến', width: 2 },
        { head: 'Về', width: 2 },
      ],
      rows: numbered(delegates).map(({ name }, index) => [String(index + 1), name, '', '', '']),
    },
  ];
}
