import 'server-only';
import { randomUUID } from 'node:crypto';
import { canonical, sha256 } from '@/lib/record/digest';
import type { SessionRecord } from '@/lib/record/schema';
import type { SignedCopy } from '@/lib/record/schema-signed';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { signings } from '../../schema/signings';
import { event } from '../trail/event';

type Ids = { sessionId: string; councilId: string };

/**
 * The signed copies a record file tells of, as this draft has them: what was found of them is taken as the file says it, for nobody
 * here sent them out.
 *
 * @param idOf what each resolution of the file is called here
 */
export async function importedSignings(
  viewer: Viewer,
  ids: Ids,
  record: SessionRecord,
  idOf: ReadonlyMap<string, string>,
  now: string,
) {
  const copies: [string | null, SignedCopy | undefined][] = [
    [null, record.session.signedMinutes],
    ...record.resolutions.map(({ id, signed }): [string, SignedCopy | undefined] => [id, signed]),
  ];
  const plain = canonical(renamed(withoutCopies(record), idOf));
  const recordDigest = await sha256(plain);
  const made = copies.flatMap(([of, copy]) => (copy ? [{ id: randomUUID(), of, copy }] : []));
  const rows = made.map(({ id, of, copy }) => ({
    ...{ id, sessionId: ids.sessionId, resolutionId: of && (idOf.get(of) ?? of) },
    ...{
      sentDigest: null,
      record: plain,
      recordDigest,
      sentAt: copy.sent.at,
      sentBy: null,
      copy,
      copyAt: now,
    },
  }));
  const events = await Promise.all(
    rows.map(async ({ id, sessionId, resolutionId, copy }) =>
      event(viewer, now, {
        ...{
          aggregate: 'signing',
          aggregateId: id,
          councilId: ids.councilId,
          seq: 1,
          verb: 'imported' as const,
        },
        detail: {
          ...{ sessionId, resolutionId, sentDigest: null, recordDigest },
          ...{ fileDigest: copy.file.digest, copyDigest: await sha256(canonical(copy)) },
        },
      }),
    ),
  );
  return { events, statements: rows.map((row) => db.insert(signings).values(row)) };
}

function withoutCopies(record: SessionRecord): SessionRecord {
  const { signedMinutes: _, ...session } = record.session;
  return { ...record, session, resolutions: record.resolutions.map(({ signed: _, ...row }) => row) };
}

/** Whatever names a resolution names it as it is called here, so that its paper can be set again. */
const renamed = (record: SessionRecord, idOf: ReadonlyMap<string, string>): SessionRecord =>
  JSON.parse(JSON.stringify(record), (_, value) =>
    typeof value === 'string' ? (idOf.get(value) ?? value) : value,
  );
