import type { BaseSource, VoteReason } from './vote-reasons';

/** How many delegates a vote is a share of, and who says so; null where nobody does. */
export type VoteBase =
  | { readonly total: number; readonly from: BaseSource }
  | { readonly total: null; readonly from: null };

/** What is known of all delegates in office at one moment; null = not known. */
type Known = {
  /** As the source states it for this very vote. */
  readonly vote: number | null;
  /** As a register counts it that names every delegate. */
  readonly register: number | null;
  /** As the source states it for the sitting. */
  readonly sitting: number | null;
};

/**
 * The number a vote is decided of. What a source says of the vote itself is nearest to it; a register that is whole knows
 * who was a delegate at that minute; what is said of a sitting is said of all of it.
 */
export function voteBase({ vote, register, sitting }: Known): VoteBase {
  if (vote !== null) return { total: vote, from: 'vote' };
  if (register !== null) return { total: register, from: 'register' };
  return sitting === null ? { total: null, from: null } : { total: sitting, from: 'sitting' };
}

const STATED: ReadonlySet<BaseSource> = new Set(['vote', 'sitting']);

/** Whether a decided vote is a share of a number that its source states, not of one counted in the register. */
export const isBaseStated = ({ because }: { readonly because: readonly VoteReason[] }): boolean =>
  because.some((reason) => reason.code === 'base' && STATED.has(reason.params.from));
