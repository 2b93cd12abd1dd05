import { countsOf } from './decide-counted';
import { decideNothing, decidePrinted, whatOf } from './decide-uncounted';
import { tallyContradictions } from './tally';
import { toldReason } from './told-outcome';
import { exactCount } from './vote-counts';
import { UNKNOWN_COUNTS, type Undecided, type VoteInput } from './vote-decision';
import type { VoteReason } from './vote-reasons';

const OTHER_LAW: VoteReason = { code: 'other_law', params: {} };

/**
 * What became of a vote of a council under a law whose majorities nobody has entered: what its source says in words, and
 * nothing that a Vietnamese law would make of its numbers. Shares are arithmetic and stay.
 */
export function decideBySource(input: VoteInput): Undecided {
  const { entry } = input;
  if ('printed' in entry) return withOtherLaw(decidePrinted(input, entry, null));
  if (entry.kind !== 'totals') return decideNothing(input, entry.kind, null);
  const { total, present } = input;
  const counts = countsOf(entry);
  const known = { ...UNKNOWN_COUNTS, total, present, counts };
  const { kind: _, ...stated } = entry;
  const impossible = tallyContradictions({ total, present, ...stated });
  const inFavour = exactCount(counts, entry.bounds, 'for');
  if (impossible.length > 0)
    return { ...known, outcome: 'undetermined', because: impossible.map(({ reason }) => reason) };
  const said = toldReason(input, whatOf(input));
  return {
    ...known,
    outcome: said?.params.outcome ?? 'undetermined',
    shareOfTotal: inFavour === null || total === null ? null : { votes: inFavour, of: total },
    shareOfPresent: inFavour === null || !present ? null : { votes: inFavour, of: present },
    because: said ? [said, OTHER_LAW] : [OTHER_LAW],
  };
}

const withOtherLaw = (decided: Undecided): Undecided => ({
  ...decided,
  because: [...decided.because, OTHER_LAW],
});
