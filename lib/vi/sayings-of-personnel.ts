import { momentText } from '@/lib/rules/local-time';
import type { PersonnelReason } from '@/lib/rules/personnel/personnel-reasons';
import type { VoteReason } from '@/lib/rules/vote-reasons';
import type { PersonnelChoice } from '@/lib/words-of-personnel';
import { lowerFirst } from './case';
import { percentHalfUp } from './number';
import { terms } from './terms';

type Own = Exclude<PersonnelReason, VoteReason>;
type Sentences = { readonly [Reason in Own as Reason['code']]: (params: Reason['params']) => string };

const HALF = 'quá nửa tổng số đại biểu Hội đồng nhân dân';
const TWO_THIRDS = 'ít nhất hai phần ba tổng số đại biểu Hội đồng nhân dân';

/** What the law asks for, of each kind; nothing here is called a resolution. */
const RULES = {
  election: `Người ứng cử trúng cử khi có ${HALF} đồng ý; nhiều người cùng được quá nửa hơn số cần bầu thì lấy người nhiều phiếu hơn.`,
  confirmation: `Việc phê chuẩn, xác nhận được thông qua khi có ${HALF} đồng ý.`,
  relief: `Việc miễn nhiệm được thông qua khi có ${HALF} đồng ý.`,
  dismissal: `Việc bãi nhiệm được thông qua khi có ${HALF} đồng ý; bãi nhiệm đại biểu cần ${TWO_THIRDS}.`,
  release: `Việc cho thôi làm nhiệm vụ đại biểu được chấp thuận khi có ${HALF} đồng ý.`,
  confidence_levels: `Người được lấy phiếu có ${HALF} đánh giá tín nhiệm thấp thì có thể xin từ chức; từ hai phần ba trở lên thì được đưa ra bỏ phiếu tín nhiệm.`,
  confidence: `Người có ${HALF} bỏ phiếu không tín nhiệm thì bị đề nghị miễn nhiệm, bãi nhiệm.`,
};
const PART_RULES = {
  mandate: `Việc bãi nhiệm đại biểu được thông qua khi có ${TWO_THIRDS} đồng ý.`,
  office: `Việc bãi nhiệm chức vụ được thông qua khi có ${HALF} đồng ý.`,
  half: RULES.confidence_levels,
  two_thirds: RULES.confidence_levels,
};

/** Said of as many delegates as voted so. */
const DID: Record<PersonnelChoice, string> = {
  for: 'đồng ý',
  against: 'không đồng ý',
  no_opinion: 'không có ý kiến',
  high: 'đánh giá tín nhiệm cao',
  medium: 'đánh giá tín nhiệm',
  low: 'đánh giá tín nhiệm thấp',
};

const ACCOUNT = {
  printed: 'phiếu in',
  stamped: 'phiếu đóng dấu',
  issued: 'phiếu phát ra',
  collected: 'phiếu thu về',
  valid: 'phiếu hợp lệ',
  invalid: 'phiếu không hợp lệ',
  unused: 'phiếu không dùng',
  destroyed: 'phiếu đã hủy',
  present: 'đại biểu có mặt',
  total: 'đại biểu đương nhiệm',
} as const;

const share = (votes: number, total: number, choice: PersonnelChoice): string =>
  `${votes}/${total} đại biểu ${DID[choice]}`;

const reasons: Sentences = {
  personnel_rule: ({ kind, of }) => (of ? PART_RULES[of] : RULES[kind]),
  no_rule: () => 'Ở đây chưa có quy định nào của ngày này về hệ quả của việc lấy phiếu, bỏ phiếu tín nhiệm.',
  dismissed_from_unknown: () =>
    'Chưa rõ bãi nhiệm đại biểu hay bãi nhiệm chức vụ: hai việc cần tỷ lệ khác nhau, nên kết quả chỉ là điều cả hai cùng cho.',
  reached: ({ choice, votes, total }) =>
    `Có ${share(votes, total, choice)}, đạt ${percentHalfUp(votes, total)} tổng số đại biểu: đủ số cần thiết.`,
  not_reached: ({ choice, votes, total, missing }) =>
    `Có ${share(votes, total, choice)}, đạt ${percentHalfUp(votes, total)} tổng số đại biểu: ${choice === 'for' ? `còn thiếu ${missing} phiếu` : 'chưa đến mức ấy'}.`,
  reached_at_least: ({ choice, votes, total }) =>
    `Có ít nhất ${share(votes, total, choice)}: đủ số cần thiết.`,
  not_reached_at_most: ({ choice, votes, total, missing }) =>
    `Có nhiều nhất ${share(votes, total, choice)}: ${choice === 'for' ? `còn thiếu ít nhất ${missing} phiếu` : 'chưa đến mức ấy'}.`,
  votes_between: ({ choice, least, most, required }) =>
    `Theo các số đã ghi, số ${DID[choice]} ${least > 0 ? `có thể từ ${least} đến` : 'nhiều nhất là'} ${most}, mức cần là ${required}: chưa cho biết kết quả.`,
  withdrawn: () => 'Người này rút khỏi danh sách nên không tính.',
  seats_filled: ({ seats }) =>
    `Được quá nửa, nhưng ${seats > 1 ? `${seats} người khác` : 'người khác'} nhiều phiếu hơn và chỉ bầu ${seats} người.`,
  tied_for_last: ({ votes, seats, people }) =>
    `${people} người cùng được ${votes} phiếu mà chỉ bầu ${seats} người: phải bầu lại trong số những người bằng phiếu.`,
  seats_unknown: () => 'Không rõ bầu bao nhiêu người, mà nhiều người được quá nửa.',
  rank_unknown: ({ seats }) =>
    `Chưa đủ số phiếu của những người khác để biết ai trong ${seats} người nhiều phiếu nhất.`,
  source_says: ({ result }) => `${terms.personnelResult[result]}.`,
  seats_left: ({ seats, elected, left }) =>
    `Bầu ${seats} người, trúng cử ${elected}: còn ${left} chỗ phải bầu lần nữa.`,
  account_exceeds: ({ which, number, over, limit }) =>
    `${number} ${ACCOUNT[which]}, nhiều hơn ${limit} ${ACCOUNT[over]}.`,
  account_sum: ({ valid, invalid, collected }) =>
    `Hợp lệ ${valid} và không hợp lệ ${invalid} cộng được ${valid + invalid}, khác ${collected} phiếu thu về.`,
  choices_exceed: ({ votes, of, limit }) =>
    `Cộng các ý kiến được ${votes}, nhiều hơn ${limit} ${ACCOUNT[of]}.`,
  ballot_share: ({ choice, printed, of, verdict }) => {
    const whole =
      of === 'unstated'
        ? `“${printed}”, không nói là của số nào`
        : `“${printed}” ${terms.personnelShareBase[of]}`;
    const then = { enough: ': đủ mức cần thiết', short: ': chắc chắn chưa đến mức cần thiết' };
    return `Nguồn ghi tỷ lệ ${lowerFirst(terms.personnelChoice[choice])} ${whole}${verdict ? then[verdict] : ''}.`;
  },
};

/** «Tổng số đại biểu đương nhiệm lúc … là 26, mức cần là 14 phiếu.»: the base of a vote on people, of which nothing is «tán thành». */
export function personnelBase({ params }: Extract<VoteReason, { code: 'base' }>): string {
  const { date, time, total, required, from } = params;
  const when = time === null ? momentText(date, null) || 'khi bỏ phiếu' : `lúc ${momentText(date, time)}`;
  const who = from === 'register' ? 'Tổng số đại biểu đương nhiệm' : 'Tổng số đại biểu (theo nguồn ghi)';
  return `${who} ${when} là ${total}, mức cần là ${required}.`;
}

/** Of votes on people alone: what is said of each code. */
export const personnelSayings = reasons;
