import { isOnPart } from '@/lib/record/deciding-vote';
import type { VoteContext, VoteRow } from './typed-vote';

type Voted = Pick<VoteRow, 'resolutionId' | 'agendaItemId' | 'subject'>;

/** The votes on a whole: one on an article or on an amendment to the draft leaves the resolution to be voted on. */
const onWhole = <V extends Voted>({ resolutions }: Pick<VoteContext, 'resolutions'>, votes: readonly V[]) =>
  votes.filter(({ resolutionId, subject }) => {
    const title = resolutions.find(({ id }) => id === resolutionId)?.title ?? null;
    return resolutionId === null || !isOnPart(subject ?? '', title);
  });

/** The resolutions that were not voted on as a whole yet, in order. */
export function unvoted(context: VoteContext, votes: readonly Voted[]): VoteContext['resolutions'] {
  const voted = new Set(onWhole(context, votes).map(({ resolutionId }) => resolutionId));
  return context.resolutions.filter(({ id }) => !voted.has(id));
}

/** The items of the agenda that no vote is of yet, in order. */
export function unvotedItems(context: VoteContext, votes: readonly Voted[]): VoteContext['agendaItems'] {
  const voted = new Set(onWhole(context, votes).map(({ agendaItemId }) => agendaItemId));
  return context.agendaItems.filter(({ id }) => !voted.has(id));
}
