import { groupName } from '@/lib/public/resolution-count';
import { groupOf } from './build';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';
import type { ResolutionGroup } from './schema';

/** Resolutions that sources only count: what says nothing, and numbers that do not fit each other or what is listed. */
export function checkGroups(draft: SessionDraft): Finding[] {
  const groups = draft.resolutionGroups.map(groupOf);
  return groups.flatMap((group, at) => {
    const isEmpty = group.count === null && !group.subject && !group.printed;
    if (isEmpty) {
      const text = `Nhóm nghị quyết thứ ${at + 1}: ghi số nghị quyết, về việc gì, hoặc nguyên văn trong nguồn.`;
      return [finding('error', 'resolutions', 'lacks_group', group.id, text)];
    }
    const told = [tooFew(group, groups, draft), tooMany(group, groups), otherNumber(group, groups)];
    return told.flatMap((one) =>
      one
        ? [finding('warning', 'resolutions', one.code, group.id, `«${groupName(group)}»: ${one.text}`)]
        : [],
    );
  });
}

type Told = { code: string; text: string } | null;
type Groups = readonly ResolutionGroup[];

const isAtMost = ({ countBound }: ResolutionGroup) => countBound === 'exact' || countBound === 'at_most';
const isSure = ({ countBound }: ResolutionGroup) => countBound === 'exact' || countBound === 'at_least';

/** A number of all of them below those that are written down. */
function tooFew(group: ResolutionGroup, groups: Groups, { resolutions }: SessionDraft): Told {
  const { count, scope, status } = group;
  if (scope !== 'all' || count === null || !isAtMost(group)) return null;
  // What a vote decides is known once it is decided; those put off or withdrawn are none of them.
  const isCounted = (other: string) => other === status || (status === 'adopted' && other === 'draft');
  const listed = resolutions.filter((row) => isCounted(row.status)).length;
  const others = groups.filter((one) => one.scope === 'others' && one.status === status && isSure(one));
  const known = listed + others.reduce((sum, one) => sum + (one.count ?? 0), 0);
  if (known <= count) return null;
  const text = `hồ sơ đã ghi ${known} nghị quyết, nhiều hơn số này. Kiểm tra lại số, hoặc chọn lại nhóm này gồm những nghị quyết nào.`;
  return { code: 'group_few', text };
}

/** A part that is more than the whole. */
function tooMany(group: ResolutionGroup, groups: Groups): Told {
  const { count, scope, status } = group;
  if (scope === 'all' || count === null || !isSure(group)) return null;
  const whole = groups.find(
    (one) =>
      one.scope === 'all' &&
      one.status === status &&
      isAtMost(one) &&
      one.count !== null &&
      one.count < count,
  );
  if (!whole) return null;
  return { code: 'group_many', text: `nhiều hơn tất cả ${whole.count} nghị quyết mà nguồn ghi của kỳ họp.` };
}

/** Two sources that count all of them differently. */
function otherNumber(group: ResolutionGroup, groups: Groups): Told {
  const isWhole = ({ scope, countBound, count }: ResolutionGroup) =>
    scope === 'all' && countBound === 'exact' && count !== null;
  if (!isWhole(group)) return null;
  const before = groups.slice(0, groups.indexOf(group));
  const other = before.find(
    (one) => isWhole(one) && one.status === group.status && one.count !== group.count,
  );
  return other
    ? { code: 'group_other', text: `nguồn khác ghi ${other.count}. Số lấy theo nhóm ghi trước.` }
    : null;
}
