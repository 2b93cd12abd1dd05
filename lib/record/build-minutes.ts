import { everybodyIn, peopleOf } from './body-seats';
import type { SessionDraft } from './draft';
import { known } from './known';
import type { MinuteEntry } from './schema-minutes';

/**
 * The lines of the minutes that are for readers; left out where there is none. A delegate whose mandate does not touch the session's
 * days stands by name, and a vote that is no longer in the draft leaves a line only where something else was written.
 */
export function buildMinutes(draft: SessionDraft): { minutes?: MinuteEntry[] } {
  const open = draft.minuteEntries.filter(({ isInternal }) => !isInternal);
  if (open.length === 0) return {};
  const here = new Set(peopleOf(draft).map(({ id }) => id));
  const votes = new Set(draft.votes.map(({ id }) => id));
  const shown = new Set(open.map(({ id }) => id));
  const minutes = open.map(
    ({ id, kind, agendaItemId, sittingId, at, mandateId, name, office, body, answersId, voteId }) => {
      const isHere = mandateId !== null && here.has(mandateId);
      const register = everybodyIn(draft).find((one) => one.id === mandateId)?.name ?? null;
      return {
        id,
        kind,
        ...known('agendaItem', agendaItemId),
        ...known('sitting', sittingId),
        ...known('at', at),
        ...(isHere ? { delegate: mandateId } : known('name', register ?? name)),
        ...known('office', office),
        ...known('body', body),
        ...known('answers', answersId && shown.has(answersId) ? answersId : null),
        ...known('vote', voteId && votes.has(voteId) ? voteId : null),
      };
    },
  );
  return { minutes };
}
