import 'server-only';
import type { Elsewhere, OtherSession } from '@/lib/record/elsewhere';
import { prepared } from '../prepared';
import type { DeskSession } from './standing';

type Row = Omit<OtherSession, 'isOfTerm' | 'isSession' | 'resolutions'> & {
  meetingKind: string | null;
  sessionId: string;
  termId: string;
  number: string | null;
  adoptedOn: string | null;
  issuedOn: string | null;
};

const OTHERS = `
  select s.id as sessionId, s.term_id as termId, s.slug, s.label, s.meeting_kind as meetingKind, s.series, s.ordinal, s.starts_on as startsOn,
         r.number, r.adopted_on as adoptedOn, r.issued_on as issuedOn
  from council_sessions s
  left join resolutions r on r.session_id = s.id and r.number is not null
  where s.council_id = @council and s.id <> @session and s.state <> 'deleted' 
    and (s.meeting_kind is @kind or (@kind = 'joint_conference' and s.meeting_kind is null))
  order by s.starts_on, s.id, r.number`;

/** What the council's other sessions, or of a meeting the others of its kind, hold that a draft is compared with: their numbers, days and order. */
export async function loadElsewhere({ session, council, term }: DeskSession): Promise<Elsewhere> {
  const rows = (await prepared(OTHERS).all({
    council: council.id,
    session: session.id,
    kind: session.meetingKind,
  })) as Row[];
  const others = new Map<string, OtherSession>();
  for (const { sessionId, termId, meetingKind, number, adoptedOn, issuedOn, ...facts } of rows) {
    const known = others.get(sessionId) ?? {
      ...facts,
      isSession: meetingKind === null,
      isOfTerm: termId === term.id,
      resolutions: [],
    };
    const numbered = number === null ? [] : [{ number, adoptedOn, issuedOn }];
    others.set(sessionId, { ...known, resolutions: [...known.resolutions, ...numbered] });
  }
  return [...others.values()];
}
