import 'server-only';
import { canSeeDesk } from '@/lib/policies/sessions';
import { type PreviousSession, type PreviousTasks, previousSession } from '@/lib/record/previous-session';
import type { LastSession } from '@/lib/rules/next-session';
import type { Viewer } from '@/lib/viewer';
import { prepared } from '../prepared';
import { loadRows } from './sections';
import { type DeskSession, findDeskSession } from './standing';

const BEFORE = `
  select id from council_sessions
  where term_id = ? and series = ? and meeting_kind is ? and body_id is ? and id <> ? and state <> 'deleted' and starts_on <= ?
  order by starts_on desc, ordinal desc, id desc limit 1`;

async function sessionBefore(viewer: Viewer, { session, term }: DeskSession): Promise<DeskSession | null> {
  const { series, meetingKind, bodyId, startsOn } = session;
  const asked = [term.id, series, meetingKind, bodyId, session.id, startsOn];
  const id = (await prepared(BEFORE)
    .pluck()
    .get(...asked)) as string | undefined;
  return id === undefined ? null : findDeskSession(viewer, id);
}

/** How the session before was arranged: of the same term and series, or of a meeting the one of its kind and body; `null` where there is none. */
export async function loadPrevious(viewer: Viewer, desk: DeskSession): Promise<PreviousSession | null> {
  const before = await sessionBefore(viewer, desk);
  if (!before) return null;
  const [general, agenda] = await Promise.all([
    loadRows('general', before.session.id),
    loadRows('agenda', before.session.id),
  ]);
  return previousSession({ ...general, session: before.session }, agenda.agendaItems);
}

/** What the session before set out to do, in its order; `null` where there was none or it set out nothing. */
export async function loadPreviousTasks(viewer: Viewer, desk: DeskSession): Promise<PreviousTasks | null> {
  const before = await sessionBefore(viewer, desk);
  if (!before) return null;
  const { keyTasks } = await loadRows('tasks', before.session.id);
  return keyTasks.length > 0 ? { label: before.session.label, tasks: keyTasks } : null;
}

const NEWEST = `
  select term_id as termId, series, ordinal, kind, label from council_sessions s
  where council_id = ? and term_id = ? and state <> 'deleted' and meeting_kind is null and ordinal is not null
    and ordinal = (select max(ordinal) from council_sessions o
                   where o.term_id = s.term_id and o.series = s.series and o.meeting_kind is null and o.state <> 'deleted')
  order by case series when 'main' then 0 else 1 end, series`;

/** The newest session of each series of a term, the main one first; none for a viewer without a desk there. */
export async function lastSessions(
  viewer: Viewer,
  councilId: string,
  termId: string,
): Promise<LastSession[]> {
  if (!canSeeDesk(viewer, councilId)) return [];
  return prepared(NEWEST).all(councilId, termId) as Promise<LastSession[]>;
}
