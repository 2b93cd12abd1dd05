import { type NameOf, namesOf } from '@/lib/public/decisions';
import {
  choicesOf,
  countedOf,
  personCells,
  personName,
  personnelChoiceText,
  personnelColumns,
  personnelFinding,
  personnelHead,
  personnelName,
  personnelSentences,
  personSentences,
  personTitle,
} from '@/lib/public/personnel-text';
import { resolutionNames } from '@/lib/public/row-names';
import type { SessionRecord } from '@/lib/record/schema';
import type { PersonnelPerson, PersonnelVote } from '@/lib/record/schema-personnel';
import { lowerFirst } from '@/lib/vi/case';
import { type Block, type Column, ended, paragraph } from './composition';

/* Ballots on people as several papers tell them. */

/** Those on a ballot with what there is to count left free for the hand. */
export function personnelTableByHand(vote: PersonnelVote, record: Pick<SessionRecord, 'delegates'>): Block {
  const nameOf = namesOf(record);
  const heads = choicesOf(vote.kind).map((choice) => personnelChoiceText(choice, vote.kind));
  return {
    is: 'table',
    isByHand: true,
    columns: [
      { head: 'TT', width: 1, align: 'center' },
      { head: 'Họ và tên, chức vụ', width: 5 },
      ...heads.map((head) => ({ head, width: 2.6, align: 'center' }) as const),
      { head: 'Kết quả', width: 3, align: 'center' },
    ],
    rows: vote.people.map((person, index) => [
      String(index + 1),
      personTitle(person, nameOf),
      ...heads.map(() => ''),
      person.withdrew ? personnelFinding(vote, person) : '',
    ]),
  };
}

/** A row for each person: what was counted, the share of all delegates in brackets, and what became of them. */
export function personnelTable(vote: PersonnelVote, record: Pick<SessionRecord, 'delegates'>): Block[] {
  const { people } = vote;
  if (people.length === 0) return [];
  const nameOf = namesOf(record);
  const choices = personnelColumns(vote);
  const columns: Column[] = [
    { head: 'TT', width: 1, align: 'center' },
    { head: 'Họ và tên, chức vụ', width: 5 },
    ...choices.map(({ head }) => ({ head, width: 2.6, align: 'center' }) as const),
    { head: 'Kết quả', width: 3, align: 'center' },
  ];
  const rows = people.map((person, index) => {
    const cells = personCells(vote, person);
    return [
      String(index + 1),
      personTitle(person, nameOf),
      ...choices.map(({ choice }) => cells[choice] ?? ''),
      personnelFinding(vote, person),
    ];
  });
  return [
    ...(vote.total !== null && choices.length > 0
      ? [paragraph(`Số trong ngoặc là tỷ lệ trên tổng số ${vote.total} đại biểu.`, 'item')]
      : []),
    { is: 'table', columns, rows },
  ];
}

/** Each ballot under its name: when and how, what was counted of each person, and what followed. */
export function personnelBlocks(record: SessionRecord, votes = record.personnel ?? []): Block[] {
  const nameOf = namesOf(record);
  return votes.flatMap((vote): Block[] => {
    const head = personnelHead(vote, record);
    return [
      { is: 'heading', level: 3, text: personnelName(vote) },
      ...(head ? [paragraph(ended(head.replaceAll(' · ', ', ')))] : []),
      ...personnelTable(vote, record),
      ...vote.people.flatMap((person) => {
        // The counts and what became of them stand in the table.
        const rest = personSentences(vote, person).slice(1);
        return rest.length > 0
          ? [paragraph(`- ${personName(person, nameOf)}: ${rest.map(ended).join(' ')}`, 'item')]
          : [];
      }),
      ...personnelSentences(vote, nameOf, resolutionNames(record)).map((text) => paragraph(ended(text))),
      ...(vote.note ? [paragraph(ended(vote.note))] : []),
    ];
  });
}

/** «Nguyễn Thị An trúng cử, 20/26 đại biểu đồng ý»; of levels of confidence only what follows from them is said. */
function lineOf(vote: PersonnelVote, person: PersonnelPerson, nameOf: NameOf): string {
  const { kind } = vote;
  const isUsual = kind === 'confidence_levels' && person.outcome === 'kept';
  const became =
    person.outcome === 'undetermined' ? 'chưa xác định kết quả' : lowerFirst(personnelFinding(vote, person));
  const who = personName(person, nameOf);
  return [isUsual ? who : `${who} ${became}`, countedOf(vote, person)]
    .filter(Boolean)
    .join(isUsual ? ' ' : ', ');
}

/** «Bầu Chủ tịch Hội đồng nhân dân: Nguyễn Thị An trúng cử, 20/26 đại biểu đồng ý.», for a notice and for the ear. */
export function personnelLines({ personnel = [], delegates }: SessionRecord): string[] {
  const nameOf = namesOf({ delegates });
  return personnel.map((vote) => {
    const { round, annulled, people } = vote;
    const name =
      round && round > 1 ? `${personnelName(vote)}, lần bỏ phiếu thứ ${round}` : personnelName(vote);
    if (annulled) return `${name}: kết quả bị hủy.`;
    const told = people.map((person) => lineOf(vote, person, nameOf));
    return ended([name, told.join('; ')].filter(Boolean).join(': '));
  });
}
