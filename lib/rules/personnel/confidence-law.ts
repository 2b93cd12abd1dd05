import type { Threshold } from '../thresholds';
import type { LawArticle } from '../vote-reasons';

/*
 * What follows from lấy phiếu tín nhiệm and bỏ phiếu tín nhiệm in a People's Council: of all delegates in office. Known from what
 * summarises these laws, not from their words. Nghị quyết 96/2023/QH15 may ask for more at once of those with two thirds «tín nhiệm
 * thấp»; what it says of councils was not read, so what the law of supervision says stands.
 */

type Law = Pick<Threshold, 'from' | 'to' | 'sure'> & { readonly article: LawArticle };

const laws: readonly Law[] = [
  { from: '2014-11-28', to: '2016-06-30', article: { law: '85/2014/QH13', article: null }, sure: 'doubtful' },
  { from: '2016-07-01', to: '2026-02-28', article: { law: '87/2015/QH13', article: null }, sure: 'likely' },
  { from: '2026-03-01', to: null, article: { law: '121/2025/QH15', article: 28 }, sure: 'doubtful' },
];

/** The first day of which it is known here what follows from a vote of confidence. */
export const FIRST_CONFIDENCE_DAY = '2014-11-28';

/** «Quá nửa tổng số đại biểu»: may resign, has lost the council's confidence. */
const HALF = {
  ...{ numerator: 1, denominator: 2, strict: true, base: 'all_delegates', kind: 'ordinary' },
} as const satisfies Partial<Threshold>;
/** «Từ hai phần ba tổng số đại biểu trở lên»: a vote of confidence. */
const TWO_THIRDS = {
  ...{ numerator: 2, denominator: 3, strict: false, base: 'all_delegates', kind: 'dismissal' },
} as const satisfies Partial<Threshold>;

export type ConfidenceShare = 'half' | 'two_thirds';

/** The share of all delegates after which something follows, by the law of that day; null where no law is known here. */
export function confidenceThreshold(share: ConfidenceShare, date: string): Threshold | null {
  const law = laws.find(({ from, to }) => from <= date && (to === null || date <= to));
  return law ? { ...(share === 'half' ? HALF : TWO_THIRDS), ...law } : null;
}
