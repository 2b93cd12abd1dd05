import type { Range } from '../vote-counts';
import type { PersonnelReason } from './personnel-reasons';

/** A candidate as far as an order among those who passed asks: whether they passed, and between which numbers their votes lie. */
export type Ranked = {
  readonly id: string;
  /** Enough for, not enough, or nobody knows. */
  readonly passed: 'adopted' | 'rejected' | 'undetermined';
  readonly votes: Range;
};

type Place = {
  readonly outcome: 'passed' | 'failed' | 'tied' | 'undetermined';
  readonly because: PersonnelReason[];
};

const most = ({ votes }: Ranked): number => votes.most ?? Number.POSITIVE_INFINITY;
const least = ({ votes }: Ranked): number => votes.least;

/**
 * Where a candidate stands among those who passed: of more than there are seats, those with the most votes are elected; of those who
 * have as many as each other for the last seats, none is. Of numbers that are not known, what holds whatever they were.
 *
 * @param seats how many are to be elected; null is not known, and at least one.
 */
export function placeOf(one: Ranked, others: readonly Ranked[], seats: number | null): Place {
  if (one.passed === 'rejected') return { outcome: 'failed', because: [] };
  const mayPass = others.filter(({ passed }) => passed !== 'rejected');
  const surelyPass = others.filter(({ passed }) => passed === 'adopted');
  const room = seats ?? 1;
  const aheadAtLeast = surelyPass.filter((other) => least(other) > most(one)).length;
  if (seats !== null && aheadAtLeast >= seats)
    return { outcome: 'failed', because: [{ code: 'seats_filled', params: { seats } }] };
  if (one.passed === 'undetermined') return { outcome: 'undetermined', because: [] };
  const besideAtMost = mayPass.filter((other) => most(other) >= least(one)).length;
  if (besideAtMost < room) return { outcome: 'passed', because: [] };
  if (seats === null) return { outcome: 'undetermined', because: [{ code: 'seats_unknown', params: {} }] };
  const canPass = surelyPass.filter((other) => least(other) >= most(one)).length < seats;
  const canFail = mayPass.filter((other) => most(other) > least(one)).length >= seats;
  if (canPass || canFail)
    return { outcome: 'undetermined', because: [{ code: 'rank_unknown', params: { seats } }] };
  const level = others.filter((other) => least(other) === least(one) && most(other) === most(one));
  const params = { votes: least(one), seats, people: level.length + 1 };
  return { outcome: 'tied', because: [{ code: 'tied_for_last', params }] };
}
