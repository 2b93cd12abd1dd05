import { councilBodyName } from '@/lib/public/council-name';
import { namesOf } from '@/lib/public/decisions';
import { countedOf, personName, personnelColumns, personnelName } from '@/lib/public/personnel-text';
import { goesUp } from '@/lib/record/check-personnel-approval';
import type { SessionRecord } from '@/lib/record/schema';
import type { PersonnelPerson, PersonnelVote } from '@/lib/record/schema-personnel';
import { surelyWorkingDaysAfter } from '@/lib/rules/working-days';
import { lowerFirst } from '@/lib/vi/case';
import { officialDate } from '@/lib/vi/date';
import { isDay, onPartialDate } from '@/lib/vi/partial-date';
import type { PersonnelKind } from '@/lib/words-of-personnel';
import { article, asBases, baseOf } from './articles';
import { asked, type Block, type Composition, ended, paragraph } from './composition';
import { frameOf } from './frame';
import { capitals, type PaperEdition, placeAndDay, sessionInTerm } from './head';
import { personnelTable } from './personnel-blocks';
import { hasOwnWords } from './resolution';
import { slotSignature } from './slots';

/*
 * What an office writes after a ballot on people: the resolution that confirms it, as a draft to begin from, and the letter that asks
 * the level above for its approval. Both are for those who were elected, relieved or released; where nobody was there is neither.
 */

/** What the resolution does, before what the ballot was about; null where no resolution follows from a ballot of the kind. */
const RESOLVES: Readonly<Record<PersonnelKind, string | null>> = {
  election: 'xác nhận kết quả ',
  confirmation: '',
  relief: '',
  dismissal: '',
  release: '',
  confidence_levels: 'xác nhận kết quả ',
  confidence: null,
};

const decidedOn = ({ kind, people }: PersonnelVote): readonly PersonnelPerson[] =>
  kind === 'confidence_levels' ? people : people.filter(({ outcome }) => outcome === 'passed');

/** Whether there is a resolution to draft: somebody it is about, and none whose words the record holds already. */
export function isConfirmable({ resolutions }: SessionRecord, vote: PersonnelVote): boolean {
  const written = resolutions.some((one) => one.id === vote.resolution && hasOwnWords(one));
  return RESOLVES[vote.kind] !== null && !vote.annulled && !written && decidedOn(vote).length > 0;
}

/** Whether a result goes up to be approved: it is said that it was, or its post is one of those whose election is. */
export const isForApproval = (vote: PersonnelVote): boolean =>
  !vote.annulled &&
  vote.people.some(({ outcome }) => outcome === 'passed') &&
  (vote.approval !== undefined || (vote.kind === 'election' && goesUp(vote)));

/** «Nguyễn Thị An, Trưởng Ban Kinh tế – Xã hội, được 20/26 đại biểu đồng ý.» */
function lineOf(vote: PersonnelVote, person: PersonnelPerson, record: SessionRecord): Block {
  const who = [personName(person, namesOf(record)), person.office, person.post].filter(Boolean).join(', ');
  const inFavour = countedOf(vote, person);
  return paragraph(`- ${ended([who, inFavour && `được ${inFavour}`].filter(Boolean).join(', '))}`, 'item');
}

/** A draft of the resolution a result is confirmed by: its number, its day and what only the council can say stay free. */
export function composeConfirmation(
  record: SessionRecord,
  vote: PersonnelVote,
  edition: PaperEdition,
): Composition {
  const { council, session } = record;
  const about = lowerFirst(personnelName(vote));
  const resolves = `${RESOLVES[vote.kind] ?? ''}${about}`;
  const when = [vote.effective?.at, vote.effective?.on && onPartialDate(vote.effective.on)];
  const people =
    vote.kind === 'confidence_levels'
      ? personnelTable(vote, record)
      : decidedOn(vote).map((person) => lineOf(vote, person, record));
  const counted = isDay(vote.heldOn) ? ` ${officialDate(vote.heldOn)}` : '';
  return {
    ...frameOf(record, edition),
    name: `Dự thảo nghị quyết: ${resolves}`,
    numberLine: 'Số: ……/NQ-HĐND',
    placeAndDay: placeAndDay(council, null),
    kind: 'NGHỊ QUYẾT',
    subject: `Về việc ${resolves}`,
    authority: [capitals(councilBodyName(council)), capitals(sessionInTerm(record))].filter(Boolean),
    blocks: [
      ...asBases([
        ...baseOf(council, vote.heldOn ?? session.startsOn),
        paragraph(`Căn cứ Biên bản kiểm phiếu${counted} về việc ${about}.`, 'basis'),
      ]),
      { is: 'heading', level: 2, text: 'QUYẾT NGHỊ:', centered: true },
      ...article(1, [paragraph(`${resolves.charAt(0).toLocaleUpperCase('vi')}${resolves.slice(1)}:`)]),
      ...people,
      ...article(2, [
        paragraph(`Nghị quyết này có hiệu lực từ ${when.filter(Boolean).join(' ') || '……………………'}.`),
      ]),
      ...article(3, [
        paragraph(
          'Thường trực Hội đồng nhân dân, Ủy ban nhân dân, các Ban của Hội đồng nhân dân, người có tên tại Điều 1 và cơ quan, tổ chức có liên quan thi hành Nghị quyết này./.',
        ),
      ]),
    ],
    signatures: [{ capacity: ['CHỦ TỊCH'], name: null }],
    // Nobody adopted these words, whatever was published of the ballot.
    isDraft: true,
  };
}

/** Working days within which a result goes up (Luật 72/2025/QH15, Điều 36 khoản 7), since that law. */
const [SEND_WITHIN, SINCE] = [5, '2025-06-16'];

/** The letter that asks for approval, with what goes with it, and by when it goes. */
export function composeApprovalLetter(
  record: SessionRecord,
  vote: PersonnelVote,
  edition: PaperEdition,
): Composition {
  const { council, session } = record;
  const about = lowerFirst(personnelName(vote));
  const elected = vote.people.filter(({ outcome }) => outcome === 'passed');
  const body = councilBodyName(council);
  const on = isDay(vote.heldOn) ? `${officialDate(vote.heldOn).replace(/^n/u, 'N')}, tại` : 'Tại';
  const hasShares = personnelColumns(vote).length > 0;
  return {
    ...frameOf(record, edition),
    name: `Công văn đề nghị phê chuẩn: ${personnelName(vote)}`,
    numberLine: 'Số: ……/HĐND-VP',
    placeAndDay: placeAndDay(council, null),
    kind: null,
    subject: `V/v đề nghị phê chuẩn kết quả ${about}`,
    blocks: [
      asked('Kính gửi', vote.approval?.to ?? null),
      paragraph(
        `${on} ${lowerFirst(session.label)}, ${body} đã ${about}${hasShares ? ', kết quả như sau' : ''}:`,
      ),
      ...elected.map((person) => lineOf(vote, person, record)),
      ...dueOf(vote),
      paragraph(`Thường trực ${body} đề nghị xem xét, phê chuẩn kết quả trên theo quy định.`),
      paragraph('Gửi kèm:'),
      paragraph('1. Biên bản kiểm phiếu;', 'item'),
      paragraph('2. Nghị quyết xác nhận kết quả;', 'item'),
      paragraph('3. Hồ sơ của người được đề nghị phê chuẩn./.', 'item'),
    ],
    signatures: [slotSignature({ record, edition }, 'ky.thuong-truc')],
  };
}

function dueOf({ heldOn, kind }: PersonnelVote): Block[] {
  if (kind !== 'election' || !isDay(heldOn) || heldOn < SINCE) return [];
  const by = surelyWorkingDaysAfter(heldOn, SEND_WITHIN);
  if (!by) return [];
  return [
    paragraph(
      `Theo khoản 7 Điều 36 Luật số 72/2025/QH15, kết quả bầu gửi cấp trên trong ${SEND_WITHIN} ngày làm việc, chậm nhất ${officialDate(by)}.`,
    ),
  ];
}
