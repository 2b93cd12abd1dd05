import type { SessionDraft } from './draft';
import { minutesContext } from './minutes-context';
import { voteContext } from './vote-context';
import { voteSubject } from './vote-subject';

/** What a ballot on people is decided from and written beside at the desk: who may be named, and the votes that approved tellers. */
export function personnelContext(draft: SessionDraft) {
  const context = voteContext(draft);
  return {
    ...context,
    officers: minutesContext(draft).delegates,
    votes: draft.votes.map((row) => ({ id: row.id, title: voteSubject(row, context.resolutions) })),
  };
}
