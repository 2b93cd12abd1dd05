import { momentText } from '@/lib/rules/local-time';
import type { Fraction } from '@/lib/rules/majority';
import type { DecidingRule, LawArticle, UncountedKind, VoteReason } from '@/lib/rules/vote-reasons';
import type { KnownDate } from '@/lib/vi/partial-date';
import type { ShareBase } from '@/lib/words';
import { lowerFirst } from './case';
import { percentHalfUp } from './number';
import { terms } from './terms';

/** `silent` is who is silent where something is not there, as `silentOne` says it; null at the desk, which asks for it. */
type Sentences = {
  readonly [Reason in VoteReason as Reason['code']]: (
    params: Reason['params'],
    silent: string | null,
  ) => string;
};

const none = (silent: string | null): string => silent ?? 'Không ghi';
const notYet = (silent: string | null): string => silent ?? 'Chưa ghi';

const RULES = {
  resolution: 'Nghị quyết được thông qua khi có quá nửa tổng số đại biểu Hội đồng nhân dân tán thành.',
  dismissal:
    'Việc bãi nhiệm đại biểu được thông qua khi có ít nhất hai phần ba tổng số đại biểu Hội đồng nhân dân tán thành.',
  other: 'Nội dung biểu quyết được thông qua khi có quá nửa tổng số đại biểu Hội đồng nhân dân tán thành.',
  body: 'Nội dung biểu quyết được thông qua khi có quá nửa tổng số thành viên của cơ quan họp tán thành.',
};

const DOUBTS = {
  transition_2016:
    'Từ 1/1/2016 đến bầu cử năm 2016, hội đồng nhiệm kỳ 2011–2016 theo luật năm 2003 (quy định chuyển tiếp của Luật số 77/2015/QH13); quy định này không nêu riêng cách biểu quyết. Hai luật đặt cùng một tỷ lệ.',
  term_unknown_2016:
    'Chưa rõ hội đồng thuộc nhiệm kỳ nào: nếu là nhiệm kỳ 2011–2016 thì sau bầu cử ngày 22/5/2016, đến khi hội đồng mới họp, hội đồng vẫn theo luật năm 2003. Hai luật đặt cùng một tỷ lệ.',
  remnant_2025:
    'Chưa rõ số đại biểu được bầu và ngày hết nhiệm kỳ: nếu còn ít hơn hai phần ba số được bầu và nhiệm kỳ còn không quá 18 tháng thì phải có quá hai phần ba số đại biểu còn lại tán thành (Điều 49 khoản 2 điểm b Luật số 72/2025/QH15, chưa đối chiếu với nguyên văn).',
};

const WHAT = {
  resolution: 'nghị quyết',
  dismissal: 'việc bãi nhiệm',
  other: 'nội dung biểu quyết',
  body: 'nội dung biểu quyết',
};
const VERDICTS = { adopted: 'được thông qua', rejected: 'không được thông qua' };
const ENTRIES: Record<UncountedKind, string> = {
  unanimous_uncounted: 'thống nhất thông qua',
  uncounted_passed: 'thông qua',
  uncounted_failed: 'không thông qua',
  uncounted_not_stated: 'không nói rõ kết quả',
};
const AGAINST = {
  failed: 'nói là không thông qua',
  passed: 'nói là thông qua',
  not_all: 'không nói là mọi đại biểu tán thành',
};
const BASES = {
  register: 'Tổng số đại biểu đương nhiệm',
  vote: 'Tổng số đại biểu',
  sitting: 'Tổng số đại biểu',
  members: 'Tổng số thành viên của cơ quan họp',
};
/** Who says so, where it was not counted in the register. */
const SAYING = {
  register: '',
  members: '',
  vote: ' (theo nguồn ghi của lần biểu quyết này)',
  sitting: ' (theo nguồn ghi của phiên họp)',
};
const NUMBERS = {
  total: 'Tổng số đại biểu',
  present: 'Số đại biểu có mặt',
  for: 'Số tán thành',
  against: 'Số không tán thành',
  notVoting: 'Số không biểu quyết',
  otherOpinion: 'Số có ý kiến khác',
  blank: 'Số phiếu trắng',
  absent: 'Số vắng mặt',
};

const MAJORITY_BASES = terms.decidingBase;

/** «quá nửa», «ít nhất 2/3». */
const fractionWords = ({ numerator, denominator, strict }: Fraction): string => {
  const part = numerator === 1 && denominator === 2 ? 'nửa' : `${numerator}/${denominator}`;
  return `${strict ? 'quá' : 'ít nhất'} ${part}`;
};

const shareWords = ({ printed, of }: { printed: string; of: ShareBase }): string =>
  of === 'unstated' ? `“${printed}”, không nói là của số nào` : `“${printed}” ${terms.shareBase[of]}`;

const atMoment = (date: KnownDate, time: string | null): string => {
  if (time !== null) return `lúc ${momentText(date, time)}`;
  return momentText(date, null) || 'khi biểu quyết';
};

const share = (params: { for: number; total: number; of?: 'members' }): string =>
  `Có ${params.for}/${params.total} đại biểu tán thành, đạt ${percentHalfUp(params.for, params.total)} tổng số ${params.of ? 'thành viên' : 'đại biểu'}`;

function printedText(printed: string, what: string, outcome: keyof typeof VERDICTS | 'undetermined'): string {
  const source = printed.trim();
  const said = source === '' ? '' : `Nguồn ghi “${source}”: `;
  if (outcome === 'undetermined') return `${said || 'Nguồn '}không nói rõ kết quả biểu quyết.`;
  const verdict = `${what} ${VERDICTS[outcome]}`;
  return said ? `${said}${verdict}.` : `Ghi nhận ${verdict}.`;
}

const reasons: Sentences = {
  rule: ({ of }) => RULES[of],
  rule_doubt: ({ doubt }) => DOUBTS[doubt],
  base: ({ date, time, total, required, from, recused }) => {
    const needed = `cần ít nhất ${required} đại biểu tán thành.`;
    const head = `${BASES[from]} ${atMoment(date, time)} là`;
    if (!recused) return `${head} ${total}${SAYING[from]}, ${needed}`;
    const by = recused.article ?? 'quy chế của hội đồng, chưa khai điều nào';
    return `${head} ${total + recused.count}${SAYING[from]}, trừ ${recused.count} người không tham gia vì xung đột lợi ích (${by}) còn ${total}, ${needed}`;
  },
  base_range: ({ totals }) =>
    `Tổng số đại biểu đương nhiệm khi biểu quyết ${totals.length > 1 ? 'là' : 'có thể là'} ${totals.join(' hoặc ')}.`,
  moment_range: ({ moments }) => {
    const there = [...new Set(moments.flatMap(({ present }) => present ?? []))].sort((a, b) => a - b);
    const words =
      there.length > 0 ? `có mặt ${there.join(' hoặc ')} đại biểu` : 'không rõ bao nhiêu đại biểu có mặt';
    return `Lúc biểu quyết có thể ${words}.`;
  },
  enough: (params) => `${share(params)}: đủ số cần thiết.`,
  short: (params) => `${share(params)}: còn thiếu ${params.missing} đại biểu tán thành.`,
  enough_at_least: ({ for: inFavour, total }) =>
    `Có ít nhất ${inFavour}/${total} đại biểu tán thành: đủ số cần thiết.`,
  short_at_most: ({ for: inFavour, total, missing }) =>
    inFavour === 0
      ? `Không đại biểu nào trong ${total} đại biểu có thể đã tán thành.`
      : `Có nhiều nhất ${inFavour}/${total} đại biểu tán thành: còn thiếu ít nhất ${missing} đại biểu tán thành.`,
  favour_between: ({ least, most, required }) =>
    `Theo các số nguồn ghi, số tán thành ${least > 0 ? `có thể từ ${least} đến` : 'nhiều nhất là'} ${most}, cần ít nhất ${required}: chỉ riêng số phiếu chưa cho biết kết quả.`,
  share_stated: (share) => `Nguồn ghi tỷ lệ tán thành ${shareWords(share)}.`,
  share_decides: ({ verdict, ...share }) =>
    `Nguồn ghi tỷ lệ tán thành ${shareWords(share)}: ${verdict === 'enough' ? 'đủ tỷ lệ cần thiết' : 'chắc chắn không đủ tỷ lệ cần thiết'}.`,
  share_against: () => 'Lời của nguồn nói khác tỷ lệ ấy nên chưa xác định được kết quả.',
  numbers_conflict: () => 'Các số và tỷ lệ nguồn ghi không thể cùng đúng.',
  total_unknown: ({ date, time, of, isPrinted }, silent) =>
    `${none(silent)} tổng số ${of ? 'thành viên của cơ quan họp' : 'đại biểu đương nhiệm'} ${atMoment(date, time)} nên ${isPrinted ? 'không tính lại được' : 'chưa xác định được'} kết quả.`,
  present_unknown: ({ at }, silent) =>
    `${none(silent)} số đại biểu có mặt${at ? ' lúc biểu quyết' : ''} nên không tính tỷ lệ so với đại biểu có mặt.`,
  no_ballots: (_, silent) => `${notYet(silent)} ý kiến của đại biểu nào nên chưa đủ số liệu.`,
  counts_missing: (_, silent) =>
    `${notYet(silent)} đủ số tán thành, không tán thành và không biểu quyết nên chưa đủ số liệu.`,
  printed: ({ of, printed, outcome }) => printedText(printed, WHAT[of], outcome),
  printed_impossible: ({ printed, for: inFavour, least, required }) =>
    `Nguồn ghi “${printed.trim()}”, nhưng trong ít nhất ${least} đại biểu chỉ có ${inFavour} tán thành, cần ít nhất ${required}.`,
  // A source may print numbers that do not make three counts: it is not said then that it printed none.
  no_counts: ({ hasNumbers }, silent) =>
    hasNumbers
      ? `${silent ?? 'Hồ sơ không ghi'} đủ từng số phiếu nên không tính lại số tán thành và tỷ lệ.`
      : `${none(silent)} số phiếu nên không tính được số tán thành và tỷ lệ.`,
  words_against: ({ entry, printed, says }) =>
    `Ghi là “${ENTRIES[entry]}”, nhưng lời của nguồn “${printed.trim()}” ${AGAINST[says]}.`,
  too_few: ({ present, required }) =>
    `Có mặt ${present} đại biểu, ít hơn ${required} đại biểu cần tán thành: không thể đã được thông qua.`,
  not_whole: ({ which }) => `${NUMBERS[which]} phải là số nguyên không âm.`,
  no_delegates: () => 'Tổng số đại biểu phải từ 1 trở lên.',
  present_exceeds_total: ({ present, total }) =>
    `Có mặt ${present} đại biểu, nhiều hơn tổng số ${total} đại biểu.`,
  votes_exceed_present: ({ votes, present }) =>
    `Cộng các ý kiến được ${votes}, nhiều hơn ${present} đại biểu có mặt.`,
  votes_exceed_total: ({ votes, total }) =>
    `Cộng các ý kiến được ${votes}, nhiều hơn tổng số ${total} đại biểu.`,
  absent_exceed_total: ({ absent, there, total }) =>
    `Vắng ${absent}, còn lại ít nhất ${there}: cộng lại nhiều hơn tổng số ${total} đại biểu.`,
  nonparticipants: ({ count }) => `Có ${count} đại biểu có mặt nhưng không tham gia biểu quyết.`,
  sitting_unknown: (_, silent) =>
    `${notYet(silent)} biểu quyết ở phiên nào, mà các phiên có số đại biểu khác nhau.`,
  time_unknown: (_, silent) => `${notYet(silent)} giờ biểu quyết, mà số đại biểu thay đổi trong phiên.`,
  day_unknown: ({ at }, silent) =>
    at
      ? 'Chưa rõ phiên họp ngày nào, mà số đại biểu thay đổi trong những ngày có thể.'
      : `${notYet(silent)} phiên nào nên không biết biểu quyết ngày nào, mà số đại biểu thay đổi trong kỳ họp.`,
  ending_unknown: (_, silent) =>
    `Trong ngày có đại biểu thôi nhiệm vụ mà ${lowerFirst(notYet(silent))} giờ, nên không biết lúc biểu quyết còn đương nhiệm không.`,
  mandate_unknown: () =>
    'Có đại biểu chưa rõ ngày bắt đầu hoặc ngày thôi nhiệm vụ, nên không biết lúc biểu quyết còn bao nhiêu đại biểu.',
  presence_unknown: (_, silent) =>
    `Có đại biểu đến muộn hoặc về sớm mà ${lowerFirst(notYet(silent))} giờ, nên không biết lúc biểu quyết có mặt không.`,
  other_law: () =>
    'Hội đồng này theo luật khác và chưa khai tỷ lệ cần đạt, nên kết quả chỉ theo lời của nguồn.',
  law_unknown: ({ laws, isPrinted }) => {
    const named = laws.map(lawArticle).join('; hoặc ');
    const then = isPrinted ? 'nên kết quả lấy theo lời nguồn' : 'nên chưa xác định được kết quả';
    return `Chưa rõ biểu quyết ngày nào nên không biết theo luật nào (${named}), ${then}.`;
  },
  majority: (rule) =>
    `Theo tỷ lệ hội đồng này đã khai, được thông qua khi số tán thành đạt ${fractionWords(rule)} ${MAJORITY_BASES[rule.base]} (${rule.article ?? 'chưa khai căn cứ'}).`,
  majority_answer: ({ least, most, of, base, outcome }) => {
    const count =
      least === most ? String(least) : outcome === 'adopted' ? `ít nhất ${least}` : `nhiều nhất ${most}`;
    const whole = of === null ? '' : ` trên ${of} (${MAJORITY_BASES[base]})`;
    return `Có ${count} tán thành${whole}: ${outcome === 'adopted' ? 'đủ tỷ lệ' : 'không đủ tỷ lệ'}.`;
  },
  majority_open: ({ base }) =>
    `Các số nguồn ghi chưa đủ để tính trên ${MAJORITY_BASES[base]} nên số phiếu chưa cho biết kết quả.`,
  answers_differ: ({ isPrinted }) =>
    isPrinted
      ? 'Kết quả khác nhau tùy trường hợp; ở đây lấy theo lời nguồn.'
      : 'Kết quả khác nhau tùy trường hợp nên chưa xác định được.',
  answers_agree: () => 'Trường hợp nào kết quả cũng như vậy.',
  said: () => '',
};

const LAWS: Readonly<Record<string, string>> = {
  '11/2003/QH11': 'Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân',
  '77/2015/QH13': 'Luật Tổ chức chính quyền địa phương',
  '65/2025/QH15': 'Luật Tổ chức chính quyền địa phương',
  '72/2025/QH15': 'Luật Tổ chức chính quyền địa phương',
  '87/2015/QH13': 'Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân',
  '121/2025/QH15': 'Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân',
};

function lawArticle({ law, article }: LawArticle): string {
  const whole = `${LAWS[law] ?? 'Văn bản'} số ${law}`;
  return article === null ? whole : `Điều ${article} ${whole}`;
}

/** What is said in Vietnamese of codes and numbers that a record holds. */
export const vi = {
  reasons,
  /** «quá nửa tổng số đại biểu»: what a rule asks for. */
  rule: (rule: DecidingRule): string => `${fractionWords(rule)} ${MAJORITY_BASES[rule.base]}`,
  lawArticle,
  share: (votes: number, of: number): string => percentHalfUp(votes, of),
};
