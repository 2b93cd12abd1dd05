import { assertDate } from './local-time';
import type { Fraction } from './majority';

export type ThresholdKind = 'ordinary' | 'dismissal' | 'quorum';

/**
 * What share of the council a kind of decision needs, and between which days.
 * `from` and `to` are local dates, both included; `to` null means still in force.
 * The base is always every delegate in office at that moment, never those present or those voting.
 */
export type Threshold = Fraction & {
  readonly kind: ThresholdKind;
  readonly from: string;
  readonly to: string | null;
  readonly base: 'all_delegates';
  readonly article: string;
};

const LAW_2003 = 'Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân số 11/2003/QH11';
const LAW_2015 = 'Điều 91 Luật Tổ chức chính quyền địa phương số 77/2015/QH13';
const LAW_EARLY_2025 = 'Luật Tổ chức chính quyền địa phương số 65/2025/QH15';
const LAW_2025 = 'Điều 35 Luật Tổ chức chính quyền địa phương số 72/2025/QH15';

const overHalf = { numerator: 1, denominator: 2, strict: true, base: 'all_delegates' } as const;
const twoThirds = { numerator: 2, denominator: 3, strict: false, base: 'all_delegates' } as const;

export const thresholds: readonly Threshold[] = [
  { kind: 'ordinary', from: '2003-12-10', to: '2015-12-31', ...overHalf, article: LAW_2003 },
  { kind: 'ordinary', from: '2016-01-01', to: '2025-02-28', ...overHalf, article: LAW_2015 },
  { kind: 'ordinary', from: '2025-03-01', to: '2025-06-15', ...overHalf, article: LAW_EARLY_2025 },
  { kind: 'ordinary', from: '2025-06-16', to: null, ...overHalf, article: LAW_2025 },
  { kind: 'dismissal', from: '2003-12-10', to: '2015-12-31', ...twoThirds, article: LAW_2003 },
  { kind: 'dismissal', from: '2016-01-01', to: '2025-02-28', ...twoThirds, article: LAW_2015 },
  { kind: 'dismissal', from: '2025-03-01', to: '2025-06-15', ...twoThirds, article: LAW_EARLY_2025 },
  { kind: 'dismissal', from: '2025-06-16', to: null, ...twoThirds, article: LAW_2025 },
  // The quorum is not in these laws but in each council's own regulation: the usual ratio, which a council may replace.
  {
    kind: 'quorum',
    from: '2003-12-10',
    to: null,
    ...twoThirds,
    article: 'Quy chế làm việc của Hội đồng nhân dân',
  },
];

/** The threshold of that kind in force on a local date `YYYY-MM-DD`; throws RangeError when none was. */
export function thresholdOn(kind: ThresholdKind, date: string): Threshold {
  assertDate(date);
  const found = thresholds.find(
    (entry) => entry.kind === kind && entry.from <= date && (entry.to === null || date <= entry.to),
  );
  if (!found) throw new RangeError(`No ${kind} threshold is recorded for ${date}`);
  return found;
}
