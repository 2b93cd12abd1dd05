import { type MomentBase, momentsOf } from './vote-moments';

type Found = ReturnType<typeof momentsOf>;
type Asked = Parameters<typeof momentsOf>[1];
type Known = { readonly parts: readonly unknown[]; readonly found: Map<string, Found> };

/** By the register, which every draft has one of; the rest of a draft is compared. */
const known = new WeakMap<object, Known>();

/**
 * The moments of a vote, worked out once for all votes of one place and hour: a session of a thousand votes has few of those,
 * and each asks of every delegate. What rows say is never changed in place, so the same rows give the same answer.
 */
export function momentsOnce(base: MomentBase, vote: Asked): Found {
  const { startsOn, endsOn } = base.session;
  const parts = [
    base.sittings,
    base.attendance,
    base.attendanceNumbers,
    base.term,
    base.council,
    startsOn,
    endsOn,
  ];
  const before = known.get(base.delegates);
  const isSame = before?.parts.every((part, at) => part === parts[at]) ?? false;
  const { found } = before && isSame ? before : { found: new Map<string, Found>() };
  if (!isSame) known.set(base.delegates, { parts, found });
  const { sittingId, heldOn, heldAt, statedTotal, statedPresent } = vote;
  const key = JSON.stringify([sittingId, heldOn, heldAt, statedTotal, statedPresent]);
  const moments = found.get(key) ?? momentsOf(base, vote);
  found.set(key, moments);
  return moments;
}
