import { delegatesInOffice } from '@/lib/rules/mandates';
import { isDay } from '@/lib/vi/partial-date';
import { spansOf, totalAt } from './build-sittings';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';
import type { Vote } from './schema';

/**
 * Votes of one sitting have one base, the number of delegates in office, unless somebody's mandate began or ended between
 * them. Where the base moved without that, one of the numbers is wrong, or the register lacks who left; neither is mended.
 */
export function checkBasesMoved(draft: SessionDraft, votes: readonly Vote[]): Finding[] {
  return draft.sittings.flatMap(({ id, label }) => {
    const based = votes.filter(({ sitting, total }) => sitting === id && total !== null);
    return based.slice(1).flatMap((vote, at) => {
      const before = based[at];
      if (!before || before.total === vote.total || isExplained(draft, before, vote)) return [];
      const text = `«${vote.subject}»: tổng số đại biểu là ${vote.total}, biểu quyết ngay trước trong ${label} là ${before.total}, mà không có đại biểu nào bắt đầu hay thôi nhiệm vụ ở giữa.`;
      return [finding('warning', 'votes', 'base_moved', vote.id, text)];
    });
  });
}

/** A whole register has told of either number what it is; of one that is not, those it knows may account for it. */
function isExplained(draft: SessionDraft, before: Vote, after: Vote): boolean {
  if (totalAt(draft, after.heldOn, after.heldAt) !== null) return true;
  const inOffice = ({ heldOn, heldAt }: Vote) =>
    isDay(heldOn) ? delegatesInOffice(spansOf(draft.delegates), heldOn, heldAt).length : null;
  const [was, is] = [inOffice(before), inOffice(after)];
  // Of a day that is not known, who came and went before it is not known either.
  return was === null || is === null || is - was === (after.total ?? 0) - (before.total ?? 0);
}
