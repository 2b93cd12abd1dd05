import 'server-only';
import { randomUUID } from 'node:crypto';
import { canonical, sha256 } from '@/lib/record/digest';
import { mauRecord } from '@/lib/record/fixture-mau';
import {
  PUBLICATION_FORMAT,
  type PublicationDocument,
  publicationDocumentSchema,
  type SessionRecord,
} from '@/lib/record/schema';
import { commit, db, raw } from '../client';
import { councils, terms } from '../schema/councils';
import { publications } from '../schema/publications';
import { councilSessions } from '../schema/sessions';
import { rebuildSession } from './publications/projections';

type Version = Pick<PublicationDocument, 'kind' | 'reason' | 'publishedAt' | 'record'>;

/** Founds the council and term a record names; gives the council's id. */
export async function foundCouncilOf({ council, term }: SessionRecord) {
  const [councilId, termId] = [randomUUID(), randomUUID()];
  await commit(
    [],
    [
      db.insert(councils).values({ id: councilId, ...council }),
      db.insert(terms).values({ id: termId, councilId, ...term }),
    ],
  );
  return { councilId, termId };
}

/** Publishes versions of a record as they are, without a desk before them: what residents read starts here. */
export async function publishAsIs(
  founded: { councilId: string; termId: string },
  { session }: SessionRecord,
  versions: readonly Version[],
): Promise<string[]> {
  const sessionId = randomUUID();
  const row = { ...founded, ...session, id: sessionId, state: 'published' as const };
  await commit([], [db.insert(councilSessions).values(row)]);
  const digests: string[] = [];
  for (const [index, { kind, reason, publishedAt, record }] of versions.entries()) {
    const version = index + 1;
    const document = canonical(
      publicationDocumentSchema.parse({
        format: PUBLICATION_FORMAT,
        version,
        kind,
        reason,
        publishedAt,
        publishedBy: 'Nguyễn Thị An',
        previousDigest: digests.at(-1) ?? null,
        record: record && { ...record, session: { ...record.session, id: sessionId } },
      }),
    );
    const digest = await sha256(document);
    const { councilId } = founded;
    const printed = { document, digest, slug: session.slug, publishedBy: 'Nguyễn Thị An' };
    await commit(
      [],
      [
        db
          .insert(publications)
          .values({ id: randomUUID(), councilId, sessionId, version, kind, reason, publishedAt, ...printed }),
      ],
    );
    digests.push(digest);
  }
  await rebuildSession({ councilId: founded.councilId, sessionId });
  return digests;
}

/** Another session of the fixture's council, with a resolution of its own. */
export function sessionNumbered(
  ordinal: number,
  startsOn: string,
  over: Partial<SessionRecord['session']>,
): SessionRecord {
  const label = `Kỳ họp thứ ${ordinal}`;
  const slug = `khoa-2-ky-${ordinal}`;
  const session = { ...mauRecord.session, ordinal, label, slug, startsOn, endsOn: startsOn, ...over };
  const resolutions = mauRecord.resolutions
    .slice(0, 1)
    .map((row) => ({ ...row, id: `${slug}-r`, slug: `${slug}-mot-nghi-quyet` }));
  return { ...mauRecord, session, resolutions, votes: [], figures: [] };
}

/** Leaves a publication and an event that are no longer JSON, as a bad disk or a hand may. */
export function spoilStoredJson(): void {
  const frozen = raw()
    .prepare(
      "select name from sqlite_master where type = 'trigger' and tbl_name in ('publications', 'events')",
    )
    .pluck()
    .all() as string[];
  for (const name of frozen) raw().exec(`drop trigger ${name}`);
  raw().exec("update publications set document = '{'; update events set detail = 'x' where id = 3");
}
