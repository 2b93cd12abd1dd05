import 'server-only';
import type { Result } from '@/lib/refusal';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import type { commit } from '../../client';
import { event } from '../trail/event';
import { tryCommit } from '../try-commit';
import type { Account } from './account-standing';

type Change = {
  councilId: string;
  verb: EventVerb;
  detail?: Record<string, unknown>;
  /** Councils with an admin fewer: their own sequence moves too, so that the last two cannot leave together. */
  adminLostBy?: readonly string[];
  statements: Parameters<typeof commit>[1];
};

/** One change of an account: its event, and what it writes. */
export function accountBatch(viewer: Viewer, account: Account, now: string, change: Change) {
  const { councilId, verb, detail, adminLostBy = [], statements } = change;
  const { userId: aggregateId, version } = account;
  const own = { aggregate: 'account', aggregateId, seq: version + 1, verb, councilId, detail };
  const councils = account.councilVersions
    .filter((council) => adminLostBy.includes(council.councilId))
    .map((council) => ({
      aggregate: 'council',
      aggregateId: council.councilId,
      seq: council.version + 1,
      verb: 'admin_removed' as const,
      councilId: council.councilId,
    }));
  return { events: [own, ...councils].map((what) => event(viewer, now, what)), statements };
}

/** Writes one change of an account, with its event. */
export function writeAccount(viewer: Viewer, account: Account, now: string, change: Change): Promise<Result> {
  const { events, statements } = accountBatch(viewer, account, now, change);
  return tryCommit(events, statements);
}
