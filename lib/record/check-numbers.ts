import { countPresent, isPresentAt } from '@/lib/rules/attendance';
import { requiredVotes } from '@/lib/rules/majority';
import { isFullyCounted, leastCast } from '@/lib/rules/vote-counts';
import { marksOf, statedOf, totalAt } from './build-sittings';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';
import type { Mark, Vote } from './schema';
import type { StatedPresence } from './stated-numbers';

type Sitting = SessionDraft['sittings'][number];
type Told = readonly [severity: Finding['severity'], code: string, text: string];

/** The fewest, and the most, that a stated number of those present can mean; null where it sets no such bound. */
const fewest = ({ present, presentBound }: StatedPresence): number | null =>
  presentBound === 'exact' || presentBound === 'at_least' ? present : null;
const most = ({ present, presentBound }: StatedPresence): number | null =>
  presentBound === 'exact' || presentBound === 'at_most' ? present : null;

/** Numbers a source states of a sitting: what cannot be, what does not add up, and what the roll or the register says else. */
export function checkSittingNumbers(draft: SessionDraft, sitting: Sitting): Finding[] {
  const stated = statedOf(draft, sitting.id);
  if (!stated) return [];
  const marks = marksOf(draft, sitting.id);
  const register = totalAt(draft, sitting.heldOn, sitting.startsAt);
  return [
    ...checkSum(stated),
    ...checkRegistered(stated, register),
    ...checkMarks(stated, marks, marks.length === register),
    ...(marks.length === 0 ? checkQuorum(stated, draft.council.quorum) : []),
  ].map(([severity, code, text]) =>
    finding(severity, 'attendance', code, sitting.id, `${sitting.label}: ${text}`),
  );
}

function checkSum(stated: StatedPresence): Told[] {
  const { total, excused, unexcused } = stated;
  const [least, all] = [fewest(stated), [stated.present, excused, unexcused]];
  if (total === null) return [];
  if (least !== null && least > total)
    return [['error', 'numbers_present', `nguồn ghi có mặt ${least}, nhiều hơn tổng số ${total} đại biểu.`]];
  const sum = (least ?? 0) + (excused ?? 0) + (unexcused ?? 0);
  const isWhole = stated.presentBound === 'exact' && all.every((one) => one !== null);
  if (sum <= total && !(isWhole && sum < total)) return [];
  const text = `số có mặt và vắng nguồn ghi cộng lại là ${sum}, tổng số nguồn ghi là ${total}.`;
  return [['warning', 'numbers_sum', text]];
}

const checkRegistered = ({ total }: StatedPresence, register: number | null): Told[] =>
  total === null || register === null || total === register
    ? []
    : [['warning', 'numbers_register', `nguồn ghi tổng số ${total} đại biểu, danh sách có ${register}.`]];

function checkMarks(stated: StatedPresence, marks: readonly Mark[], isWhole: boolean): Told[] {
  if (marks.length === 0) return [];
  const count = (status: Mark['status']) => marks.filter((mark) => mark.status === status).length;
  const differs = (marked: number, low: number | null, high: number | null) =>
    (high !== null && marked > high) || (isWhole && low !== null && marked < low);
  const compared = [
    ['có mặt', countPresent(marks, null), fewest(stated), most(stated)],
    ['vắng có lý do', count('excused'), stated.excused, stated.excused],
    ['vắng không lý do', count('absent'), stated.unexcused, stated.unexcused],
  ] as const;
  const wrong = compared.filter(([, marked, low, high]) => differs(marked, low, high));
  if (wrong.length === 0) return [];
  const told = wrong.map(([what, marked, low, high]) => `${what} ${marked}, nguồn ghi ${high ?? low}`);
  return [['warning', 'numbers_marks', `điểm danh khác số nguồn ghi: ${told.join('; ')}.`]];
}

function checkQuorum(stated: StatedPresence, { num, den }: SessionDraft['council']['quorum']): Told[] {
  const [present, { total }] = [most(stated), stated];
  if (present === null || total === null) return [];
  const required = requiredVotes(total, { numerator: num, denominator: den, strict: false });
  if (present >= required) return [];
  const text = `nguồn ghi có mặt ${present}/${total} đại biểu, còn thiếu ${required - present} để đủ số đại biểu họp.`;
  return [['warning', 'numbers_quorum', text]];
}

/** Numbers a source states of one vote, against each other, its counts, its sitting, the roll and the register. */
export function checkVoteNumbers(draft: SessionDraft, vote: Vote): Told[] {
  return [...checkTaking(vote), ...checkBase(draft, vote), ...checkThere(draft, vote)];
}

/** Who took part was there, and who was there is a delegate. With counts, the tally says the latter. */
function checkTaking({ stated, counts, bounds, present, total }: Vote): Told[] {
  const { voting = null } = stated ?? {};
  const found: Told[] = [];
  if (stated && !counts && present !== null && total !== null && present > total)
    found.push(['error', 'stated_present', `có mặt ${present}, nhiều hơn tổng số ${total} đại biểu.`]);
  if (voting === null) return found;
  const of = present ?? total;
  if (of !== null && voting > of) {
    const whole = present === null ? 'tổng số' : 'số có mặt';
    const text = `nguồn ghi ${voting} đại biểu tham gia biểu quyết, nhiều hơn ${whole} là ${of}.`;
    found.push(['error', 'stated_voting', text]);
  }
  const sum = counts && leastCast(counts, bounds);
  if (sum !== null && (isFullyCounted(counts, bounds) ? sum !== voting : sum > voting)) {
    const text = `các ý kiến cộng lại là ${sum}, nguồn ghi ${voting} đại biểu tham gia biểu quyết.`;
    found.push(['warning', 'stated_sum', text]);
  }
  return found;
}

function checkBase(draft: SessionDraft, { stated, heldOn, heldAt, sitting }: Vote): Told[] {
  const { total = null } = stated ?? {};
  if (total === null) return [];
  const register = totalAt(draft, heldOn, heldAt);
  const there = statedOf(draft, sitting)?.total ?? null;
  const differs = (other: number | null) => other !== null && other !== total;
  const said = `nguồn ghi tổng số ${total} đại biểu`;
  return [
    ...(differs(register)
      ? [
          [
            'warning',
            'stated_register',
            `${said}, danh sách lúc đó có ${register}. Kết quả tính theo số nguồn ghi.`,
          ] as const,
        ]
      : []),
    ...(differs(there)
      ? [['warning', 'stated_sitting', `${said}, của phiên họp nguồn ghi ${there}.`] as const]
      : []),
  ];
}

function checkThere(draft: SessionDraft, { stated, counts, bounds, present, heldAt, sitting }: Vote): Told[] {
  const marked = marksOf(draft, sitting ?? '').filter((mark) => isPresentAt(mark, heldAt)).length;
  if (stated && stated.present !== null)
    return marked > stated.present
      ? [['warning', 'stated_marks', `điểm danh có mặt ${marked}, nguồn ghi ${stated.present}.`]]
      : [];
  const at = statedOf(draft, sitting);
  const [high, votes] = [at && most(at), counts ? leastCast(counts, bounds) : 0];
  if (present !== null || high === null || votes <= high) return [];
  const text = `các ý kiến cộng lại là ${votes}, nhiều hơn số có mặt nguồn ghi của phiên là ${high}.`;
  return [['warning', 'stated_more', text]];
}
