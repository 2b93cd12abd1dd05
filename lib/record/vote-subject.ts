import { knownResolutionName } from '@/lib/public/row-names';

type NamedResolution = Parameters<typeof knownResolutionName>[0] & { readonly id: string };

/**
 * What was voted on: as it was written, else the whole of its resolution by the name that it has now, so that a resolution
 * renamed after its vote takes the vote with it. Empty where neither says it.
 */
export function voteSubject(
  row: { readonly subject?: string | null; readonly resolutionId?: string | null },
  resolutions: readonly NamedResolution[],
): string {
  if (row.subject) return row.subject;
  const resolution = resolutions.find(({ id }) => id === row.resolutionId);
  return resolution ? `Thông qua ${knownResolutionName(resolution) ?? 'nghị quyết'}` : '';
}
