import type { PhraseFields } from '@/lib/rules/fill-phrase';
import { lowerFirst } from '@/lib/vi/case';
import type { MinutesPage } from './use-minutes-page';

/** What phrases can say at an item of the agenda: its title, papers and presenter, and the one resolution it is about. */
export function phraseFields(
  { context, voteContext, votes }: Pick<MinutesPage, 'context' | 'voteContext' | 'votes'>,
  itemId: string | null,
): PhraseFields & { readonly voteId: string | null } {
  const item = context.items.find(({ id }) => id === itemId);
  const mine = voteContext.resolutions.filter(
    ({ agendaItemId }) => itemId !== null && agendaItemId === itemId,
  );
  const last = votes.rows.votes.findLast(({ agendaItemId }) => itemId !== null && agendaItemId === itemId);
  const voted = voteContext.resolutions.find(({ id }) => id === last?.resolutionId);
  const resolution = voted ?? (mine.length === 1 ? mine[0] : undefined);
  return {
    item: item?.title || null,
    papers: item && item.papers.length > 0 ? item.papers.map(lowerFirst).join('; ') : null,
    presenter: item?.presenter || null,
    resolution: resolution?.title ? `nghị quyết «${resolution.title}»` : null,
    voteId: last?.id ?? null,
  };
}
