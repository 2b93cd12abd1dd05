import {
  type CountBounds,
  countNames,
  countRange,
  isFullyCounted,
  leastCast,
  type VoteCounts,
} from './vote-counts';
import type { ReasonOf } from './vote-reasons';
import { isWhole } from './whole';

/** Counts of one open vote. `total` = delegates in office at that moment; null = not recorded, never zero. */
export type TallyInput = {
  readonly total: number | null;
  readonly present: number | null;
  readonly bounds?: CountBounds;
} & VoteCounts;

export type TallyCode =
  | 'not_whole'
  | 'no_delegates'
  | 'present_exceeds_total'
  | 'votes_exceed_present'
  | 'votes_exceed_total'
  | 'absent_exceed_total'
  | 'nonparticipants';

/** `note` is allowed and only worth saying; `contradiction` cannot be true of any vote. */
export type TallyFinding = {
  readonly severity: 'contradiction' | 'note';
  readonly reason: ReasonOf<TallyCode>;
};

const contradiction = (reason: ReasonOf<TallyCode>): TallyFinding => ({ severity: 'contradiction', reason });

function notWhole(input: TallyInput): TallyFinding[] {
  const numbers = ['total', 'present', ...countNames] as const;
  return numbers
    .filter((which) => !isWhole(input[which] ?? 0))
    .map((which) => contradiction({ code: 'not_whole', params: { which } }));
}

function comparePresent(present: number, input: TallyInput, votes: number): TallyFinding[] {
  const { total, bounds } = input;
  const found: TallyFinding[] = [];
  if (total !== null && present > total)
    found.push(contradiction({ code: 'present_exceeds_total', params: { present, total } }));
  if (votes > present)
    found.push(contradiction({ code: 'votes_exceed_present', params: { votes, present } }));
  if (votes < present && isFullyCounted(input, bounds))
    found.push({
      severity: 'note',
      reason: { code: 'nonparticipants', params: { count: present - votes } },
    });
  return found;
}

/** Who was away is none of those there, and both are delegates. */
function compareAbsent({ total, present, absent, bounds }: TallyInput, votes: number): TallyFinding[] {
  const away = countRange(absent, bounds?.absent).least;
  const there = Math.max(votes, present ?? 0);
  return total !== null && away > 0 && there <= total && there + away > total
    ? [contradiction({ code: 'absent_exceed_total', params: { absent: away, there, total } })]
    : [];
}

/**
 * What does not fit in a tally; empty when everything fits. Present but not taking part
 * is lawful, so it comes back as a note; of counts that are bounds, what they are at the least is compared. Nothing is
 * repaired, and nothing throws: half-typed numbers are findings too.
 */
export function checkTally(input: TallyInput): TallyFinding[] {
  const broken = notWhole(input);
  if (broken.length > 0) return broken;
  const votes = leastCast(input, input.bounds);
  const found: TallyFinding[] = [];
  if (input.total === 0) found.push(contradiction({ code: 'no_delegates', params: {} }));
  if (input.present !== null) found.push(...comparePresent(input.present, input, votes));
  if (input.total !== null && votes > input.total)
    found.push(contradiction({ code: 'votes_exceed_total', params: { votes, total: input.total } }));
  return [...found, ...compareAbsent(input, votes)];
}

/** Only the findings that cannot be true of any vote. */
export function tallyContradictions(input: TallyInput): TallyFinding[] {
  return checkTally(input).filter((finding) => finding.severity === 'contradiction');
}
