import { placeInSentence } from '@/lib/public/council-name';
import type { SessionRecord } from '@/lib/record/schema';
import { agendaBlocks } from './agenda';
import { article, asBases, baseOf } from './articles';
import { type Annex, asked, type Composition, paragraph } from './composition';
import { frameOf } from './frame';
import { capitals, type PaperEdition, placeAndDay, subjectOf } from './head';
import { beginning } from './of-session';
import { slotBlocks, slotEnding, slotRecipients, slotSignature, slotText } from './slots';

/*
 * What calls people to a session: the decision that convenes it, and the invitation to those who are to come. The day, the hour and
 * the place are the record's; what a body of another kind would need stays free for the hand.
 */

const STANDING = 'THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN';

export function composeConvening(record: SessionRecord, edition: PaperEdition): Composition {
  const { council } = record;
  const paper = { record, edition };
  const [second, third] = [
    slotBlocks(paper, 'quyet-dinh-trieu-tap.chuong-trinh'),
    slotEnding(paper, 'quyet-dinh-trieu-tap.thi-hanh'),
  ];
  return {
    ...frameOf(record, edition),
    name: `Quyết định triệu tập ${record.session.label}`,
    numberLine: 'Số: ……/QĐ-HĐND',
    placeAndDay: placeAndDay(council, null),
    kind: 'QUYẾT ĐỊNH',
    subject: `Về việc triệu tập ${subjectOf(record)}`,
    authority: [`${STANDING} ${capitals(placeInSentence(council.name))}`],
    blocks: [
      ...asBases([
        ...baseOf(record.council, record.session.startsOn),
        ...slotBlocks(paper, 'quyet-dinh-trieu-tap.can-cu', 'basis'),
      ]),
      { is: 'heading', level: 2, text: 'QUYẾT ĐỊNH:', centered: true },
      ...article(1, [
        paragraph(`Triệu tập ${subjectOf(record)}.`),
        asked('Khai mạc', beginning(record)),
        asked('Địa điểm', record.session.place),
      ]),
      ...article(2, second),
      ...article(second.length > 0 ? 3 : 2, third),
    ],
    signatures: [slotSignature(paper, 'ky.trieu-tap')],
    recipients: slotRecipients(paper, 'quyet-dinh-trieu-tap.noi-nhan'),
    annexes: agendaAnnex(record),
  };
}

/** Whom an invitation is for. A delegate is called and answers; a guest is asked. */
export type Invited = 'delegates' | 'guests';

export function composeInvitation(
  record: SessionRecord,
  edition: PaperEdition,
  invited: Invited,
): Composition {
  const isGuest = invited === 'guests';
  const name = isGuest ? 'giay-moi' : 'giay-trieu-tap';
  const paper = { record, edition };
  return {
    ...frameOf(record, edition),
    name: `${isGuest ? 'Giấy mời' : 'Giấy triệu tập'}: ${record.session.label}`,
    numberLine: `Số: ……/${isGuest ? 'GM' : 'GTT'}-HĐND`,
    placeAndDay: placeAndDay(record.council, null),
    kind: isGuest ? 'GIẤY MỜI' : 'GIẤY TRIỆU TẬP',
    subject: `${isGuest ? 'Dự' : 'Họp'} ${subjectOf(record)}`,
    blocks: [
      asked(isGuest ? 'Kính mời' : 'Kính gửi đại biểu', null),
      ...slotBlocks(paper, `${name}.mo-dau`),
      asked('Thời gian', beginning(record)),
      asked('Địa điểm', record.session.place),
      ...slotBlocks(paper, `${name}.can-biet`),
      ...(isGuest ? [] : [...slotBlocks(paper, 'giay-trieu-tap.vang'), asked('Trả lời trước', null)]),
      asked('Liên hệ', slotText(paper, `${name}.lien-he`)),
      ...slotEnding(paper, `${name}.ket-thuc`),
    ],
    signatures: [slotSignature(paper, 'ky.trieu-tap')],
    recipients: slotRecipients(paper, `${name}.noi-nhan`),
    annexes: agendaAnnex(record),
  };
}

const agendaAnnex = (record: SessionRecord): Annex[] =>
  record.agenda.length === 0
    ? []
    : [{ label: 'Phụ lục', title: 'Dự kiến chương trình', blocks: agendaBlocks(record, 'planned') }];
