import { personName, personnelChoiceText, personnelName } from '@/lib/public/personnel-text';
import { accountNames } from '@/lib/rules/personnel/ballot-account';
import { countOfPersonnelChoice } from '@/lib/rules/personnel/personnel-input';
import { countOfShare, shareRange } from '@/lib/rules/share-range';
import { personnelReasonText } from '@/lib/say-personnel';
import { lowerFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';
import { type PersonnelKind, personnelChoices } from '@/lib/words-of-personnel';
import type { About, Checked } from './check-personnel-about';
import { checkPersonnelApproval } from './check-personnel-approval';
import { checkPersonnelPeople } from './check-personnel-people';
import { checkPersonnelRounds } from './check-personnel-rounds';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';
import type { Vote } from './schema';
import type { PersonnelPerson, PersonnelVote } from './schema-personnel';

/**
 * What does not fit in ballots on people: among the numbers, with the roll, with what was printed, with the register, with the days of
 * the law. Each names the numbers; nothing is mended.
 *
 * @param votes the other votes of the session, decided.
 * @param today the local day on which it is asked.
 */
export function checkPersonnel(
  draft: SessionDraft,
  personnel: readonly PersonnelVote[],
  votes: readonly Vote[],
  today: string,
): Finding[] {
  const nameOf = (id: string) => draft.delegates.find((one) => one.id === id)?.name ?? null;
  return personnel.flatMap((vote) => {
    const about: About = (severity, code, text, row = vote.id) =>
      finding(severity, 'personnel', code, row, `«${personnelName(vote)}»: ${text}`);
    const checked = { draft, votes, vote, nameOf, about };
    return [
      ...checkCounted(checked),
      ...checkAccount(checked),
      ...checkCauses(checked),
      ...vote.people.flatMap((person) => checkCounts(checked, person)),
      ...checkReasons(checked),
      ...checkDoubts(checked),
      ...checkElected(checked),
      ...checkPersonnelPeople(checked, personnel),
      ...checkPersonnelRounds(checked, personnel),
      ...checkPersonnelApproval(checked, personnel, today),
    ];
  });
}

type Number = number | null | undefined;
const both = (one: Number, other: Number, is: (one: number, other: number) => boolean): boolean =>
  typeof one === 'number' && typeof other === 'number' && is(one, other);
const more = (one: number, other: number) => one > other;

/** A ballot nothing was counted of, nor said by its source. */
function checkCounted({ vote: { account, people, printed }, about }: Checked): Finding[] {
  const isSilent =
    !printed &&
    accountNames.every((name) => account?.[name] === undefined) &&
    people.every(({ counts, shares, stated, withdrew }) => !counts && !shares && !stated && !withdrew);
  return isSilent && people.length > 0 ? [about('warning', 'counts_missing', 'chưa ghi số phiếu nào.')] : [];
}

const STOCK = 'Kiểm tra số ghi, hoặc phiếu in thêm, đóng dấu thêm mà chưa ghi.';

/** The stock of papers: printed, stamped, issued, unused; and what was issued beside who was there. */
function checkAccount({ vote: { account, present }, about }: Checked): Finding[] {
  if (!account) return [];
  const { printed, stamped, issued, collected, unused, destroyed } = account;
  const found: Finding[] = [];
  const warn = (code: string, text: string) => found.push(about('warning', code, text));
  if (both(stamped, printed, more))
    warn('ballots_stamped', `đóng dấu ${stamped} phiếu, nhiều hơn ${printed} phiếu in. ${STOCK}`);
  if (both(issued, stamped, more))
    warn('ballots_issued', `phát ra ${issued} phiếu, nhiều hơn ${stamped} phiếu đóng dấu. ${STOCK}`);
  else if (both(issued, printed, more))
    warn('ballots_issued', `phát ra ${issued} phiếu, nhiều hơn ${printed} phiếu in. ${STOCK}`);
  if (both(issued, present, more))
    warn(
      'ballots_present',
      `phát ra ${issued} phiếu, nhiều hơn ${present} đại biểu có mặt. Kiểm tra điểm danh, hoặc phiếu hỏng được đổi.`,
    );
  if (both(collected, issued, (one, other) => one < other))
    warn(
      'ballots_missing',
      `thu về ${collected} phiếu, ít hơn ${issued} phiếu phát ra. Ghi lý do nếu biên bản có nêu.`,
    );
  if (printed !== undefined && issued !== undefined && unused !== undefined && issued + unused !== printed)
    warn(
      'ballots_unused',
      `phát ra ${issued} và không dùng ${unused} cộng được ${issued + unused}, khác ${printed} phiếu in. Kiểm tra phiếu hỏng được đổi.`,
    );
  if (both(destroyed, printed, more))
    warn('ballots_destroyed', `hủy ${destroyed} phiếu, nhiều hơn ${printed} phiếu in.`);
  return found;
}

/** The causes of invalid ballots add up to them, where all are counted. */
function checkCauses({ vote: { account }, about }: Checked): Finding[] {
  const { causes = [], invalid } = account ?? {};
  if (causes.length === 0 || invalid === undefined) return [];
  const sum = causes.reduce((all, { count }) => all + (count ?? 0), 0);
  const isWhole = causes.every(({ count }) => count !== null);
  if (sum === invalid || (!isWhole && sum < invalid)) return [];
  const text = `các lý do cộng được ${sum} phiếu, khác ${invalid} phiếu không hợp lệ. Kiểm tra phiếu có nhiều lý do, hoặc lý do chưa ghi.`;
  return [about('warning', 'ballots_causes', text)];
}

/** Which choices each kind of ballot has. */
const isOfLevels = (choice: (typeof personnelChoices)[number]) => ['high', 'medium', 'low'].includes(choice);
const asks = (kind: PersonnelKind) => (choice: (typeof personnelChoices)[number]) =>
  isOfLevels(choice) === (kind === 'confidence_levels');

/** What is counted of one person: choices of another kind, levels that do not add up, shares that are not its counts. */
function checkCounts({ vote, about, nameOf }: Checked, person: PersonnelPerson): Finding[] {
  const { counts = {}, shares = [], id } = person;
  const who = personName(person, nameOf);
  const warn = (code: string, text: string) => about('warning', code, `${who} ${text}`, id);
  const strange = personnelChoices.filter(
    (choice) => counts[countOfPersonnelChoice[choice]] !== undefined && !asks(vote.kind)(choice),
  );
  const odd = strange.map((choice) =>
    warn(
      `choice_${choice}`,
      `có số phiếu «${lowerFirst(terms.personnelChoice[choice])}», mà đây là ${lowerFirst(terms.personnelKind[vote.kind])}. Bỏ số này hoặc chọn lại loại việc.`,
    ),
  );
  const { high, medium, low } = counts;
  const valid = vote.account?.valid;
  const sum = (high ?? 0) + (medium ?? 0) + (low ?? 0);
  const isWhole = high !== undefined && medium !== undefined && low !== undefined;
  const levels =
    vote.kind === 'confidence_levels' && isWhole && valid !== undefined && sum < valid
      ? [
          warn(
            'levels_sum',
            `có ba mức cộng được ${sum}, ít hơn ${valid} phiếu hợp lệ. Kiểm tra phiếu không đánh giá người này.`,
          ),
        ]
      : [];
  const wholes = { all: vote.total, present: vote.present, ...vote.account, unstated: null };
  const printed = shares.flatMap(({ choice, printed: text, of }) => {
    const [range, whole] = [shareRange(text), of === 'unstated' ? null : (wholes[of] ?? null)];
    const count = counts[countOfPersonnelChoice[choice]];
    if (!range || whole === null) return [];
    const { least, most } = countOfShare(range, whole);
    const said = `: nguồn ghi ${lowerFirst(personnelChoiceText(choice, vote.kind))} «${text}» ${terms.personnelShareBase[of]}`;
    if (count === undefined)
      return most !== null && least > most
        ? [warn(`share_${choice}`, `${said}, nhưng không số phiếu nào trên ${whole} là tỷ lệ ấy.`)]
        : [];
    if (count >= least && (most === null || count <= most)) return [];
    return [
      warn(
        `share_${choice}`,
        `${said}, nhưng số phiếu là ${count}/${whole}. Có thể tỷ lệ tính trên số khác.`,
      ),
    ];
  });
  return [...odd, ...levels, ...printed];
}

/** Numbers that contradict one another decide nothing, so they block; what the source says against them is asked about. */
const BLOCKING: ReadonlySet<string> = new Set([
  'account_exceeds',
  'account_sum',
  'choices_exceed',
  'numbers_conflict',
]);
const CAUSES: Readonly<Record<string, string>> = {
  account_exceeds: 'Kiểm tra số phiếu, hoặc điểm danh lúc bỏ phiếu.',
  account_sum: 'Kiểm tra biên bản kiểm phiếu.',
  choices_exceed: 'Kiểm tra số phiếu của người này, hoặc số phiếu hợp lệ.',
  numbers_conflict: 'Kiểm tra số phiếu và tỷ lệ.',
};

function checkReasons({ vote, about, nameOf }: Checked): Finding[] {
  const ofAll = vote.because
    .filter(({ code }) => BLOCKING.has(code))
    .map((one) => about('error', one.code, `${lowerFirst(personnelReasonText(one))} ${CAUSES[one.code]}`));
  const ofEach = vote.people.flatMap((person) => {
    const who = personName(person, nameOf);
    const wrong = person.because
      .filter(({ code }) => BLOCKING.has(code))
      .map((one) =>
        about(
          'error',
          one.code,
          `${who}: ${lowerFirst(personnelReasonText(one))} ${CAUSES[one.code]}`,
          person.id,
        ),
      );
    return [...wrong, ...saidAgainst(vote, person, who, about)];
  });
  return [...ofAll, ...ofEach];
}

/** The source says another result than the numbers give. */
function saidAgainst({ kind }: PersonnelVote, person: PersonnelPerson, who: string, about: About): Finding[] {
  const { stated, outcome, id } = person;
  const reached = { passed: 'passed', failed: 'failed', kept: 'passed', no_confidence: 'failed' } as const;
  const found = outcome in reached ? reached[outcome as keyof typeof reached] : null;
  if (!stated || !found || kind === 'confidence_levels' || stated === found) return [];
  const text = `${who}: nguồn nói ${stated === 'passed' ? 'là được' : 'là không được'}, nhưng theo số phiếu thì ngược lại. Kiểm tra số phiếu, tổng số đại biểu.`;
  return [about('warning', 'stated_against', text, id)];
}

/** What would have to be known of the moment, as of every vote. */
const DOUBTS: Readonly<Record<string, string>> = {
  sitting_unknown: 'Chọn phiên, hoặc ghi giờ.',
  day_unknown: 'Ghi ngày của phiên rồi chọn phiên.',
  law_unknown: 'Ghi ngày của phiên.',
  time_unknown: 'Ghi giờ bỏ phiếu.',
  ending_unknown: 'Ghi giờ thôi nhiệm vụ ở danh sách đại biểu.',
  mandate_unknown: 'Ghi ngày ở danh sách đại biểu, hoặc ghi tổng số đại biểu nguồn nêu.',
  total_unknown: 'Bổ sung đủ danh sách đại biểu, hoặc ghi tổng số đại biểu nguồn nêu.',
  dismissed_from_unknown: 'Chọn bãi nhiệm đại biểu hay bãi nhiệm chức vụ.',
};

function checkDoubts({ vote, about }: Checked): Finding[] {
  const isOpen = vote.people.some(({ outcome }) => outcome === 'undetermined');
  return vote.because.flatMap((reason) => {
    const fix = DOUBTS[reason.code];
    if (!fix || !isOpen) return [];
    return [about('warning', reason.code, `${lowerFirst(personnelReasonText(reason))} ${fix}`)];
  });
}

/** More elected than there are seats, nobody says how many, or as many votes for each candidate as no ballot allows. */
function checkElected({ vote, about }: Checked): Finding[] {
  if (vote.kind !== 'election') return [];
  const { seats = null, people, account } = vote;
  const said = people.filter(({ stated }) => stated === 'passed').length;
  const open = people.filter(({ withdrew }) => !withdrew).length;
  const found: Finding[] = [];
  if (seats === null && open > 1) found.push(about('warning', 'seats', 'chưa ghi bầu bao nhiêu người.'));
  if (seats !== null && said > seats)
    found.push(
      about('error', 'elected_over', `nguồn ghi ${said} người trúng cử, nhiều hơn ${seats} người cần bầu.`),
    );
  const votes = people.reduce((sum, { counts }) => sum + (counts?.for ?? 0), 0);
  const valid = account?.valid;
  if (seats !== null && valid !== undefined && open > seats && votes > valid * seats)
    found.push(
      about(
        'warning',
        'for_over',
        `số đồng ý của mọi người cộng được ${votes}, nhiều hơn ${valid} phiếu hợp lệ nhân ${seats} người cần bầu. Kiểm tra phiếu bầu quá số người.`,
      ),
    );
  return found;
}
