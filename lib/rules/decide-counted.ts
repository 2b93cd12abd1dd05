import { decideBaseless } from './decide-baseless';
import { whatOf } from './decide-uncounted';
import { favourRange } from './favour-range';
import { requiredVotes } from './majority';
import { shareRange, shareVerdict } from './share-range';
import { tallyContradictions } from './tally';
import type { Threshold } from './thresholds';
import { toldReason } from './told-outcome';
import { countNames, exactCount, type Range, type VoteCounts } from './vote-counts';
import {
  type CountedEntry,
  requiredOf,
  saidMoment,
  UNKNOWN_COUNTS,
  type Undecided,
  type VoteInput,
} from './vote-decision';
import type { ReasonOf, VoteReason } from './vote-reasons';

type Verdict = Pick<Undecided, 'outcome' | 'because'>;

/** The counts of an entry without what else it carries; null where it states none. */
export function countsOf({ kind: _, bounds: __, ...counts }: CountedEntry): VoteCounts | null {
  return countNames.some((name) => (counts[name] ?? null) !== null) ? counts : null;
}

/**
 * What follows from what was counted, as far as it is stated. The outcome is the one that every number has that can have been
 * in favour; where they differ it is what the source says in words, else undetermined. Shares are those of exact counts.
 *
 * @param lawful what is said of the rule before anything else.
 */
export function decideCounted(
  input: VoteInput,
  entry: CountedEntry,
  threshold: Threshold,
  lawful: readonly VoteReason[],
): Undecided {
  const { total, present } = input;
  const { bounds, kind: _, ...stated } = entry;
  const impossible = tallyContradictions({ total, present, bounds, ...stated });
  const counts = countsOf(entry);
  const known = { ...UNKNOWN_COUNTS, required: requiredOf(total, threshold), total, present, counts };
  if (impossible.length > 0)
    return { ...known, outcome: 'undetermined', because: impossible.map(({ reason }) => reason) };
  const inFavour = exactCount(counts, bounds, 'for');
  const shareOf = (of: number | null) => (inFavour === null || !of ? null : { votes: inFavour, of });
  const shares = { shareOfTotal: shareOf(total), shareOfPresent: shareOf(present) };
  const range = favourRange({ ...input, counts: stated, bounds });
  if (range === null)
    return { ...known, outcome: 'undetermined', because: [{ code: 'numbers_conflict', params: {} }] };
  const verdict =
    total === null
      ? decideOfUnknown(input, entry, threshold, lawful)
      : decideOfTotal(input, { total, range, inFavour }, threshold, lawful);
  return { ...known, ...shares, ...verdict };
}

type OfTotal = { readonly total: number; readonly range: Range; readonly inFavour: number | null };

function decideOfTotal(
  input: VoteInput,
  { total, range, inFavour }: OfTotal,
  threshold: Threshold,
  lawful: readonly VoteReason[],
): Verdict {
  const { present, from } = input;
  const required = requiredVotes(total, threshold);
  const base: VoteReason = {
    code: 'base',
    params: {
      ...saidMoment(input),
      total,
      required,
      from: from ?? 'register',
      ...(input.recused && { recused: input.recused }),
    },
  };
  const known = [...lawful, base, ...statedShares(input, inFavour)];
  const most = range.most ?? total;
  if (range.least < required && most >= required) {
    const open: VoteReason = { code: 'favour_between', params: { least: range.least, most, required } };
    const decided = decideByShares(input, threshold);
    if (decided) return { ...decided, because: [...known, ...decided.because] };
    return bySource(input, [...known, open]);
  }
  const unknown = present === null && inFavour !== null ? [presentUnknown(input)] : [];
  const isEnough = range.least >= required;
  return {
    outcome: isEnough ? 'adopted' : 'rejected',
    because: [
      ...known,
      withMembers(
        input,
        isEnough ? enough(range.least, total, inFavour) : short(most, total, required, inFavour),
      ),
      ...unknown,
    ],
  };
}

/** Of a body a share is one of its members. */
const withMembers = ({ isOfBody }: VoteInput, reason: Shared): VoteReason =>
  isOfBody ? ({ ...reason, params: { ...reason.params, of: 'members' } } as VoteReason) : reason;

type Shared = ReasonOf<'enough' | 'enough_at_least' | 'short' | 'short_at_most'>;

const enough = (votes: number, total: number, inFavour: number | null): Shared =>
  inFavour === null
    ? { code: 'enough_at_least', params: { for: votes, total } }
    : { code: 'enough', params: { for: inFavour, total } };

const short = (votes: number, total: number, required: number, inFavour: number | null): Shared =>
  inFavour === null
    ? { code: 'short_at_most', params: { for: votes, total, missing: required - votes } }
    : { code: 'short', params: { for: inFavour, total, missing: required - inFavour } };

/** Nobody knows of how many: a printed share of all may decide, else only the words of the source. */
function decideOfUnknown(
  input: VoteInput,
  entry: CountedEntry,
  threshold: Threshold,
  lawful: readonly VoteReason[],
): Verdict {
  const decided = decideByShares(input, threshold);
  if (!decided) return decideBaseless(input, entry, threshold, lawful);
  return { outcome: decided.outcome, because: [...lawful, ...decided.because] };
}

/**
 * What printed shares of those in favour decide by themselves. Enough of all is enough; too few of any part of the council are
 * too few of all, for nobody voted who is no delegate.
 */
export function decideByShares({ shares = [] }: VoteInput, threshold: Threshold): Verdict | null {
  const verdicts = shares
    .filter(({ choice }) => choice === 'for')
    .flatMap(({ printed, of }) => {
      const range = shareRange(printed);
      const verdict = range && shareVerdict(of === 'all' ? range : { ...range, low: null }, threshold);
      return verdict ? [{ verdict, printed, of }] : [];
    });
  const [first] = verdicts;
  if (!first || verdicts.some(({ verdict }) => verdict !== first.verdict)) return null;
  const { verdict, printed, of } = first;
  const because: VoteReason[] = [{ code: 'share_decides', params: { printed, of, verdict } }];
  return { outcome: verdict === 'enough' ? 'adopted' : 'rejected', because };
}

/** The shares of those in favour that stand where their number should. */
const statedShares = ({ shares = [] }: VoteInput, inFavour: number | null): VoteReason[] =>
  inFavour === null
    ? shares.flatMap(({ choice, printed, of }) =>
        choice === 'for' ? [{ code: 'share_stated' as const, params: { printed, of } }] : [],
      )
    : [];

/** What the source says where what was counted leaves it open. */
function bySource(input: VoteInput, because: readonly VoteReason[]): Verdict {
  const said = toldReason(input, whatOf(input));
  if (said === null) return { outcome: 'undetermined', because };
  return { outcome: said.params.outcome, because: [...because, said] };
}

const presentUnknown = ({ isSittingStated }: VoteInput): VoteReason => ({
  code: 'present_unknown',
  params: isSittingStated ? { at: 'vote' } : {},
});
