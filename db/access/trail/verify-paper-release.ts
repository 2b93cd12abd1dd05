import 'server-only';
import { raw } from '../../client';
import type { Found } from './verify-check';
import { KnownRows, toldOf } from './verify-told';

const RELEASES = `select agenda_item_id as id, session_id as sessionId, visible_from as visibleFrom from item_releases`;
const OPENINGS = `select paper_id || ':' || digest || ':' || user_id as id, session_id as sessionId,
  user_id as userId, opened_at as openedAt from paper_openings`;
const DEADLINES = `select id, session_id as sessionId, n, until, set_at as setAt, set_by as setBy from comment_deadlines`;

type Row = Readonly<Record<string, unknown>> & { id: string };

/** How the papers of each item are released, who opened them, and until when comments are asked for, against what was done. */
export async function paperReleaseFaults(): Promise<Found> {
  const known = new KnownRows();
  for (const { aggregateId: id, verb, actorId, at, detail } of toldOf(
    "aggregate in ('item_release', 'paper_opening', 'comment_deadline')",
  )) {
    const { sessionId, visibleFrom = null } = detail;
    if (verb === 'item_held' || verb === 'item_scheduled')
      known.set('item_releases', id, { sessionId, visibleFrom });
    if (verb === 'item_released') known.apply({ table: 'item_releases', id, before: {}, after: null });
    if (verb === 'comment_deadline_set' || verb === 'comment_deadline_removed')
      known.set('comment_deadlines', String(detail.deadlineId), {
        ...{ sessionId, n: detail.n, until: detail.until, setAt: at, setBy: actorId },
      });
    if (verb === 'paper_opened')
      known.set('paper_openings', id, { sessionId, userId: actorId, openedAt: at });
  }
  const [releases = [], openings = [], deadlines = []] = [RELEASES, OPENINGS, DEADLINES].map(
    (sql) => raw().prepare(sql).all() as Row[],
  );
  return {
    counted: releases.length + openings.length + deadlines.length,
    faults: [
      ...known.faultsOf('item_releases', releases),
      ...known.faultsOf('paper_openings', openings),
      ...known.faultsOf('comment_deadlines', deadlines),
    ],
  };
}
