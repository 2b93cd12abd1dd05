import 'server-only';
import { sha256 } from '@/lib/record/digest';
import { db } from '../../client';
import { paperTemplates } from '../../schema/templates';
import type { Found } from './verify-check';
import { KnownRows, toldOf } from './verify-told';

/** Every version of every council's words for its papers, against the event that tells who made it. */
export async function templateFaults(): Promise<Found> {
  const known = new KnownRows();
  for (const { aggregateId, seq, at, actorId, actorName, detail } of toldOf("aggregate = 'template'")) {
    const { inForceFrom, restoredFrom, digest } = detail;
    known.set('paper_templates', `${aggregateId}:${seq}`, {
      ...{ inForceFrom, restoredFrom, digest, savedAt: at, savedBy: actorId, savedByName: actorName },
    });
  }
  const rows = await Promise.all(
    (await db.select().from(paperTemplates)).map(async ({ body, ...row }) => ({
      ...row,
      id: `${row.councilId}:${row.version}`,
      digest: await sha256(body),
    })),
  );
  return { counted: rows.length, faults: known.faultsOf('paper_templates', rows) };
}
