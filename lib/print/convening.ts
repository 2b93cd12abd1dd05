import { councilBodyName, placeInSentence } from '@/lib/public/council-name';
import type { SessionRecord } from '@/lib/record/schema';
import { legalTexts } from '@/lib/rules/legal-texts';
import { formatTime, officialDate, weekday } from '@/lib/vi/date';
import { isDay } from '@/lib/vi/partial-date';
import { composeAgenda } from './agenda';
import { type Annex, asked, type Block, type Composition, paragraph } from './composition';
import { capitals, frameOf, type PaperEdition, placeAndDay, subjectOf } from './head';
import { inOrder } from './minutes-parts';

/*
 * What calls people to a session: the decision that convenes it, and the invitation to those who are to come. The day, the hour and
 * the place are the record's; what a body of another kind would need stays free for the hand.
 */

const STANDING = 'THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN';
const SIGNED = [{ capacity: ['TM. THƯỜNG TRỰC', 'HỘI ĐỒNG NHÂN DÂN', 'CHỦ TỊCH'], name: null }];

/** «07 giờ 30, Thứ Sáu, ngày 12 tháng 6 năm 2020»; a dotted line takes its place where the day is not known. */
function beginning({ session, sittings }: SessionRecord): string | null {
  const first = inOrder(sittings)[0];
  const day = first?.heldOn ?? session.startsOn;
  if (!isDay(day)) return null;
  return [first?.startsAt && formatTime(first.startsAt), weekday(day), officialDate(day)]
    .filter(Boolean)
    .join(', ');
}

export function composeConvening(record: SessionRecord, edition: PaperEdition): Composition {
  const { council } = record;
  const begins = beginning(record);
  const place = record.session.place;
  return {
    ...frameOf(record, edition),
    name: `Quyết định triệu tập ${record.session.label}`,
    numberLine: 'Số: ……/QĐ-HĐND',
    placeAndDay: placeAndDay(council, null),
    kind: 'QUYẾT ĐỊNH',
    subject: `Về việc triệu tập ${subjectOf(record)}`,
    authority: [`${STANDING} ${capitals(placeInSentence(council.name))}`],
    blocks: [
      ...baseOf(record),
      { is: 'heading', level: 2, text: 'QUYẾT ĐỊNH:', centered: true },
      article(1, `Triệu tập ${subjectOf(record)}.`),
      asked('Khai mạc', begins),
      asked('Địa điểm', place),
      article(2, 'Dự kiến chương trình kỳ họp kèm theo Quyết định này.'),
      article(
        3,
        `Đại biểu ${councilBodyName(council)} và các cơ quan, tổ chức, cá nhân có liên quan thi hành Quyết định này./.`,
      ),
    ],
    signatures: SIGNED,
    annexes: agendaAnnex(record, edition),
  };
}

const article = (number: number, text: string): Block => ({
  is: 'paragraph',
  style: 'article',
  label: { text: `Điều ${number}.`, bold: true },
  runs: [{ text }],
});

/** The law of that day, where a source says which it was; a council under another law has none of ours. */
function baseOf({ council, session }: SessionRecord): Block[] {
  const day = session.startsOn;
  if (council.level === 'other' || !isDay(day)) return [];
  const law = legalTexts.find(
    ({ title, inForceFrom, expiredOn }) =>
      title === 'Luật Tổ chức chính quyền địa phương' &&
      inForceFrom !== null &&
      inForceFrom <= day &&
      (expiredOn === null || day < expiredOn),
  );
  return law ? [paragraph(`Căn cứ ${law.title} số ${law.number}.`, 'basis')] : [];
}

/** Whom an invitation is for. A delegate is called and answers; a guest is asked. */
export type Invited = 'delegates' | 'guests';

export function composeInvitation(
  record: SessionRecord,
  edition: PaperEdition,
  invited: Invited,
): Composition {
  const isGuest = invited === 'guests';
  return {
    ...frameOf(record, edition),
    name: `${isGuest ? 'Giấy mời' : 'Giấy triệu tập'}: ${record.session.label}`,
    numberLine: `Số: ……/${isGuest ? 'GM' : 'GTT'}-HĐND`,
    placeAndDay: placeAndDay(record.council, null),
    kind: isGuest ? 'GIẤY MỜI' : 'GIẤY TRIỆU TẬP',
    subject: `${isGuest ? 'Dự' : 'Họp'} ${subjectOf(record)}`,
    blocks: [
      asked(isGuest ? 'Kính mời' : 'Kính gửi đại biểu', null),
      paragraph(
        `Thường trực ${councilBodyName(record.council)} trân trọng ${isGuest ? 'kính mời ông (bà) tới dự' : 'triệu tập ông (bà) tới họp'} ${record.session.label}.`,
      ),
      asked('Thời gian', beginning(record)),
      asked('Địa điểm', record.session.place),
      ...(isGuest
        ? []
        : [
            paragraph('Đại biểu không dự được báo trước cho Chủ tịch Hội đồng nhân dân và nêu lý do.'),
            asked('Trả lời trước', null),
          ]),
      asked('Liên hệ', null),
      paragraph(`Rất mong ông (bà) ${isGuest ? 'tới dự' : 'có mặt'} đúng giờ./.`),
    ],
    signatures: SIGNED,
    annexes: agendaAnnex(record, edition),
  };
}

function agendaAnnex(record: SessionRecord, edition: PaperEdition): Annex[] {
  if (record.agenda.length === 0) return [];
  const { blocks } = composeAgenda(record, edition, 'planned');
  return [{ label: 'Phụ lục', title: 'Dự kiến chương trình', blocks }];
}
