import type { LawArticle, VoteReason } from '@/lib/rules/vote-reasons';

/*
 * The sentences of format 1, read back into what they were made of. They never change again, so neither do these
 * patterns: words of today are in `lib/vi/sayings.ts`.
 */

type Stored = { readonly code: string; readonly text: string; readonly article: string | null };
/** What a vote of format 1 says beside its reasons. */
type Vote = {
  readonly rule: 'ordinary' | 'dismissal';
  readonly resolution: string | null;
  readonly printed: string | null;
};
type Read = Record<string, string | undefined>;

const RULES = new Map<string, 'resolution' | 'dismissal' | 'other'>([
  ['Nghị quyết được thông qua khi có quá nửa tổng số đại biểu Hội đồng nhân dân tán thành.', 'resolution'],
  [
    'Việc bãi nhiệm đại biểu được thông qua khi có ít nhất hai phần ba tổng số đại biểu Hội đồng nhân dân tán thành.',
    'dismissal',
  ],
  [
    'Nội dung biểu quyết được thông qua khi có quá nửa tổng số đại biểu Hội đồng nhân dân tán thành.',
    'other',
  ],
]);
const WHAT = { resolution: 'nghị quyết', dismissal: 'việc bãi nhiệm', other: 'nội dung biểu quyết' };
const ENTRIES = {
  'thống nhất thông qua': 'unanimous_uncounted',
  'thông qua': 'uncounted_passed',
  'không thông qua': 'uncounted_failed',
  'không nói rõ kết quả': 'uncounted_not_stated',
} as const;
const SAYS = {
  'nói là không thông qua': 'failed',
  'nói là thông qua': 'passed',
  'không nói là mọi đại biểu tán thành': 'not_all',
} as const;

const MOMENT = '(?:lúc (?<time>\\d\\d:\\d\\d) )?ngày (?<day>\\d+)/(?<month>\\d+)/(?<year>\\d{4})';
const SHARE = 'Có (?<for>\\d+)/(?<total>\\d+) đại biểu tán thành, đạt \\S+ tổng số đại biểu: ';

/** A pattern of a sentence, and what it tells. */
type Pattern = readonly [pattern: string, params: (read: Read, vote: Vote) => unknown];

const n = (digits: string | undefined): number => Number(digits);
const nothing = () => ({});
const moment = ({ time, day = '', month = '', year = '' }: Read) => ({
  date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  time: time ?? null,
});
const share = (read: Read) => ({ for: n(read.for), total: n(read.total) });
const aboutOf = ({ rule, resolution }: Vote) =>
  rule === 'dismissal' ? 'dismissal' : resolution === null ? 'other' : 'resolution';
/** The sentence has the words of the source without the white space around them. */
const isSource = (words: string | undefined, { printed }: Vote) => (printed ?? '').trim() === (words ?? '');

function printedParams({ source, what, no }: Read, vote: Vote) {
  const of = aboutOf(vote);
  if (!isSource(source, vote) || (what !== undefined && what !== WHAT[of])) return null;
  const outcome = what === undefined ? 'undetermined' : no ? 'rejected' : 'adopted';
  return { of, printed: vote.printed ?? '', outcome };
}

const PATTERNS: Readonly<Record<string, readonly Pattern[]>> = {
  rule_doubt: [['Từ 1/1/2016 đến bầu cử năm 2016, .*', () => ({ doubt: 'transition_2016' })]],
  base: [
    [
      `Tổng số đại biểu đương nhiệm ${MOMENT} là (?<total>\\d+), cần ít nhất (?<required>\\d+) đại biểu tán thành\\.`,
      (read) => ({ ...moment(read), total: n(read.total), required: n(read.required), from: 'register' }),
    ],
  ],
  base_range: [
    [
      'Tổng số đại biểu đương nhiệm khi biểu quyết là (?<totals>\\d+(?: hoặc \\d+)+)\\.',
      ({ totals = '' }) => ({ totals: totals.split(' hoặc ').map(Number) }),
    ],
  ],
  enough: [[`${SHARE}đủ số cần thiết\\.`, share]],
  short: [
    [
      `${SHARE}còn thiếu (?<missing>\\d+) đại biểu tán thành\\.`,
      (read) => ({ ...share(read), missing: n(read.missing) }),
    ],
  ],
  total_unknown: [
    [`Không ghi tổng số đại biểu đương nhiệm ${MOMENT} nên chưa xác định được kết quả\\.`, moment],
  ],
  present_unknown: [['Không ghi số đại biểu có mặt nên không tính tỷ lệ so với đại biểu có mặt\\.', nothing]],
  no_ballots: [['Chưa ghi ý kiến của đại biểu nào nên chưa đủ số liệu\\.', nothing]],
  counts_missing: [
    ['Chưa ghi đủ số tán thành, không tán thành và không biểu quyết nên chưa đủ số liệu\\.', nothing],
  ],
  printed: [
    [
      '(?:Nguồn ghi “(?<source>.*)”: |Ghi nhận )(?<what>\\D+?) (?<no>không )?được thông qua\\.',
      printedParams,
    ],
    ['Nguồn (?:ghi “(?<source>.*)”: )?không nói rõ kết quả biểu quyết\\.', printedParams],
  ],
  no_counts: [
    [
      'Hồ sơ không ghi đủ từng số phiếu nên không tính lại số tán thành và tỷ lệ\\.',
      () => ({ hasNumbers: true }),
    ],
    ['Không ghi số phiếu nên không tính được số tán thành và tỷ lệ\\.', () => ({ hasNumbers: false })],
  ],
  words_against: [
    [
      `Ghi là “(?<entry>${Object.keys(ENTRIES).join('|')})”, nhưng lời của nguồn “(?<printed>.*)” (?<says>${Object.keys(SAYS).join('|')})\\.`,
      ({ entry, printed, says }, vote) => ({
        entry: ENTRIES[entry as keyof typeof ENTRIES],
        printed: isSource(printed, vote) ? vote.printed : printed,
        says: SAYS[says as keyof typeof SAYS],
      }),
    ],
  ],
  too_few: [
    [
      'Có mặt (?<present>\\d+) đại biểu, ít hơn (?<required>\\d+) đại biểu cần tán thành: không thể đã được thông qua\\.',
      (read) => ({ present: n(read.present), required: n(read.required) }),
    ],
  ],
  no_delegates: [['Tổng số đại biểu phải từ 1 trở lên\\.', nothing]],
  present_exceeds_total: [
    [
      'Có mặt (?<present>\\d+) đại biểu, nhiều hơn tổng số (?<total>\\d+) đại biểu\\.',
      (read) => ({ present: n(read.present), total: n(read.total) }),
    ],
  ],
  votes_exceed_present: [
    [
      'Cộng các ý kiến được (?<votes>\\d+), nhiều hơn (?<present>\\d+) đại biểu có mặt\\.',
      (read) => ({ votes: n(read.votes), present: n(read.present) }),
    ],
  ],
  votes_exceed_total: [
    [
      'Cộng các ý kiến được (?<votes>\\d+), nhiều hơn tổng số (?<total>\\d+) đại biểu\\.',
      (read) => ({ votes: n(read.votes), total: n(read.total) }),
    ],
  ],
  sitting_unknown: [['Chưa ghi biểu quyết ở phiên nào, mà các phiên có số đại biểu khác nhau\\.', nothing]],
  time_unknown: [['Chưa ghi giờ biểu quyết, mà số đại biểu thay đổi trong phiên\\.', nothing]],
  day_unknown: [
    [
      'Chưa ghi phiên nào nên không biết biểu quyết ngày nào, mà số đại biểu thay đổi trong kỳ họp\\.',
      nothing,
    ],
  ],
  ending_unknown: [['Trong ngày có đại biểu thôi nhiệm vụ mà chưa ghi giờ, .*', nothing]],
  presence_unknown: [['Có đại biểu đến muộn hoặc về sớm mà chưa ghi giờ, .*', nothing]],
  answers_differ: [['Kết quả khác nhau tùy trường hợp nên chưa xác định được\\.', nothing]],
  answers_agree: [['Trường hợp nào kết quả cũng như vậy\\.', nothing]],
};

const compiled = new Map(
  Object.entries(PATTERNS).map(([code, patterns]) => [
    code,
    patterns.map(([pattern, params]) => ({ pattern: new RegExp(`^${pattern}$`, 'su'), params })),
  ]),
);

const LAWS = new Map<string, LawArticle>([
  [
    'Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân số 11/2003/QH11',
    { law: '11/2003/QH11', article: null },
  ],
  ['Điều 91 Luật Tổ chức chính quyền địa phương số 77/2015/QH13', { law: '77/2015/QH13', article: 91 }],
  ['Luật Tổ chức chính quyền địa phương số 65/2025/QH15', { law: '65/2025/QH15', article: null }],
  ['Điều 35 Luật Tổ chức chính quyền địa phương số 72/2025/QH15', { law: '72/2025/QH15', article: 35 }],
]);

/** The article of the rule a vote of format 1 was decided by; null where it is not one of those there were. */
export const liftArticle = (article: string | null): LawArticle | null => LAWS.get(article ?? '') ?? null;

/**
 * A reason of format 1 as the codes of today, with the sentence it was published with. One that is none of the known
 * sentences is kept as a sentence.
 */
export function liftReason(stored: Stored, vote: Vote): VoteReason {
  const { code, text, article } = stored;
  const params = code === 'rule' ? ruleParams(stored) : article === null ? paramsOf(stored, vote) : null;
  // The patterns give each code what it takes; a test reads every lifted record by its schema.
  return params === null
    ? { code: 'said', params: { article }, said: text }
    : ({ code, params, said: text } as VoteReason);
}

function ruleParams({ text, article }: Stored) {
  const [of, law] = [RULES.get(text), liftArticle(article)];
  return of && law ? { of, law } : null;
}

function paramsOf({ code, text }: Stored, vote: Vote): unknown {
  for (const { pattern, params } of compiled.get(code) ?? []) {
    const found = pattern.exec(text);
    if (found) return params(found.groups ?? {}, vote);
  }
  return null;
}
