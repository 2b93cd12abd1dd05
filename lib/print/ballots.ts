import { namesOf } from '@/lib/public/decisions';
import { choicesOf, personnelChoiceText, personnelName } from '@/lib/public/personnel-text';
import type { SessionRecord } from '@/lib/record/schema';
import type { PersonnelVote } from '@/lib/record/schema-personnel';
import { isSecret } from '@/lib/rules/secret-vote';
import { compareNames } from '@/lib/vi/names';
import type { PersonnelKind } from '@/lib/words-of-personnel';
import { type Block, type Composition, paragraph } from './composition';
import { frameOf } from './frame';
import type { PaperEdition } from './head';

/*
 * The ballots of an election or another vote on people, blank, to be printed, cut and stamped. All of a sheet are the same to the
 * letter: no number and no mark tells one from another, or who was given it.
 */

const TITLES: Readonly<Record<PersonnelKind, string>> = {
  election: 'PHIẾU BẦU',
  confirmation: 'PHIẾU BIỂU QUYẾT',
  relief: 'PHIẾU BIỂU QUYẾT',
  dismissal: 'PHIẾU BIỂU QUYẾT',
  release: 'PHIẾU BIỂU QUYẾT',
  confidence_levels: 'PHIẾU TÍN NHIỆM',
  confidence: 'PHIẾU TÍN NHIỆM',
};

/** Whether ballots are cast on paper: an open vote has none. */
export const hasBallots = ({ method, people, annulled }: PersonnelVote): boolean =>
  (method === null || method === undefined || (isSecret(method) && method !== 'secret_device')) &&
  !annulled &&
  people.some(({ withdrew }) => !withdrew);

/** Sheets of ballots, as many on each as there is room for. */
export function composeBallots(
  record: SessionRecord,
  vote: PersonnelVote,
  edition: PaperEdition,
): Composition {
  const names = namesOn(vote, record);
  const [title, subject] = [TITLES[vote.kind], subjectOf(vote)];
  return {
    ...frameOf(record, edition),
    name: `Phiếu để bỏ: ${personnelName(vote)}`,
    numberLine: '(Đóng dấu của Hội đồng nhân dân)',
    placeAndDay: null,
    kind: title,
    subject,
    blocks: [...instructions(vote, names.length), listOf(vote.kind, names), ...spoiling(vote)],
    // Nothing of it is a draft to be read: it is blank.
    isDraft: false,
    copies: copiesOf(names, subject),
  };
}

/** «Bầu Chủ tịch Hội đồng nhân dân phường (lần thứ hai)»; that of lấy phiếu names no post. */
const subjectOf = (vote: PersonnelVote): string =>
  [personnelName(vote), vote.round && vote.round > 1 && `(lần bỏ phiếu thứ ${vote.round})`]
    .filter(Boolean)
    .join(' ');

/** Who stands on the ballot, by given name, with their office; a place that nobody is named for stays free. */
function namesOn({ people }: PersonnelVote, record: SessionRecord): string[] {
  const nameOf = namesOf(record);
  return people
    .filter(({ withdrew }) => !withdrew)
    .map(({ delegate, name, office, post }) => ({
      name: (delegate && nameOf(delegate)) || (name ?? ''),
      rest: [office, post].filter(Boolean).join(', '),
    }))
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map(({ name, rest }) => [name, rest].filter(Boolean).join(', '));
}

/** Two choices, or three levels, each with a cell to mark. */
const listOf = (kind: PersonnelKind, names: readonly string[]): Block => ({
  is: 'table',
  isByHand: true,
  columns: [
    { head: 'TT', width: 1, align: 'center' },
    { head: 'Họ và tên, chức vụ', width: 7 },
    ...boxesOf(kind).map((head) => ({ head, width: 2.4, align: 'center' }) as const),
  ],
  rows: names.map((name, index) => [String(index + 1), name, ...boxesOf(kind).map(() => '')]),
});

const boxesOf = (kind: PersonnelKind): string[] =>
  choicesOf(kind).map((choice) => personnelChoiceText(choice, kind));

function instructions({ kind, seats }: PersonnelVote, count: number): Block[] {
  const elected = kind === 'election' ? `Số người được bầu: ${seats ?? '……'} người. ` : '';
  const how = `${count > 1 ? 'Với mỗi người, đánh' : 'Đánh'} dấu X vào một ô.`;
  return [paragraph(`${elected}${how}`)];
}

function spoiling({ kind, seats }: PersonnelVote): Block[] {
  const tooMany =
    kind === 'election'
      ? `; đồng ý nhiều hơn ${seats === null || seats === undefined ? 'số người được bầu' : `${seats} người`}`
      : '';
  return [
    paragraph(
      `Phiếu không hợp lệ: không do Ban kiểm phiếu phát ra, không có dấu của Hội đồng nhân dân; đánh dấu quá một ô hoặc không đánh dấu ô nào đối với mọi người${tooMany}; ghi thêm tên, ký tên hoặc có dấu riêng.`,
      'item',
    ),
  ];
}

/** In mm: what a sheet holds, the space around a cut, what stands on a ballot besides its names, a row, and one more line of words. */
const [SHEET, CUT, FRAME, ROW, LINE] = [255, 10, 82, 12.5, 6];
/** Letters in a line of the subject, and in one of a name's cell. */
const [SUBJECT_LINE, NAME_LINE] = [55, 28];

/** How many ballots stand on a sheet: as many as surely fit, and one at least. */
function copiesOf(names: readonly string[], subject: string): number {
  const rows = names.reduce((sum, name) => sum + ROW + LINE * Math.floor(name.length / NAME_LINE), 0);
  const needed = FRAME + LINE * Math.floor(subject.length / SUBJECT_LINE) + rows + CUT;
  return Math.max(1, Math.floor((SHEET + CUT) / needed));
}
