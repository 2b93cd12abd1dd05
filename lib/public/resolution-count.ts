import type { AdoptedCount } from '@/lib/record/resolution-count';
import type { ResolutionGroup, SessionRecord } from '@/lib/record/schema';
import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { citing } from './cited';
import { countText } from './paper-text';

/** «4/5», «ít nhất 4», «3 trong ít nhất 4»: how many were adopted of how many. */
function ofListed(adopted: number, total: number, isLeast: boolean): string {
  if (!isLeast) return `${adopted}/${total}`;
  return adopted === total ? `ít nhất ${adopted}` : `${adopted} trong ít nhất ${total}`;
}

/** «15», «ít nhất 15» */
export const adoptedNumber = ({ adoptedCount, adoptedBound }: AdoptedCount): string =>
  countText({ count: adoptedCount, bound: adoptedBound });

/** «3 được nêu tên»: how many of a stated number the record lists; empty where it lists them all. */
export function namedText({ adoptedCount, adoptedBound, namedCount }: AdoptedCount): string {
  if (namedCount === null || (namedCount === adoptedCount && adoptedBound === 'exact')) return '';
  return namedCount === 0 ? 'nguồn không nêu tên' : `${namedCount} được nêu tên`;
}

/**
 * «4/5 nghị quyết được thông qua», «15 nghị quyết được thông qua, 3 được nêu tên»; empty where no number is known.
 *
 * @param listed how many resolutions the record lists, whatever became of them.
 */
export function adoptedText(count: AdoptedCount, listed: number): string {
  const { adoptedCount, adoptedBound, namedCount } = count;
  // None adopted may be none of which it is known: the page of the session says which.
  if (namedCount === null && adoptedCount === 0) return listed > 0 ? `${listed} nghị quyết` : '';
  if (namedCount === null)
    return `${ofListed(adoptedCount, listed, adoptedBound !== 'exact')} nghị quyết được thông qua`;
  if (adoptedCount === 0) return '';
  return [`${adoptedNumber(count)} nghị quyết được thông qua`, namedText(count)].filter(Boolean).join(', ');
}

/** «5 nghị quyết về tài chính», «Ít nhất 12 nghị quyết», «Nghị quyết về nhân sự (nguồn không ghi số lượng)». */
export function groupName({ count, countBound, subject }: ResolutionGroup): string {
  const number = count === null ? '' : `${countText({ count, bound: countBound })} `;
  // A subject that says what they are says it once.
  const named = subject && /^nghị quyết(?!\p{L})/iu.test(subject) ? lowerFirst(subject) : null;
  const what = named ? number + named : [`${number}nghị quyết`, subject].filter(Boolean).join(' ');
  return upperFirst(count === null ? `${what} (nguồn không ghi số lượng)` : what);
}

/** How a group stands to the resolutions listed, then its source and that one's words. */
export function groupText(
  group: ResolutionGroup,
  record: Pick<SessionRecord, 'resolutions' | 'sources'>,
): string {
  const cited = citing(record)(group);
  return [
    groupStanding(group, record.resolutions),
    (group.printed || cited) && `${cited?.name ?? 'Nguồn ghi'}${groupWords(group)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** «: “đã thông qua 15 nghị quyết”.», behind the name of the source. */
export const groupWords = ({ printed }: ResolutionGroup): string => (printed ? `: “${printed}”.` : '.');

/** «Ngoài các nghị quyết ghi ở trên.»; empty where there is nothing to say. */
export function groupStanding(
  { scope, status, count }: ResolutionGroup,
  resolutions: SessionRecord['resolutions'],
): string {
  const listed =
    status === 'draft' ? resolutions.length : resolutions.filter((row) => row.status === status).length;
  if (listed === 0) return scope === 'all' ? 'Nguồn không nêu tên nghị quyết nào.' : '';
  if (scope === 'others') return 'Ngoài các nghị quyết ghi ở trên.';
  if (scope === 'some') return 'Có thể gồm cả nghị quyết ghi ở trên.';
  return listed === count ? 'Đều ghi ở trên.' : `Trong đó ${listed} nghị quyết ghi ở trên.`;
}
