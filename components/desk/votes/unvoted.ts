import { isOnWhole } from '@/lib/record/deciding-vote';
import type { VoteContext, VoteRow } from './typed-vote';

type Voted = Pick<VoteRow, 'resolutionId' | 'agendaItemId'> & {
  readonly subject?: string | null | undefined;
} & Partial<Pick<VoteRow, 'id' | 'about' | 'alsoResolutionIds' | 'isAnnulled'>>;

const standing = ({ isAnnulled }: Voted): boolean => !isAnnulled;

/** The votes on a whole: one on an article or on an amendment to the draft leaves the resolution to be voted on. */
const onWhole = <V extends Voted>({ resolutions }: Pick<VoteContext, 'resolutions'>, votes: readonly V[]) =>
  votes.filter(({ resolutionId, subject, about }) => {
    const title = resolutions.find(({ id }) => id === resolutionId)?.title ?? null;
    return resolutionId === null || isOnWhole({ about, subject: subject ?? '' }, title);
  });

/** The resolutions on which no vote as a whole stands yet, in order. */
export function unvoted(context: VoteContext, votes: readonly Voted[]): VoteContext['resolutions'] {
  const voted = new Set(
    onWhole(context, votes)
      .filter(standing)
      .flatMap(({ resolutionId, alsoResolutionIds = [] }) => [resolutionId, ...alsoResolutionIds]),
  );
  return context.resolutions.filter(({ id }) => !voted.has(id));
}

/** The items of the agenda that no vote is of yet, in order. */
export function unvotedItems(context: VoteContext, votes: readonly Voted[]): VoteContext['agendaItems'] {
  const voted = new Set(onWhole(context, votes).map(({ agendaItemId }) => agendaItemId));
  return context.agendaItems.filter(({ id }) => !voted.has(id));
}

/** The void vote that another one on the same resolution repeats: the last of them; null where none is void. */
export const toRepeat = (
  context: VoteContext,
  votes: readonly Voted[],
  resolutionId: string,
): string | null =>
  onWhole(context, votes).findLast((vote) => vote.resolutionId === resolutionId && !standing(vote))?.id ??
  null;
