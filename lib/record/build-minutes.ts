import type { SessionDraft } from './draft';
import { known } from './known';
import type { MinuteEntry } from './schema-minutes';
import { whoIn } from './who';

/**
 * The lines of the minutes that are for readers; left out where there is none. A delegate whose mandate does not touch the session's
 * days stands by name, and a vote that is no longer in the draft leaves a line only where something else was written.
 */
export function buildMinutes(draft: SessionDraft): { minutes?: MinuteEntry[] } {
  const open = draft.minuteEntries.filter(({ isInternal }) => !isInternal);
  if (open.length === 0) return {};
  const who = whoIn(draft);
  const votes = new Set(draft.votes.map(({ id }) => id));
  const questions = new Set(draft.questions.map(({ id }) => id));
  const ballots = new Set(draft.personnelVotes.map(({ id }) => id));
  const shown = new Set(open.map(({ id }) => id));
  const minutes = open.map((row) => {
    const { id, kind, agendaItemId, sittingId, at, office, body, answersId, voteId, questionId } = row;
    const { personnelVoteId: personnel } = row;
    return {
      id,
      kind,
      ...known('agendaItem', agendaItemId),
      ...known('sitting', sittingId),
      ...known('at', at),
      ...who(row),
      ...known('office', office),
      ...known('body', body),
      ...known('answers', answersId && shown.has(answersId) ? answersId : null),
      ...known('vote', voteId && votes.has(voteId) ? voteId : null),
      ...known('question', questionId && questions.has(questionId) ? questionId : null),
      ...known('personnel', personnel && ballots.has(personnel) ? personnel : null),
    };
  });
  return { minutes };
}
