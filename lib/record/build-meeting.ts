import { membersOf } from './body-seats';
import type { SessionDraft } from './draft';
import { known } from './known';
import type { Meeting, Petitioned } from './schema-meeting';

/** What a record says of its being a meeting, and of who asked for it; nothing for a session nobody signed for. */
export function meetingOf(draft: SessionDraft): { meeting?: Meeting; petitioned?: Petitioned } {
  const { meetingKind, announcedOn, resultOn, people, peopleBound, speakers, signatures, voters } =
    draft.session;
  const members = membersOf(draft);
  const counted = signatures !== null || voters !== null;
  return {
    ...(meetingKind && {
      meeting: {
        kind: meetingKind,
        ...known('body', draft.body?.name ?? draft.session.bodyName),
        ...(members && { members }),
        ...known('announcedOn', announcedOn),
        ...known('resultOn', resultOn),
        ...(people !== null && { people: { count: people, bound: peopleBound } }),
        ...(speakers !== null && { speakers }),
      },
    }),
    ...(counted && { petitioned: { signatures, voters } }),
  };
}

type Session = { readonly meeting?: Meeting; readonly petitioned?: Petitioned };

/** The same taken apart again into what a clerk would have typed. */
export const meetingSheet = ({ meeting, petitioned }: Session) => ({
  meetingKind: meeting?.kind ?? null,
  bodyId: null,
  bodyName: meeting?.body ?? null,
  announcedOn: meeting?.announcedOn ?? null,
  resultOn: meeting?.resultOn ?? null,
  people: meeting?.people?.count ?? null,
  peopleBound: meeting?.people?.bound ?? ('exact' as const),
  speakers: meeting?.speakers ?? null,
  signatures: petitioned?.signatures ?? null,
  voters: petitioned?.voters ?? null,
});
