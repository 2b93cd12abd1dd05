import type { SessionRecord } from '@/lib/record/schema';
import type { PersonnelPerson, PersonnelVote } from '@/lib/record/schema-personnel';
import { type AccountName, accountNames } from '@/lib/rules/personnel/ballot-account';
import { countOfPersonnelChoice } from '@/lib/rules/personnel/personnel-input';
import { personnelReasonText } from '@/lib/say-personnel';
import { lowerFirst } from '@/lib/vi/case';
import { foldForSearch } from '@/lib/vi/fold';
import { percentHalfUp } from '@/lib/vi/number';
import { onPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import {
  type PersonnelChoice,
  type PersonnelKind,
  type PersonnelOutcome,
  personnelChoices,
} from '@/lib/words-of-personnel';

/** What became of a person, as each kind calls it. */
const OUTCOMES: Readonly<Record<PersonnelKind, Partial<Record<PersonnelOutcome, string>>>> = {
  election: { passed: 'Trúng cử', failed: 'Không trúng cử' },
  confirmation: { passed: 'Được phê chuẩn, xác nhận', failed: 'Không được phê chuẩn, xác nhận' },
  relief: { passed: 'Được miễn nhiệm', failed: 'Không được miễn nhiệm' },
  dismissal: { passed: 'Bị bãi nhiệm', failed: 'Không bị bãi nhiệm' },
  release: { passed: 'Được thôi làm nhiệm vụ đại biểu', failed: 'Chưa được thôi làm nhiệm vụ đại biểu' },
  confidence_levels: {
    kept: 'Không thuộc diện xin từ chức hay bỏ phiếu tín nhiệm',
    confidence_vote: 'Được đưa ra bỏ phiếu tín nhiệm',
  },
  confidence: {},
};

/** «Trúng cử», «Bị bãi nhiệm», «Có thể xin từ chức». */
export const personnelOutcomeText = (kind: PersonnelKind, outcome: PersonnelOutcome): string =>
  OUTCOMES[kind][outcome] ?? terms.personnelOutcome[outcome];

/** What a ballot on people is called: by its source, else «Bầu Chủ tịch Hội đồng nhân dân phường». */
export function personnelName({
  kind,
  subject,
  post,
}: Pick<PersonnelVote, 'kind' | 'subject' | 'post'>): string {
  if (subject) return subject;
  return post ? `${terms.personnelKind[kind]} ${post}` : terms.personnelKind[kind];
}

/** The permanent anchor of a ballot on its session's page. */
export const personnelAnchor = ({ id }: Pick<PersonnelVote, 'id'>): string => `nhan-su-${id}`;

/** Who somebody on a ballot is: by the record's name of a delegate, else by their own. */
export const personName = (
  { delegate, name }: Pick<PersonnelPerson, 'delegate' | 'name'>,
  nameOf: (id: string) => string | null,
): string => (delegate ? (nameOf(delegate) ?? 'một đại biểu') : (name ?? 'một người không rõ tên'));

/** What tells one person on ballots from another: the delegate they are, else their name however it is spelled; null of nobody. */
export const personKey = ({ delegate, name }: Pick<PersonnelPerson, 'delegate' | 'name'>): string | null =>
  delegate ?? (name ? foldForSearch(name) : null);

/** What a ballot says, as its kind calls it: a vote of confidence knows «tín nhiệm» and «không tín nhiệm». */
export function personnelChoiceText(choice: PersonnelChoice, kind: PersonnelKind): string {
  if (kind === 'confidence' && choice === 'for') return 'Tín nhiệm';
  if (kind === 'confidence' && choice === 'against') return 'Không tín nhiệm';
  return terms.personnelChoice[choice];
}

/** «20 đồng ý, 3 không đồng ý»: each count that is stated. */
export const personCountsText = (
  counts: NonNullable<PersonnelPerson['counts']>,
  kind: PersonnelKind = 'election',
): string =>
  personnelChoices
    .flatMap((choice) => {
      const count = counts[countOfPersonnelChoice[choice]];
      return count === undefined ? [] : [`${count} ${lowerFirst(personnelChoiceText(choice, kind))}`];
    })
    .join(', ');

/** «76,92% tổng số 26 đại biểu đồng ý»: the share that decides, where its count is stated. */
function decidingShare({ kind, total }: PersonnelVote, { counts }: PersonnelPerson): string | null {
  const deciding = kind === 'confidence' ? 'against' : 'for';
  const count = kind === 'confidence_levels' ? undefined : counts?.[deciding];
  if (count === undefined || total === null || total === 0) return null;
  const said = kind === 'confidence' ? 'không tín nhiệm' : 'đồng ý';
  return `${percentHalfUp(count, total)} tổng số ${total} đại biểu ${said}`;
}

/** The choices of each kind, in the order of the ballot. */
const CHOICES = {
  levels: ['high', 'medium', 'low'],
  yesNo: ['for', 'against'],
} as const satisfies Record<string, readonly PersonnelChoice[]>;

/** What can be chosen on a ballot of a kind; that somebody had no opinion is counted, and no box. */
export const choicesOf = (kind: PersonnelKind): readonly PersonnelChoice[] =>
  kind === 'confidence_levels' ? CHOICES.levels : CHOICES.yesNo;

/** The choices that were counted of anybody on a ballot, each with what its kind calls it. */
export const personnelColumns = ({
  kind,
  people,
}: PersonnelVote): { choice: PersonnelChoice; head: string }[] =>
  personnelChoices
    .filter((choice) => people.some(({ counts }) => counts?.[countOfPersonnelChoice[choice]] !== undefined))
    .map((choice) => ({ choice, head: personnelChoiceText(choice, kind) }));

/** Each count of a person with its share of all delegates, «20 (76,92%)»; the share is left out where it is not known of how many. */
export function personCells(
  { total }: PersonnelVote,
  { counts }: PersonnelPerson,
): Partial<Record<PersonnelChoice, string>> {
  const cells = personnelChoices.flatMap((choice) => {
    const count = counts?.[countOfPersonnelChoice[choice]];
    if (count === undefined) return [];
    return [[choice, total ? `${count} (${percentHalfUp(count, total)})` : String(count)]];
  });
  return Object.fromEntries(cells);
}

/** «20/26 đại biểu đồng ý, 5 không đồng ý»: the counts with what they are counted of; empty where none is stated. */
export function countedOf({ kind, total }: PersonnelVote, { counts }: PersonnelPerson): string {
  const [first, ...rest] = personnelChoices.flatMap((choice) => {
    const count = counts?.[countOfPersonnelChoice[choice]];
    return count === undefined ? [] : [[count, lowerFirst(personnelChoiceText(choice, kind))] as const];
  });
  if (!first) return '';
  const of = total === null ? ' phiếu' : `/${total} đại biểu`;
  return [`${first[0]}${of} ${first[1]}`, ...rest.map((one) => one.join(' '))].join(', ');
}

/** What became of somebody, in a cell; nothing stands by a ballot that was annulled. */
export const personnelFinding = ({ kind, annulled }: PersonnelVote, { outcome }: PersonnelPerson): string =>
  annulled ? 'Kết quả bị hủy' : personnelOutcomeText(kind, outcome);

/** What became of one person and their counts in a sentence; of an annulled ballot only that it was. */
export const becameText = (vote: PersonnelVote, person: PersonnelPerson): string =>
  vote.annulled ? 'Kết quả bị hủy.' : (personSentences(vote, person)[0] ?? '');

/** What became of one person, in words: the outcome, the counts, what a source prints, what the level above answered. */
export function personSentences(vote: PersonnelVote, person: PersonnelPerson): string[] {
  const { counts, shares = [], approval } = person;
  const share = decidingShare(vote, person);
  const counted = counts ? [personCountsText(counts, vote.kind), share].filter(Boolean).join('; ') : null;
  const printed = shares.map(
    ({ choice, printed: text, of }) =>
      `${personnelChoiceText(choice, vote.kind)} ${text}${of === 'unstated' ? '' : ` ${terms.personnelShareBase[of]}`}`,
  );
  return [
    outcomeSentence(vote, person, counted),
    ...(printed.length > 0 ? [`Nguồn ghi ${printed.map(lowerFirst).join(', ')}.`] : []),
    ...nominationOf(person),
    ...(approval ? [answerSentence(approval)] : []),
    ...(person.note ? [withStop(person.note)] : []),
  ];
}

/** What became of somebody and their counts; of an annulled ballot the counts alone, for it decided nothing. */
function outcomeSentence(
  { kind, annulled }: PersonnelVote,
  { outcome }: PersonnelPerson,
  counted: string | null,
): string {
  if (annulled) return counted ? `${counted}.` : 'Kết quả đã bị hủy.';
  const became = personnelOutcomeText(kind, outcome);
  if (!counted) return `${became}.`;
  // Of three levels the numbers are what was asked; what follows by law comes after them.
  return kind === 'confidence_levels' ? `${counted}. ${became}.` : `${became}: ${counted}.`;
}

const nominationOf = ({ nominatedBy, nominatedByPrinted }: PersonnelPerson): string[] => {
  if (nominatedByPrinted) return [`Giới thiệu: ${withStop(nominatedByPrinted)}`];
  return nominatedBy ? [`${terms.nominator[nominatedBy]}.`] : [];
};

const withStop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** «Nguyễn Thị An, Trưởng Ban: Trúng cử: 20 đồng ý …», as it is found and read aloud. */
export const personLine = (
  vote: PersonnelVote,
  person: PersonnelPerson,
  nameOf: (id: string) => string | null,
): string => `${personTitle(person, nameOf)}: ${personSentences(vote, person).join(' ')}`;

/** Who somebody on a ballot is, what they are and what they stand for. */
export const personTitle = (person: PersonnelPerson, nameOf: (id: string) => string | null): string =>
  [personName(person, nameOf), person.office, person.post].filter(Boolean).join(', ');

function answerSentence({ answer, on, number }: NonNullable<PersonnelPerson['approval']>): string {
  const how = answer ? lowerFirst(terms.approvalAnswer[answer]) : 'đã trả lời';
  const when = on ? ` ${onPartialDate(on)}` : '';
  return `Cấp trên ${how}${when}${number ? `, văn bản số ${number}` : ''}.`;
}

/** «Phát ra 26 phiếu, thu về 26 phiếu, hợp lệ 25 phiếu, không hợp lệ 1 phiếu (gạch cả hai: 1).»; null where nothing was counted. */
function accountSentence({ account }: PersonnelVote): string | null {
  if (!account) return null;
  const counts = accountNames.flatMap((name) =>
    account[name] === undefined ? [] : [`${ACCOUNT_WORDS[name]} ${account[name]}`],
  );
  const causes = (account.causes ?? []).map(({ cause, count }) =>
    count === null ? cause : `${cause}: ${count}`,
  );
  const why = causes.length > 0 ? ` Lý do không hợp lệ: ${causes.join('; ')}.` : '';
  return `${counts.length > 0 ? `Số phiếu: ${counts.join(', ')}.` : ''}${why}`.trim();
}

/** What is counted of ballots, in the order of the hall, each as a line of a table names it. */
export const ACCOUNT_ROWS = [
  ['printed', 'Số phiếu in'],
  ['stamped', 'Số phiếu đã đóng dấu'],
  ['issued', 'Số phiếu phát ra'],
  ['collected', 'Số phiếu thu về'],
  ['valid', 'Số phiếu hợp lệ'],
  ['invalid', 'Số phiếu không hợp lệ'],
  ['unused', 'Số phiếu không dùng'],
  ['destroyed', 'Số phiếu đã hủy'],
] as const satisfies readonly (readonly [AccountName, string])[];

const ACCOUNT_WORDS: Readonly<Record<AccountName, string>> = {
  printed: 'in',
  stamped: 'đóng dấu',
  issued: 'phát ra',
  collected: 'thu về',
  valid: 'hợp lệ',
  invalid: 'không hợp lệ',
  unused: 'không dùng',
  destroyed: 'đã hủy',
};

/** When and how: «Bỏ phiếu kín lúc 09:00, lần thứ 2». */
export function personnelHead(vote: PersonnelVote, { sittings }: Pick<SessionRecord, 'sittings'>): string {
  const { method, heldAt, heldOn, sitting, round } = vote;
  const where = sittings.length > 1 ? sittings.find(({ id }) => id === sitting)?.label : undefined;
  const parts = [
    round && round > 1 ? `Lần bỏ phiếu thứ ${round}` : null,
    method && terms.voteMethod[method],
    where,
    heldAt,
    !sitting && heldOn ? onPartialDate(heldOn) : null,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What else is known of a ballot, each as a sentence: who counted, what it came to as a whole, what followed. */
export function personnelSentences(
  vote: PersonnelVote,
  nameOf: (id: string) => string | null,
  resolutionOf: (id: string) => string | null,
): string[] {
  const { tellers = [], because, annulled, effective, approval, resolution, printed } = vote;
  const head = tellers.find((one) => one.head);
  const members = tellers.filter((one) => one !== head).map((one) => personName(one, nameOf));
  const named = [head && `${personName(head, nameOf)} (trưởng ban)`, ...members].filter(Boolean);
  const left = because.find(({ code }) => code === 'seats_left');
  const confirmed = resolution ? resolutionOf(resolution) : null;
  const isDecided = !annulled && vote.people.some(({ outcome }) => outcome === 'passed');
  const when = [effective?.at, effective?.on && onPartialDate(effective.on)].filter(Boolean).join(' ');
  return [
    ...(annulled ? [`Kết quả bị hủy${annulled.reason ? `: ${annulled.reason}` : ''}.`] : []),
    ...(left ? [personnelReasonText(left)] : []),
    ...[accountSentence(vote) ?? []].flat(),
    ...(named.length > 0 ? [`Ban kiểm phiếu: ${named.join(', ')}.`] : []),
    ...(when && isDecided ? [`Có hiệu lực từ ${when}.`] : []),
    ...(confirmed ? [`Xác nhận bằng nghị quyết «${confirmed}».`] : []),
    ...(approval
      ? [
          `Gửi ${approval.to ?? 'cấp trên'} để phê chuẩn${approval.sentOn ? ` ${onPartialDate(approval.sentOn)}` : ''}.`,
        ]
      : []),
    ...(printed ? [`Nguồn ghi «${printed}».`] : []),
  ];
}
