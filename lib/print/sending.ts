import { decisionsOf } from '@/lib/public/decisions';
import { adoptedText } from '@/lib/public/resolution-count';
import { resolutionName } from '@/lib/public/row-names';
import { marksIn } from '@/lib/record/known-marks';
import { countAdopted } from '@/lib/record/resolution-count';
import type { SessionRecord } from '@/lib/record/schema';
import { isAbsent } from '@/lib/rules/attendance';
import { upperFirst } from '@/lib/vi/case';
import { rangeText } from '@/lib/vi/day-range';
import { formatPartialDate, onPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { asked, type Block, type Composition, paragraph } from './composition';
import { frameOf } from './frame';
import { type PaperEdition, placeAndDay, subjectOf } from './head';
import { personnelLines } from './personnel-blocks';
import { resolutionTable, sendingBlocks } from './resolution-list';
import { inCouncilWords, slotBlocks, slotEnding, slotRecipients, slotSignature, slotText } from './slots';

/* What goes out after a session: the letter with its file, the report to the upper level, the sheet that is posted. */

/** The letter a session's file goes with, and a list of what is in it. */
export function composeLetter(record: SessionRecord, edition: PaperEdition): Composition {
  const paper = { record, edition };
  return {
    ...frameOf(record, edition),
    name: `Công văn gửi hồ sơ ${record.session.label}`,
    numberLine: 'Số: ……/HĐND-VP',
    placeAndDay: placeAndDay(record.council, null),
    kind: null,
    subject: `V/v gửi hồ sơ ${record.session.label}`,
    blocks: [
      asked('Kính gửi', slotText(paper, 'cong-van.kinh-gui')),
      ...slotBlocks(paper, 'cong-van.mo-dau'),
      ...contentsOf(record).map((text, index) => paragraph(`${index + 1}. ${text}`, 'item')),
      paragraph(`Mã đối chiếu (SHA-256) của hồ sơ điện tử: ${edition.digest}.`),
      ...slotEnding(paper, 'cong-van.ket-thuc'),
    ],
    recipients: slotRecipients(paper, 'cong-van.noi-nhan'),
    signatures: [slotSignature(paper, 'ky.thuong-truc')],
  };
}

const resolutionCountText = (record: SessionRecord) =>
  adoptedText(countAdopted(record), record.resolutions.length);

function contentsOf(record: SessionRecord): string[] {
  const resolutions = record.resolutions.map((one) => {
    const name = resolutionName(one);
    const number = one.number && !name.includes(one.number) ? `Nghị quyết số ${one.number}: ` : '';
    return `${number}${name}${one.issuedOn ? `, ký ${onPartialDate(one.issuedOn)}` : ''};`;
  });
  return ['Biên bản kỳ họp;', 'Danh sách điểm danh;', 'Chương trình kỳ họp;', ...resolutions];
}

/** What the upper level is told, computed from the record; what no record says is left to be filled in. */
export function composeReport(record: SessionRecord, edition: PaperEdition): Composition {
  const paper = { record, edition };
  return {
    ...frameOf(record, edition),
    name: `Báo cáo kết quả ${record.session.label}`,
    numberLine: 'Số: ……/BC-HĐND',
    placeAndDay: placeAndDay(record.council, null),
    kind: 'BÁO CÁO',
    subject: `Kết quả ${subjectOf(record)}`,
    blocks: [
      asked('Kính gửi', slotText(paper, 'bao-cao.kinh-gui')),
      ...slotBlocks(paper, 'bao-cao.mo-dau'),
      ...facts(record),
      { is: 'heading', level: 2, text: 'Nghị quyết' },
      ...resolutionTable(record),
      ...sendingBlocks(record),
      ...personnelPart(record),
      { is: 'fill', label: 'Khó khăn, vướng mắc' },
      { is: 'fill', label: 'Đề xuất, kiến nghị' },
      ...slotBlocks(paper, 'bao-cao.ket-thuc'),
    ],
    recipients: slotRecipients(paper, 'bao-cao.noi-nhan'),
    signatures: [slotSignature(paper, 'ky.thuong-truc')],
  };
}

function facts(record: SessionRecord): Block[] {
  const { session, sittings, agenda, votes, tasks, papers = [] } = record;
  const all = [...papers, ...agenda.flatMap((item) => item.papers)].filter(({ counted }) => !counted);
  const counted = resolutionCountText(record);
  return [
    paragraph(
      `Họp ${rangeText(session)}${session.kind ? `, kỳ họp ${terms.sessionKind[session.kind].toLocaleLowerCase('vi')}` : ''}.`,
    ),
    ...attendanceRate(record),
    ...(sittings.length > 0 ? [paragraph(`Số phiên họp đã ghi: ${sittings.length}.`)] : []),
    ...(agenda.length > 0
      ? [paragraph(`Số nội dung chương trình đã ghi: ${agenda.length}; số tài liệu đã ghi: ${all.length}.`)]
      : []),
    ...(counted ? [paragraph(`${upperFirst(counted)}.`)] : []),
    ...(votes.length > 0 ? [paragraph(`Số lần biểu quyết đã ghi: ${votes.length}.`)] : []),
    ...questionCounts(record),
    ...(tasks.length > 0 ? [paragraph(`Số nhiệm vụ đã giao: ${tasks.length}.`)] : []),
  ];
}

/** What was decided about people, a line each. */
function personnelPart(record: SessionRecord): Block[] {
  const lines = personnelLines(record).map((line) => paragraph(`- ${line}`, 'item'));
  return lines.length > 0 ? [{ is: 'heading', level: 2, text: 'Nhân sự' }, ...lines] : [];
}

/** How many questions were put, how many of them answered, and how much was promised; of oversight how much was told. */
function questionCounts({ questions = [], oversight = [] }: SessionRecord): Block[] {
  const answered = questions.filter(({ turns = [] }) => turns.some(({ kind }) => kind === 'answer')).length;
  const promised = questions.filter(({ promise }) => promise).length;
  const asked = `Số câu chất vấn đã ghi: ${questions.length}; đã ghi trả lời: ${answered}; lời hứa đã ghi: ${promised}.`;
  return [
    ...(questions.length > 0 ? [paragraph(asked)] : []),
    ...(oversight.length > 0 ? [paragraph(`Số nội dung giám sát đã ghi: ${oversight.length}.`)] : []),
  ];
}

/** Of each roll that was called; where none was, nothing is said of attendance. */
function attendanceRate({ sittings }: SessionRecord): Block[] {
  return sittings.flatMap((sitting) => {
    if (!sitting.attendance) return [];
    const present = marksIn(sitting).filter(({ status }) => !isAbsent(status)).length;
    return [paragraph(`${sitting.label}: ${present} trên ${sitting.attendance.total} đại biểu có mặt.`)];
  });
}

/** Where and when all of it was put up, as far as that is one: what differs from text to text stays for the hand. */
function postingOf({ resolutions }: SessionRecord) {
  const all = resolutions.flatMap(({ posted = [] }) => posted);
  const day = (days: readonly (string | null)[]) => {
    const [one = null, ...others] = [...new Set(days)];
    return one !== null && others.length === 0 ? formatPartialDate(one) : null;
  };
  return {
    where: [...new Set(all.map(({ where }) => where))].join('; ') || null,
    from: day(all.map(({ from }) => from)),
    to: day(all.map(({ to }) => to)),
  };
}

/** The sheet that is put up, and the minutes of putting it up and taking it down: what the record does not say of who, where and when stays for the hand. */
export function composePosting(record: SessionRecord, edition: PaperEdition): Composition {
  const lines = decisionsOf(record).map(({ resolution }, index) => {
    const name = resolutionName(resolution);
    const number =
      resolution.number && !name.includes(resolution.number) ? `Nghị quyết số ${resolution.number}: ` : '';
    return paragraph(
      `${index + 1}. ${number}${name} (${terms.resolutionStatus[resolution.status].toLocaleLowerCase('vi')}).`,
      'item',
    );
  });
  const posting = postingOf(record);
  return {
    ...frameOf(record, edition),
    name: `Biên bản niêm yết: ${record.session.label}`,
    numberLine: 'Số: ……/BB-HĐND',
    placeAndDay: null,
    kind: 'BIÊN BẢN',
    subject: `Niêm yết công khai kết quả ${subjectOf(record)}`,
    ...inCouncilWords({ record, edition }, 'niem-yet', [
      asked('Niêm yết lúc', posting.from),
      asked('Địa điểm niêm yết', posting.where),
      asked('Người niêm yết', null),
      asked('Người chứng kiến', null),
      { is: 'heading', level: 2, text: 'Văn bản niêm yết' },
      ...(lines.length > 0 ? lines : [{ is: 'fill', label: 'Văn bản' } as const]),
      asked('Niêm yết đến ngày', posting.to),
      { is: 'heading', level: 2, text: 'Kết thúc niêm yết' },
      asked('Gỡ lúc', null),
      asked('Ý kiến nhận được trong thời gian niêm yết', null),
    ]),
    signatures: [
      { capacity: ['NGƯỜI CHỨNG KIẾN'], name: null },
      { capacity: ['NGƯỜI NIÊM YẾT'], name: null },
    ],
  };
}
