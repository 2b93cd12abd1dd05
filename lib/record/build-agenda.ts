import type { SessionDraft } from './draft';
import { known } from './known';
import type { AgendaItem } from './schema';

type Item = SessionDraft['agendaItems'][number];

/** The item's place among the others, and how it came in or went; what is not known is left out. */
export const agendaFacts = (row: Item, draft: Pick<SessionDraft, 'votes'>) => ({
  ...placeOf(row),
  ...changeOf(row, draft),
  ...known('approvesSession', row.approvesSession),
});

/** What it belongs to, what it recalls, and where it stood in the programme as planned and as adopted. */
function placeOf({ parentId, refersTo, plannedPosition, adoptedPosition }: Item) {
  const order = {
    ...(plannedPosition === null ? {} : { planned: plannedPosition }),
    ...(adoptedPosition === null ? {} : { adopted: adoptedPosition }),
  };
  return {
    ...(parentId === null ? {} : { parent: parentId }),
    ...(refersTo.length > 0 ? { refersTo } : {}),
    ...(Object.keys(order).length > 0 ? { order } : {}),
  };
}

/** How it came in or went; a vote that is no longer in the draft decided nothing in the record. */
function changeOf(
  { change, changeNote, changeVoteId }: Item,
  { votes }: Pick<SessionDraft, 'votes'>,
): Pick<AgendaItem, 'change'> {
  if (change === null) return {};
  const isThere = votes.some(({ id }) => id === changeVoteId);
  const why = { ...(changeNote ? { note: changeNote } : {}), ...(isThere ? { vote: changeVoteId } : {}) };
  return { change: { kind: change, ...why } };
}
