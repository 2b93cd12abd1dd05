import { pad2 } from '@/lib/vi/number';
import type { TermYears } from './term';
import type { Threshold } from './thresholds';

/**
 * Luật 72/2025, Điều 49 khoản 2 điểm b: where fewer than two thirds of those elected are left and at most 18 months of the term
 * remain, a decision needs more than two thirds of those still in office. Known from what quotes it, not from the law itself.
 */
const REMNANT = {
  ...{ numerator: 2, denominator: 3, strict: true, base: 'all_delegates' },
  ...{ article: { law: '72/2025/QH15', article: 49 }, sure: 'doubtful' },
  ...{ kind: 'ordinary', from: '2025-06-16', to: null },
} as const satisfies Threshold;

const MONTHS_LEFT = 18;

type Asked = {
  readonly date: string;
  readonly total: number | null;
  readonly term?: TermYears | null;
  /** As many as were elected at the most: a whole register lists them all. Null where nobody has one. */
  readonly electedAtMost?: number | null;
};

/**
 * The rule of a council of which few are left, where what is known of the term and of those elected does not rule it out; null
 * where it does. Whether it holds needs their number and the term's last day, which are seldom stated: it is asked, never
 * assumed.
 */
export function possibleRemnant(
  { kind }: Pick<Threshold, 'kind'>,
  { date, total, term, electedAtMost = null }: Asked,
): Threshold | null {
  if (kind !== 'ordinary' || date < REMNANT.from || total === null || !term) return null;
  if (electedAtMost !== null && 3 * total >= 2 * electedAtMost) return null;
  const isEarly = term.endYear !== null && monthOf(date) + MONTHS_LEFT < 12 * term.endYear;
  return isEarly ? null : REMNANT;
}

/** The day since which so little of the term remains that the rule may hold; none where nobody knows its end. */
export function remnantTurn({ endYear }: TermYears): string[] {
  if (endYear === null) return [];
  const month = 12 * endYear - MONTHS_LEFT;
  return [`${Math.floor(month / 12)}-${pad2((month % 12) + 1)}-01`];
}

/** Months since the year 0: January of a year is twelve times the year. */
const monthOf = (date: string): number => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1;
