import { normalizeText } from '@/lib/vi/fold';
import type { ReasonOf, UncountedKind } from './vote-reasons';

/** What words printed of an uncounted vote tell: what became of it, and whether all agreed or only most. */
export type PrintedVerdict = {
  readonly verdict: 'passed' | 'failed' | null;
  readonly isMajority: boolean;
};

/** Between a negation and what it denies nobody puts a stop: «không được Hội đồng nhân dân thông qua». */
const GAP = '[^.;,:]{0,40}?';
const FAILED = [
  new RegExp(`(?:không|chưa)(?:\\s+được)?\\s+(?:${GAP}\\s)?thông qua`, 'u'),
  /(?:không|chưa)\s+(?:được\s+)?(?:nhất trí|thống nhất|chấp thuận)/u,
  new RegExp(
    `(?:tất cả|toàn thể|100%|đa số|quá nửa|phần lớn|hội đồng|đại biểu)${GAP}không\\s+(?:tán thành|đồng ý)`,
    'u',
  ),
  /(?:không|chưa)\s+(?:đạt|đủ)\s+(?:được\s+)?(?:tỷ lệ|tỉ lệ|đa số|quá bán|quá nửa|số phiếu|số đại biểu)/u,
  /không\s+(?:quá bán|quá nửa)/u,
  /bác bỏ|bị bác/u,
];
const PASSED = /thông qua|nhất trí|thống nhất|tán thành|đồng ý|chấp thuận/u;
/** «Thống nhất cao» praises a result; it does not say that nobody was against it. */
const MAJORITY = /đa số|quá bán|quá nửa|phần lớn|hầu hết|thống nhất cao|nhất trí cao|đồng thuận cao/u;
/** Nobody being against is agreement, not refusal. */
const NOBODY_AGAINST =
  /không\s+(?:có\s+)?(?:ai|đại biểu(?:\s+nào)?|ý kiến(?:\s+nào)?)\s+không\s+(?:tán thành|đồng ý)/gu;

/** Reads the words; says nothing where they say neither. */
export function printedVerdict(printed: string): PrintedVerdict {
  const text = normalizeText(printed).toLocaleLowerCase('vi').replace(NOBODY_AGAINST, 'tán thành');
  const isFailed = FAILED.some((pattern) => pattern.test(text));
  const verdict = isFailed ? 'failed' : PASSED.test(text) ? 'passed' : null;
  return { verdict, isMajority: MAJORITY.test(text) };
}

const COUNTED = '(?:không\\s+)?(?:tán thành|đồng ý|nhất trí|thống nhất|biểu quyết|có ý kiến|ý kiến khác)';
/** «20/22 đại biểu tán thành», «không tán thành: 2»: how many, which by itself is no outcome. */
const COUNTS = new RegExp(
  `\\d[\\d.,/%]*\\s*(?:(?:đại biểu|phiếu|ý kiến|vị|người)\\s+)?(?:có mặt\\s+)?(?:biểu quyết\\s+)?${COUNTED}(?!\\s+thông qua)|${COUNTED}\\s*:?\\s*\\d[\\d.,/%]*`,
  'gu',
);

/** The outcome that the words printed beside the counts of a vote name; null where they only count, or say neither. */
export function printedOutcome(printed: string): 'adopted' | 'rejected' | null {
  const words = normalizeText(printed).toLocaleLowerCase('vi').replace(NOBODY_AGAINST, '');
  const { verdict } = printedVerdict(words.replace(COUNTS, ''));
  return verdict && (verdict === 'passed' ? 'adopted' : 'rejected');
}

/** What the printed words say against the way the vote was entered; null when nothing. */
export function wordsAgainst(
  kind: UncountedKind,
  printed: string,
): ReasonOf<'words_against'>['params']['says'] | null {
  const { verdict, isMajority } = printedVerdict(printed);
  if (verdict === 'failed' && kind !== 'uncounted_failed') return 'failed';
  if (verdict === 'passed' && kind === 'uncounted_failed') return 'passed';
  if (verdict === 'passed' && kind === 'uncounted_not_stated') return 'passed';
  if (isMajority && kind === 'unanimous_uncounted') return 'not_all';
  return null;
}
