import 'server-only';
import { db } from '../../client';
import { waitingChanges } from '../../schema/accounts';
import type { Found } from './verify-check';
import { type Detail, KnownRows, toldOf } from './verify-told';

const ENDED: Readonly<Record<string, string>> = { change_confirmed: 'confirmed', change_dropped: 'dropped' };

/** Every change that waits, or waited, against who asked for it, when, and how it ended. */
export async function waitingFaults(): Promise<Found> {
  const known = new KnownRows();
  for (const { aggregateId, verb, councilId, actorId, at, detail } of toldOf(
    "aggregate = 'waiting_change'",
  )) {
    const ended = ENDED[verb];
    if (ended) known.set('waiting_changes', aggregateId, { ended });
    else
      known.set(
        'waiting_changes',
        aggregateId,
        askedWith(detail, { councilId, askedBy: actorId, askedAt: at }),
      );
  }
  const rows = (await db.select().from(waitingChanges)).map(({ kind: _, ...row }) => row);
  return { counted: rows.length, faults: known.faultsOf('waiting_changes', rows) };
}

const askedWith = ({ wanted }: Detail, asked: Detail): Detail => ({ ...asked, wanted, ended: null });
