import type { TallyCode } from './tally';
import { type Told, toldReason } from './told-outcome';
import type { VoteDecision } from './vote-decision';
import type { LawArticle, ReasonOf, VoteReason } from './vote-reasons';

/** Reasons that say a vote cannot have been so at that moment, given who was there. */
const IMPOSSIBLE: ReadonlySet<string> = new Set<TallyCode | 'too_few' | 'numbers_conflict'>([
  'not_whole',
  'no_delegates',
  'present_exceeds_total',
  'votes_exceed_present',
  'votes_exceed_total',
  'absent_exceed_total',
  'numbers_conflict',
  'too_few',
]);

/** Whether what was recorded can be true at the moment it was decided for. */
export const isPossible = ({ because }: { because: readonly { code: string }[] }): boolean =>
  because.every(({ code }) => !IMPOSSIBLE.has(code));

/** What a source says of a vote, and what that was about. */
type ToldOf = Told & { readonly of: ReasonOf<'rule'>['params']['of'] };

/**
 * What one vote comes to where its moment is not certain: a decision for each moment that is possible, and why there is
 * more than one. A moment at which the vote cannot have been so is not one. Where all that are left give the same
 * outcome it is the outcome. Where they differ the source's own words tell which of them it was, as long as one of them comes to
 * what they say; without such words it is undetermined. Of the numbers, those on which all agree are known.
 *
 * @param decisions at least one, of each moment those with fewer delegates first.
 * @param doubts what is not known of the moment.
 * @param told what the source says of it, in words or entered as such, which is also the outcome where no law can be named.
 */
export function agreedDecision(
  decisions: readonly VoteDecision[],
  doubts: readonly VoteReason[],
  told: ToldOf = { of: 'resolution' },
): VoteDecision {
  const kept = decisions.filter(isPossible);
  const [first] = kept;
  // Not even the moment with the most delegates allows it: its sentences say what does not fit.
  const most = decisions.at(-1);
  if (!most) throw new RangeError('A vote is decided for at least one moment.');
  if (!first) return most;
  const numbers = ({ total, present }: VoteDecision) => `${total} ${present}`;
  const laws = lawsOf(kept);
  if (
    laws.length < 2 &&
    kept.every((one) => numbers(one) === numbers(first) && one.outcome === first.outcome)
  )
    return first;
  const shared = <Value>(read: (one: VoteDecision) => Value): Value | null =>
    new Set(kept.map((one) => JSON.stringify(read(one)))).size === 1 ? read(first) : null;
  const common = {
    ...first,
    total: shared(({ total }) => total),
    present: shared(({ present }) => present),
    required: shared(({ required }) => required),
    threshold: shared(({ threshold }) => threshold),
    shareOfTotal: shared(({ shareOfTotal }) => shareOfTotal),
    shareOfPresent: shared(({ shareOfPresent }) => shareOfPresent),
  };
  const outcome = shared(({ outcome }) => outcome);
  const said = outcome === null || laws.length > 1 ? toldAmong(kept, told) : null;
  const isPrinted = said && ({ isPrinted: true } as const);
  const verdict: VoteReason = outcome
    ? { code: 'answers_agree', params: {} }
    : { code: 'answers_differ', params: { ...isPrinted } };
  if (laws.length > 1) {
    const lawless: VoteReason = { code: 'law_unknown', params: { laws, ...isPrinted } };
    return {
      ...common,
      outcome: said?.params.outcome ?? 'undetermined',
      because: [
        ...(said ? [said] : []),
        lawless,
        ...doubts,
        ...rangeReason(kept),
        ...(outcome ? [] : [verdict]),
      ],
    };
  }
  const lawful = first.because.filter(({ code }) => LASTING.has(code));
  const known = new Set(lawful.map(({ code }) => code));
  const others = kept.flatMap(({ because }) => because.filter(({ code }) => BASELESS.has(code)));
  const reasons = [...others, ...(said ? [said] : [])].filter(({ code }) => !known.has(code));
  const baseless = new Map(reasons.map((one) => [one.code, one]));
  return {
    ...common,
    outcome: outcome ?? said?.params.outcome ?? 'undetermined',
    because: [
      ...lawful,
      ...baseless.values(),
      ...doubts,
      ...rangeReason(kept),
      ...momentRange(kept),
      verdict,
    ],
  };
}

/** The laws that the moments are under, each once, as far as a law decides at them; without two there is no doubt. */
function lawsOf(kept: readonly VoteDecision[]): LawArticle[] {
  const laws = kept.flatMap(({ because, threshold }) =>
    because.some(({ code }) => code === 'rule') && threshold ? [threshold] : [],
  );
  const articles = laws.map((law) => [JSON.stringify(law), law.article] as const);
  return [...new Map(articles).values()].filter((article) => 'law' in article);
}

/** Whether the possible moments come to different outcomes, and what the source says tells which it was. */
export const isToldApart = ({ because }: Pick<VoteDecision, 'because'>): boolean =>
  because.some((reason) => reason.code === 'answers_differ' && reason.params.isPrinted);

/** What the source says, where the vote comes to it at one of the moments at least. */
function toldAmong(kept: readonly VoteDecision[], told: ToldOf): ReasonOf<'printed'> | null {
  const said = toldReason(told, told.of);
  return kept.some(({ outcome }) => outcome === said?.params.outcome) ? said : null;
}

/** The reasons that hold whatever the moment was. */
const LASTING = new Set([
  'rule',
  'rule_doubt',
  'printed',
  'no_counts',
  'words_against',
  'no_ballots',
  'counts_missing',
  'share_stated',
  'share_decides',
  'share_against',
  'other_law',
  'majority',
  'majority_open',
]);

/** What is said where a moment has no total: it holds of the others only if they agree. */
const BASELESS = new Set(['printed', 'printed_impossible', 'total_unknown']);

/** «26 hoặc 29»: the totals there may have been, where that is what differs. */
function rangeReason(kept: readonly VoteDecision[]): VoteReason[] {
  const all = [...new Set(kept.map(({ total }) => total))];
  const totals = all.filter((total) => total !== null);
  if (all.length < 2 || totals.length === 0) return [];
  return [{ code: 'base_range', params: { totals: totals.sort((a, b) => a - b) } }];
}

/** Reasons of a vote whose number in favour is not stated exactly: then it matters who was there. */
const INEXACT = new Set([
  'enough_at_least',
  'short_at_most',
  'favour_between',
  'majority_answer',
  'majority_open',
]);

/** Who can have been there, where the number in favour is told by it. */
function momentRange(kept: readonly VoteDecision[]): VoteReason[] {
  const isInexact = kept.some(({ because }) => because.some(({ code }) => INEXACT.has(code)));
  if (!isInexact) return [];
  const moments = kept.map(({ total, present }) => ({ total, present }));
  return [{ code: 'moment_range', params: { moments } }];
}
