import type { presenceBounds } from '@/lib/words';
import { isLeastCount } from './least-count';
import type { ResolutionGroup, SessionRecord } from './schema';

export type Bound = (typeof presenceBounds)[number];

/** How many resolutions were adopted, as far as the record tells. */
export type AdoptedCount = {
  readonly adoptedCount: number;
  /** How near `adoptedCount` is. */
  readonly adoptedBound: Bound;
  /** How many of them the record lists; null where no source states a number, and those listed are all there are. */
  readonly namedCount: number | null;
};

type Counted = Pick<SessionRecord, 'resolutions' | 'resolutionGroups'>;
type Number = { readonly count: number; readonly bound: Bound };

/** What a group says of the least there were: «nhiều nhất 15» says nothing of it. */
const leastOf = ({ count, countBound }: ResolutionGroup): number =>
  countBound === 'at_most' ? 0 : (count ?? 0);

/**
 * Counts what is listed and what sources state, nothing twice. A number that covers all resolutions of the session is the
 * number; groups beside those listed are added to them; a group that may hold listed ones, or whose outcome or number is not
 * stated, leaves a least number.
 */
export function countAdopted({ resolutions, resolutionGroups: groups = [] }: Counted): AdoptedCount {
  const named = resolutions.filter(({ status }) => status === 'adopted').length;
  const isLeast = isLeastCount(resolutions);
  if (groups.length === 0)
    return { adoptedCount: named, adoptedBound: isLeast ? 'at_least' : 'exact', namedCount: null };
  const { count, bound } = stated(groups, { count: named, bound: isLeast ? 'at_least' : 'exact' });
  return { adoptedCount: count, adoptedBound: bound, namedCount: named };
}

function stated(groups: readonly ResolutionGroup[], listed: Number): Number {
  const adopted = groups.filter(({ status }) => status === 'adopted');
  const of = (scope: ResolutionGroup['scope']) => adopted.filter((one) => one.scope === scope);
  const others = of('others');
  const sum = listed.count + others.reduce((all, group) => all + leastOf(group), 0);
  const whole = of('all').find(({ count }) => count !== null);
  // Fewer than are known there cannot be; where a source says so, the checks tell.
  if (whole?.count && whole.count >= sum) return { count: whole.count, bound: whole.countBound };
  const isOpen = adopted.length > others.length || groups.some(({ status }) => status === 'draft');
  const bounds = others.map(({ count, countBound }) => (count === null ? 'at_least' : countBound));
  return {
    count: Math.max(sum, ...[...of('some'), ...of('all')].map(leastOf)),
    bound: isOpen ? 'at_least' : boundOfSum([listed.bound, ...bounds]),
  };
}

/** How near a sum is, by what it is made of. */
function boundOfSum(bounds: readonly Bound[]): Bound {
  if (bounds.every((bound) => bound === 'exact')) return 'exact';
  return bounds.every((bound) => bound === 'exact' || bound === 'about') ? 'about' : 'at_least';
}
