import 'server-only';
import { type BetweenSessions, decisionsBetween } from '@/lib/record/between-sessions';
import { buildRecord } from '@/lib/record/build';
import type { Viewer } from '@/lib/viewer';
import { prepared } from '../prepared';
import { loadDraft } from './draft';
import { type DeskSession, findDeskSession } from './standing';

const BEFORE = `select label, starts_on as startsOn from council_sessions
  where council_id = @council and id <> @session and meeting_kind is null and state <> 'deleted'
    and occurrence = 'held' and starts_on < @startsOn
  order by starts_on desc, id desc limit 1`;

const MEETINGS = `select id from council_sessions
  where council_id = @council and meeting_kind = 'standing_committee' and state not in ('deleted', 'withdrawn')
    and occurrence = 'held' and starts_on >= @since and starts_on <= @startsOn
  order by starts_on, id`;

/**
 * What the standing committee decided since the session before, of any series, as the files of its meetings have it now; `null` of a
 * meeting, where the day of the session is not known, or where it decided nothing.
 */
export async function loadBetween(
  viewer: Viewer,
  { session, council }: DeskSession,
): Promise<BetweenSessions | null> {
  const { startsOn } = session;
  if (session.meetingKind !== null || startsOn === null) return null;
  const at = { council: council.id, session: session.id, startsOn };
  const before = (await prepared(BEFORE).get(at)) as { label: string; startsOn: string } | undefined;
  const span = { council: council.id, since: before?.startsOn ?? '', startsOn };
  const meetings = (await prepared(MEETINGS).pluck().all(span)) as string[];
  const files = await Promise.all(meetings.map((id) => findDeskSession(viewer, id)));
  const drafts = await Promise.all(files.flatMap((file) => (file ? [loadDraft(file)] : [])));
  const decisions = drafts.flatMap((draft) => decisionsBetween(buildRecord(draft)));
  return decisions.length > 0 ? { since: before?.label ?? null, decisions } : null;
}
