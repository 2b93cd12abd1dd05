import { newVote } from '../votes/new-vote';
import type { VoteContext, VoteRow } from '../votes/typed-vote';
import { unvoted } from '../votes/unvoted';

/** What a vote taken here can be about. */
export type VoteOffer = {
  readonly id: string;
  readonly label: string;
  readonly resolutionId: string | null;
  readonly agendaItemId: string | null;
};

/**
 * What a vote at an item of the agenda can be about, the likeliest first: its resolutions that no vote is on yet, those that are
 * voted on again, the item itself, then the resolutions of other items.
 */
export function voteOffers(
  context: VoteContext,
  votes: readonly Pick<VoteRow, 'resolutionId' | 'agendaItemId' | 'subject'>[],
  item: string | null,
): VoteOffer[] {
  const { resolutions, agendaItems } = context;
  const toVote = new Set(unvoted(context, votes).map(({ id }) => id));
  const all = resolutions.map(({ id, title, agendaItemId }) => ({
    ...{ id, label: title || 'Nghị quyết chưa có tên', resolutionId: id, agendaItemId },
  }));
  const mine = all.filter(({ agendaItemId }) => item !== null && agendaItemId === item);
  const open = mine.filter(({ id }) => toVote.has(id));
  const itself = agendaItems
    .filter(({ id }) => id === item)
    .map(({ id, title }) => ({
      id,
      label: title || 'Nội dung chưa có tên',
      resolutionId: null,
      agendaItemId: id,
    }));
  const others = all.filter((one) => !mine.includes(one) && toVote.has(one.id));
  return [...open, ...itself, ...mine.filter((one) => !open.includes(one)), ...others];
}

type Of = {
  offer: VoteOffer | undefined;
  sittingId: string | null;
  heldAt: string | null;
  item: string | null;
};

/** A vote on what was chosen, at the moment of its line. A resolution names itself; an item's title is the subject. */
export function offeredVote(context: VoteContext, { offer, sittingId, heldAt, item }: Of): VoteRow {
  return {
    ...newVote(context),
    resolutionId: offer?.resolutionId ?? null,
    agendaItemId: offer?.agendaItemId ?? item,
    subject: offer && offer.resolutionId === null ? offer.label : '',
    sittingId: sittingId ?? newVote(context).sittingId,
    heldAt,
  };
}
