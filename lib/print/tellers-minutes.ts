import { namesOf, voteText } from '@/lib/public/decisions';
import { ACCOUNT_ROWS, personName, personnelName, personnelOutcomeText } from '@/lib/public/personnel-text';
import { silentOne } from '@/lib/record/absences';
import type { SessionRecord } from '@/lib/record/schema';
import type { PersonnelVote } from '@/lib/record/schema-personnel';
import { personnelArticle, personnelReasonText } from '@/lib/say-personnel';
import { terms } from '@/lib/vi/terms';
import { personnelOutcomes } from '@/lib/words-of-personnel';
import { asked, type Block, type Composition, ended, paragraph, type Signature } from './composition';
import { frameOf } from './frame';
import { type PaperEdition, placeAndDay, subjectOf } from './head';
import { askedLine, momentText } from './minutes-parts';
import { personnelTable, personnelTableByHand } from './personnel-blocks';

/**
 * Biên bản kiểm phiếu: who counted, how many ballots there were, what each person got, and what follows by which rule of which base. No
 * law prescribes its form; a dotted line stands where one asks and nobody wrote it down.
 */
export function composeTellersMinutes(
  record: SessionRecord,
  vote: PersonnelVote,
  edition: PaperEdition,
): Composition {
  const name = personnelName(vote);
  return {
    ...frameOf(record, edition),
    name: `Biên bản kiểm phiếu: ${name}`,
    numberLine: null,
    placeAndDay: placeAndDay(record.council, vote.heldOn),
    kind: 'BIÊN BẢN KIỂM PHIẾU',
    subject: name,
    blocks: [
      paragraph(ended(subjectOf(record))),
      askedLine('Thời gian', momentText(vote.heldOn, vote.heldAt ?? null)),
      askedLine('Địa điểm', record.session.place),
      ...matterOf(vote),
      { is: 'heading', level: 2, text: 'I. BAN KIỂM PHIẾU' },
      ...tellersOf(vote, record),
      { is: 'heading', level: 2, text: 'II. SỐ PHIẾU' },
      ...accountOf(vote),
      { is: 'heading', level: 2, text: 'III. KẾT QUẢ KIỂM PHIẾU' },
      ...resultOf(vote, record),
      asked('Khiếu nại, kiến nghị', null),
      asked('Kết thúc kiểm phiếu lúc', null),
      asked('Biên bản lập thành (số bản)', null),
    ],
    signatures: signaturesOf(vote, record),
  };
}

function matterOf({ kind, seats, round, method, people }: PersonnelVote): Block[] {
  const isElection = kind === 'election';
  return [
    asked('Hình thức', method ? `${terms.voteMethod[method]}.` : null),
    ...(round && round > 1 ? [asked('Lần bỏ phiếu', `${round}.`)] : []),
    ...(isElection ? [asked('Số người được bầu', seats ? `${seats}.` : null)] : []),
    ...(isElection && people.length > 0
      ? [asked('Số người trong danh sách', `${people.filter(({ withdrew }) => !withdrew).length}.`)]
      : []),
  ];
}

function tellersOf(vote: PersonnelVote, record: SessionRecord): Block[] {
  const { tellers = [], tellersVote } = vote;
  const nameOf = namesOf(record);
  const ordered = [...tellers.filter(({ head }) => head), ...tellers.filter(({ head }) => !head)];
  const approved = record.votes.find(({ id }) => id === tellersVote);
  return [
    ...ordered.map((one, index) =>
      paragraph(
        `${index + 1}. ${personName(one, nameOf)}, ${one.head ? 'Trưởng ban' : 'thành viên'}.`,
        'item',
      ),
    ),
    ...(tellers.some(({ head }) => head) ? [] : [asked('Trưởng ban', null)]),
    ...(tellers.some(({ head }) => !head) ? [] : [asked('Thành viên', null)]),
    askedLine(
      'Hội đồng nhân dân biểu quyết thông qua Ban kiểm phiếu',
      approved ? voteText(approved, silentOne(record)).finding : null,
    ),
    asked('Kiểm tra, niêm phong hòm phiếu trước khi bỏ phiếu', null),
  ];
}

/** The stock of ballots as the board kept it; what was not stated is an empty cell. */
export function accountOf({ total, present, stated, account = {} }: PersonnelVote): Block[] {
  const number = (count: number | null | undefined) => (typeof count === 'number' ? String(count) : '');
  const causes = account.causes ?? [];
  return [
    {
      is: 'table',
      columns: [
        { head: 'Nội dung', width: 8 },
        { head: 'Số lượng', width: 3, align: 'center' },
      ],
      rows: [
        ['Tổng số đại biểu Hội đồng nhân dân', number(total ?? stated?.total)],
        ['Đại biểu có mặt', number(present ?? stated?.present)],
        ...ACCOUNT_ROWS.flatMap(([key, text]) => [
          [text, number(account[key])],
          ...(key === 'invalid' ? causes.map(({ cause, count }) => [`– ${cause}`, number(count)]) : []),
        ]),
      ],
    },
  ];
}

/** Whether nothing is said of what anybody got: then a hand fills it in. */
const isUncounted = ({ people }: PersonnelVote): boolean =>
  people.length > 0 &&
  people.every(
    ({ outcome, counts, shares }) =>
      !counts && !shares && (outcome === 'undetermined' || outcome === 'withdrawn'),
  );

function resultOf(vote: PersonnelVote, record: SessionRecord): Block[] {
  const { people, because, annulled, required, total } = vote;
  const nameOf = namesOf(record);
  const rules = because.map((reason) => {
    const article = personnelArticle(reason);
    const text = personnelReasonText(reason, silentOne(record));
    return paragraph(`- ${article ? `${text.replace(/\.$/u, '')} (${article}).` : ended(text)}`, 'item');
  });
  const found = personnelOutcomes.flatMap((outcome) => {
    const names = people.filter((one) => one.outcome === outcome).map((one) => personName(one, nameOf));
    return names.length > 0 ? [asked(personnelOutcomeText(vote.kind, outcome), `${names.join('; ')}.`)] : [];
  });
  return [
    ...(isUncounted(vote) ? [personnelTableByHand(vote, record)] : personnelTable(vote, record)),
    ...(people.length > 0 ? [] : [asked('Kết quả từng người', null)]),
    ...rules,
    ...(required !== null && total !== null && !because.some(({ code }) => code === 'base')
      ? [paragraph(`Mức cần là ${required} trên tổng số ${total} đại biểu.`)]
      : []),
    ...(annulled ? [asked('Kết quả bị hủy', annulled.reason ? ended(annulled.reason) : null)] : []),
    ...(annulled || isUncounted(vote) ? [] : found),
    ...(vote.printed ? [paragraph(`Nguồn ghi “${vote.printed}”.`)] : []),
  ];
}

/** The members on the left, the head of the board on the right; a name stands where it is one person's. */
function signaturesOf({ tellers = [] }: PersonnelVote, record: SessionRecord): Signature[] {
  const nameOf = namesOf(record);
  const one = (isHead: boolean): string | null => {
    const [only, ...others] = tellers.filter(({ head = false }) => head === isHead);
    if (!only || others.length > 0) return null;
    return (only.delegate ? nameOf(only.delegate) : only.name) ?? null;
  };
  return [
    { capacity: ['THÀNH VIÊN'], name: one(false) },
    { capacity: ['TM. BAN KIỂM PHIẾU', 'TRƯỞNG BAN'], name: one(true) },
  ];
}
