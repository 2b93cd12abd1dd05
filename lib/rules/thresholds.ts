import { addDays } from '@/lib/vi/date';
import type { sureness } from '@/lib/words';
import { assertDate } from './local-time';
import type { Fraction } from './majority';
import type { TermYears } from './term';
import type { LawArticle, ReasonOf } from './vote-reasons';

export type ThresholdKind = 'ordinary' | 'dismissal';

/**
 * What share of the council a kind of decision needs, and between which days.
 * `from` and `to` are local dates, both included; `to` null means still in force.
 * The base is always every delegate in office at that moment, never those present or those voting.
 */
export type Threshold = Fraction & {
  readonly kind: ThresholdKind;
  readonly from: string;
  readonly to: string | null;
  readonly base: 'all_delegates' | 'all_members';
  readonly article: LawArticle;
  /** Whether the article was read itself, in what quotes it, or in neither. */
  readonly sure: (typeof sureness)[number];
  /** What a jurist should look at again; it is shown beside the rule. */
  readonly doubt?: ReasonOf<'rule_doubt'>['params']['doubt'];
};

const LAW_2003 = { article: { law: '11/2003/QH11', article: null }, sure: 'doubtful' } as const;
const LAW_2015 = { article: { law: '77/2015/QH13', article: 91 }, sure: 'certain' } as const;
const LAW_EARLY_2025 = { article: { law: '65/2025/QH15', article: null }, sure: 'doubtful' } as const;
/** Read in what summarises it: its headings and their summary, not its words. */
const LAW_2025 = { article: { law: '72/2025/QH15', article: 35 }, sure: 'likely' } as const;

const overHalf = { numerator: 1, denominator: 2, strict: true, base: 'all_delegates' } as const;
const twoThirds = { numerator: 2, denominator: 3, strict: false, base: 'all_delegates' } as const;

/** The councils of the term 2016–2021 were elected on this day; before it none of them could sit. */
const ELECTION_2016 = '2016-05-22';
const DAY_BEFORE_ELECTION_2016 = '2016-05-21';

/**
 * The law of 2015 was in force from 1/1/2016, but its transitional clause left the councils of 2011–2016 under the law of
 * 2003 until the election of 2016. The clause names their organisation, tasks and powers, not the way they vote.
 */
const DOUBT_2016 = 'transition_2016' as const;

/** The same question after the election, of a term that may be the old one or the new. */
const DOUBT_TERM = 'term_unknown_2016' as const;
const LAST_DAY_OF_DOUBT = '2016-12-31';

/** The first day whose law is here; before it votes were taken by one that nobody has entered. */
export const FIRST_RULED_DAY = '2003-12-10';

const shares = { ordinary: overHalf, dismissal: twoThirds } as const;
const line = (kind: ThresholdKind): Threshold[] => {
  const share = { kind, ...shares[kind] };
  const late2003 = { from: '2016-01-01', to: DAY_BEFORE_ELECTION_2016, ...LAW_2003, doubt: DOUBT_2016 };
  return [
    { ...share, from: FIRST_RULED_DAY, to: '2015-12-31', ...LAW_2003 },
    { ...share, ...late2003 },
    { ...share, from: ELECTION_2016, to: '2025-02-28', ...LAW_2015 },
    { ...share, from: '2025-03-01', to: '2025-06-15', ...LAW_EARLY_2025 },
    { ...share, from: '2025-06-16', to: null, ...LAW_2025 },
  ];
};

/** The quorum is in none of these laws but in each council's own working rules. */
export const thresholds: readonly Threshold[] = [...line('ordinary'), ...line('dismissal')];

/**
 * The rule of a body of the council, its standing committee or a committee, on that day: more than half of its members, under the
 * law of the day. That such bodies decide by majority is how they work; the article that says of what was not found.
 */
export function bodyThresholdOn(date: string, term: TermYears | null = null): Threshold {
  const { doubt: _, ...lawful } = thresholdOn('ordinary', date, term);
  const article = { law: lawful.article.law, article: null };
  return { ...lawful, base: 'all_members', article, sure: 'doubtful' };
}

/** The days since which each rule has been in force, and the day after the last of a doubt: where the law may turn. */
export const lawTurns: readonly string[] = [
  ...new Set([...thresholds.map(({ from }) => from), addDays(LAST_DAY_OF_DOUBT, 1)]),
];

/**
 * The threshold of that kind for a council of that term on a local date `YYYY-MM-DD`; throws RangeError when none was in
 * force. The rule is the term's before it is the day's: a council of 2011–2016 that still sat after the election of 2016,
 * until the new one met, stayed under the law it had. Where the years of the term are not known, the day alone says it, with
 * the doubt while councils of both terms may have sat.
 */
export function thresholdOn(kind: ThresholdKind, date: string, term: TermYears | null = null): Threshold {
  assertDate(date);
  const asked = dayOfTerm(date, term);
  const found = thresholds.find(
    (entry) => entry.kind === kind && entry.from <= asked && (entry.to === null || asked <= entry.to),
  );
  if (!found) throw new RangeError(`No ${kind} threshold is recorded for ${date}`);
  const isDoubted = mayBeOfOldTerm(term) && date >= ELECTION_2016 && date <= LAST_DAY_OF_DOUBT;
  return isDoubted ? { ...found, doubt: DOUBT_TERM } : found;
}

/** The day by whose law a council of that term sits on another: the old one's law stayed, the new one did not sit before. */
function dayOfTerm(date: string, term: TermYears | null): string {
  const isOfOldTerm = term !== null && term.endYear !== null && term.endYear <= 2016;
  if (isOfOldTerm && date >= ELECTION_2016) return DAY_BEFORE_ELECTION_2016;
  const isOfNewTerm = term !== null && term.startYear !== null && term.startYear >= 2016;
  return isOfNewTerm && date < ELECTION_2016 ? ELECTION_2016 : date;
}

/** Whether what is known of a term leaves open that it is that of 2011–2016. */
const mayBeOfOldTerm = (term: TermYears | null): boolean =>
  term !== null && term.endYear === null && (term.startYear === null || term.startYear < 2016);
