import type { FieldValues } from '@/lib/templates/fields';
import { lowerFirst } from '@/lib/vi/case';
import type { MinutesPage } from './use-minutes-page';

/**
 * What phrases can say at an item of the agenda: its title, papers and presenter, the one resolution it is about, and the session
 * itself; with the last vote of the item, which a phrase may stand for.
 */
export function phraseFields(
  {
    context,
    voteContext,
    votes,
    inPhrases,
  }: Pick<MinutesPage, 'context' | 'voteContext' | 'votes' | 'inPhrases'>,
  itemId: string | null,
): { readonly values: FieldValues; readonly voteId: string | null } {
  const item = context.items.find(({ id }) => id === itemId);
  const mine = voteContext.resolutions.filter(
    ({ agendaItemId }) => itemId !== null && agendaItemId === itemId,
  );
  const last = votes.rows.votes.findLast(({ agendaItemId }) => itemId !== null && agendaItemId === itemId);
  const voted = voteContext.resolutions.find(({ id }) => id === last?.resolutionId);
  const resolution = voted ?? (mine.length === 1 ? mine[0] : undefined);
  const values = {
    ...inPhrases.values,
    'nội dung': item?.title || null,
    'tài liệu': item && item.papers.length > 0 ? item.papers.map(lowerFirst).join('; ') : null,
    'người trình bày': item?.presenter || null,
    'nghị quyết': resolution?.title ? `nghị quyết «${resolution.title}»` : null,
  };
  return { values, voteId: last?.id ?? null };
}
