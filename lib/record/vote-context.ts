import { knownResolutionName } from '@/lib/public/row-names';
import type { SessionDraft } from './draft';

/** What a vote is decided from, and what it can be about: enough for the desk to decide each as it is typed. */
export function voteContext(draft: SessionDraft) {
  const { council, term, session, sittings, attendance, attendanceNumbers, delegates } = draft;
  return {
    council: { level: council.level, majorities: council.majorities, recusal: council.recusal },
    term,
    session: {
      startsOn: session.startsOn,
      endsOn: session.endsOn,
      meetingKind: session.meetingKind,
    },
    sittings,
    attendance,
    attendanceNumbers,
    delegates,
    resolutions: draft.resolutions.map((row) => ({
      id: row.id,
      title: knownResolutionName(row) ?? '',
      agendaItemId: row.agendaItemId,
    })),
    agendaItems: draft.agendaItems.map(({ id, title }) => ({ id, title })),
  };
}
