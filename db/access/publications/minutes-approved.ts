import 'server-only';
import { readDocument } from '@/lib/record/read-document';
import { prepared } from '../prepared';

/** At which later session the minutes of one were dealt with, and what became of them. */
export type MinutesApproval = {
  readonly slug: string;
  readonly label: string;
  /** Null where its vote does not tell. */
  readonly isApproved: boolean | null;
};

/** Minutes are approved at the next session; an extraordinary one or two may come in between. */
const NEXT = 12;

const LATER = `select slug, label, document from (
    select s.slug, s.label, p.document, s.starts_on as startsOn from published_sessions s
    join publications p on p.session_id = s.session_id and p.version = s.version
    where s.council_id = (select id from councils where slug = @council) and not s.is_withdrawn
      and s.slug <> @slug and s.starts_on >= @startsOn
      and s.meeting_kind is (select meeting_kind from published_sessions where council_id = s.council_id and slug = @slug)
    order by s.starts_on limit ${NEXT})
  where instr(document, '"approvesSession":"' || @slug || '"') > 0 order by startsOn`;

/** An item without a vote is one that nobody was against. */
const APPROVED = { adopted: true, rejected: false, undetermined: null } as const;

type Row = { slug: string; label: string; document: string };

/**
 * Where the minutes of a published session were approved, as the sessions after it say that stand published now. It is no part of the
 * session's own record, which is as it was: when the later one is withdrawn, nothing says so any more.
 *
 * @param startsOn of the session; without it nothing is known to come after
 */
export async function minutesApproval(
  council: string,
  slug: string,
  startsOn: string | null,
): Promise<MinutesApproval | null> {
  if (startsOn === null) return null;
  for (const { document, ...at } of (await prepared(LATER).all({ council, slug, startsOn })) as Row[]) {
    const record = readDocument(document).record;
    const item = record?.agenda.find((one) => one.approvesSession === slug);
    if (!record || !item || record.session.occurrence !== 'held') continue;
    const vote = record.votes.findLast(({ agendaItem }) => agendaItem === item.id);
    return { ...at, isApproved: vote ? APPROVED[vote.outcome] : true };
  }
  return null;
}
