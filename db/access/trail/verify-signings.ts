import 'server-only';
import { canonical, sha256 } from '@/lib/record/digest';
import { raw } from '../../client';
import type { Found } from './verify-check';
import { KnownRows, toldOf } from './verify-told';

const ROWS = `select id, session_id as sessionId, resolution_id as resolutionId, sent_digest as sentDigest,
  record, record_digest as recordDigest, copy, ended_at as endedAt from signings`;

type Row = Readonly<Record<string, unknown>> & { id: string; record: string; copy: string | null };

/** Every paper that was sent out to be signed, and what came back, against what somebody did. */
export async function signingFaults(): Promise<Found> {
  const known = new KnownRows();
  for (const { aggregateId: id, verb, at, detail } of toldOf("aggregate = 'signing'")) {
    if (verb === 'sent_for_signing')
      known.set('signings', id, { ...detail, copyDigest: null, endedAt: null });
    const { fileDigest: _, ...told } = detail;
    if (verb === 'imported') known.set('signings', id, { ...told, endedAt: null });
    if (verb === 'signed_copy_filed') known.set('signings', id, { copyDigest: detail.copyDigest });
    if (verb === 'signing_ended') known.set('signings', id, { endedAt: at });
    if (verb === 'signing_restored') known.set('signings', id, { endedAt: null });
  }
  const rows = await Promise.all(
    (raw().prepare(ROWS).all() as Row[]).map(async ({ record, copy, ...row }) => ({
      ...row,
      recordDigest: (await sha256(record)) === row.recordDigest ? row.recordDigest : 'khác nội dung',
      copyDigest: copy && (await sha256(canonical(JSON.parse(copy)))),
    })),
  );
  return { counted: rows.length, faults: known.faultsOf('signings', rows) };
}
