import { withoutLookalikes } from '@/lib/vi/fold';
import { sharePrinted } from './printed-share';
import {
  type CountBounds,
  type CountName,
  exactCount,
  isFullyCounted,
  leastCast,
  type VoteCounts,
} from './vote-counts';

type Counted = {
  readonly counts: VoteCounts | null;
  readonly bounds?: CountBounds;
  readonly present: number | null;
  readonly total: number | null;
};

/** What a clause of the printed words counts; several where it names several. */
type Label = 'for' | 'against' | 'notVoting' | 'otherOpinion' | 'blank' | 'attended';

/** Tried in this order, each taken out of the clause: «không tán thành» holds «tán thành». */
const LABELS: readonly [Label, RegExp][] = [
  ['otherOpinion', /(?:phiếu|ý kiến) khác/giu],
  ['blank', /phiếu trắng/giu],
  ['notVoting', /không (?:biểu quyết|bỏ phiếu|(?:có )?ý kiến|tham gia biểu quyết)|abst\w*/giu],
  ['against', /(?:không|chưa) (?:tán thành|đồng ý|nhất trí|thống nhất|thông qua)|phản đối|against/giu],
  ['for', /tán thành|đồng ý|nhất trí|thống nhất|đồng thuận|in favou?r|\bfor\b/giu],
  ['attended', /có mặt|tham dự|tham gia|dự họp/giu],
];

/** «20/22», «20/22/23», but no day, no number of a paper, no part of a longer run. */
const FRACTION =
  /(?<![\d/.,-]|ngày\s|số\s|số:\s)(\d{1,3})\s*\/\s*(\d{1,3})(?:\s*\/\s*(\d{1,3}))?(?![\d/.,-]*[\d/])/giu;
const PERCENT = /(\d{1,3}(?:[.,]\d{1,3})?)\s*%/gu;
const PEOPLE = '(?:đại biểu|phiếu|ý kiến|vị|người|votes?)';
/** «trên 2/3», «quá 95%»: a bound, not the result. */
const BOUND = /(?:quá|trên|hơn|gần|dưới|khoảng|ít nhất|tối thiểu)\s+\d[\d.,]*\s*(?:%|\/\s*\d+)/giu;
/** A count right beside what it counts: «25 đại biểu ✓», «✓: 25». */
const COUNT_BEFORE = new RegExp(String.raw`(?<![\d/.,-])(\d{1,3})\s*${PEOPLE}?\s*✓`, 'giu');
const COUNT_AFTER = /✓\s*:?\s*(\d{1,3})(?![\d/%:h]|[.,]\d|\s*[%/]|\s*giờ)/giu;

type Clause = {
  readonly labels: readonly Label[];
  readonly fractions: readonly (readonly number[])[];
  readonly shares: readonly string[];
  readonly counts: readonly number[];
  /** A fraction with a colon behind it stands as a heading: «24/107: 5 tán thành». */
  readonly isHeading: boolean;
};

function readClause(clause: string): Clause {
  let text = clause;
  const labels = LABELS.flatMap(([label, words]) => {
    const marked = text.replace(words, '✓');
    if (marked === text) return [];
    text = marked;
    return [label];
  });
  const numbers = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, count]) => Number(count));
  return {
    labels,
    fractions: [...text.matchAll(FRACTION)].map(([, ...parts]) =>
      parts.filter((part) => part !== undefined).map(Number),
    ),
    shares: [...text.matchAll(PERCENT)].map(([, share = '']) => share),
    counts: labels.length === 1 ? [...numbers(COUNT_BEFORE), ...numbers(COUNT_AFTER)] : [],
    isHeading: clause.endsWith(':') && labels.length === 0,
  };
}

/** Clause by clause; numbers without a word of their own go with the words before them too: «25 tán thành (96,15%)». */
function readClauses(printed: string): Clause[] {
  const clauses = withoutLookalikes(printed)
    .replace(BOUND, '')
    .split(/[,;.](?=\s|$)|[()\n]|(?<=\/\s*\d{1,3}\s*:)\s/u)
    .filter((clause) => clause.trim() !== '')
    .map((clause) => readClause(clause.trim()));
  let last: readonly Label[] = [];
  return clauses.map((clause) => {
    if (clause.labels.length > 0) last = clause.labels;
    return clause.labels.length > 0 ? clause : { ...clause, labels: [...last, 'for'] };
  });
}

/** Counts as a line states them; null for a choice that it does not name. */
export type PrintedCounts = {
  readonly for: number;
  readonly against: number | null;
  readonly notVoting: number | null;
  /** Only where the line names them: no law asks for them. */
  readonly otherOpinion?: number;
  readonly blank?: number;
};

/**
 * The counts a line states as numbers: «25/25 tán thành», «24 tán thành, 1 không biểu quyết».
 * `of` is the whole that a fraction gives. `null` where it states none in favour, says one twice, or prints anything else
 * that would have to be compared: shares, numbers of who attended.
 */
export function countsPrinted(printed: string): (PrintedCounts & { readonly of: number | null }) | null {
  const counts = new Map<Label, number>();
  let of: number | null = null;
  for (const { labels, fractions, shares, counts: counted } of readClauses(printed)) {
    const [label] = labels;
    const [fraction] = fractions;
    const values = [...fractions.map(([part = 0]) => part), ...counted];
    const [value] = values;
    if (shares.length > 0 || values.length !== 1 || value === undefined) return null;
    if (!label || label === 'attended' || counts.has(label) || (fraction?.length ?? 2) > 2) return null;
    counts.set(label, value);
    of = fraction?.[1] ?? of;
  }
  const inFavour = counts.get('for');
  if (inFavour === undefined) return null;
  const [otherOpinion, blank] = [counts.get('otherOpinion'), counts.get('blank')];
  return {
    for: inFavour,
    against: counts.get('against') ?? null,
    notVoting: counts.get('notVoting') ?? null,
    ...(otherOpinion === undefined ? {} : { otherOpinion }),
    ...(blank === undefined ? {} : { blank }),
    of,
  };
}

/**
 * Whether what a source printed of a vote («20/22/23, đạt 86,95%»; «25 tán thành, 1 không tán thành») can be said of its
 * counts. True where it prints no numbers, and where what they would be compared with is not recorded. Shares may be cut
 * off or rounded, as sources do both. A fraction that only refers to something, «24/107: …», is not looked at.
 */
export function printedTallyFits(printed: string, vote: Counted): boolean {
  const clauses = readClauses(printed);
  const isCounted = clauses.some(({ counts }) => counts.length > 0);
  const looked = clauses.map((clause) =>
    clause.isHeading && isCounted ? { ...clause, fractions: [] } : clause,
  );
  const { counts } = vote;
  return counts ? looked.every((clause) => fits(clause, vote, counts)) : fitsUnanimous(looked);
}

function fits(clause: Clause, { present, total, bounds }: Counted, counts: VoteCounts): boolean {
  const sum = isFullyCounted(counts, bounds) ? leastCast(counts, bounds) : null;
  const counted = (name: CountName) => exactCount(counts, bounds, name);
  const wholes = [sum, present, total];
  const parts = clause.labels.flatMap((label) =>
    label === 'attended' ? [counted('for'), sum, present] : [counted(label)],
  );
  return (
    clause.counts.every((count) => isOneOf(count, parts)) &&
    clause.fractions.every(
      ([part = 0, ...of]) => isOneOf(part, parts) && of.every((whole) => isOneOf(whole, wholes)),
    ) &&
    clause.shares.every((share) => parts.some((part) => wholes.some((whole) => isShare(share, part, whole))))
  );
}

/** Where nothing was counted all agreed, so nobody was against, and every share but of those who attended is all. */
function fitsUnanimous(clauses: readonly Clause[]): boolean {
  const attended = clauses.some(({ labels }) => labels.includes('attended'));
  return clauses.every(({ labels, fractions, shares, counts }) => {
    const isOfOthers = labels[0] !== 'for' && labels[0] !== 'attended';
    if (isOfOthers) return counts.every((count) => count === 0) && fractions.every(([part]) => part === 0);
    return fractions.every(isWhole) && (attended || shares.every(isAll));
  });
}

/** Nobody said what is not recorded, so anything may be it. */
const isOneOf = (value: number, known: readonly (number | null)[]) =>
  known.some((one) => one === null || one === value);

const isWhole = ([part, ...of]: readonly number[]) => of.every((whole) => whole === part);
const isAll = (share: string) => /^100(?:[.,]0+)?$/.test(share);

/** Whether part ÷ whole, cut off or rounded where it was printed to, is the share. */
function isShare(share: string, part: number | null, whole: number | null): boolean {
  if (part === null || whole === null) return true;
  return sharePrinted(share, part, whole) !== 'other';
}
