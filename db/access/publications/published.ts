import 'server-only';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { VersionLine } from '@/lib/public/edition';
import type { WithheldFiles } from '@/lib/public/withheld-text';
import type { FormatNumber } from '@/lib/record/formats';
import { readDocument, readStored } from '@/lib/record/read-document';
import type { PublicationDocument } from '@/lib/record/schema';
import { withdrawalOf, withoutWithdrawnReasons } from '@/lib/record/standing';
import { compareTexts } from '@/lib/vi/names';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { publications } from '../../schema/publications';
import { withheldFiles } from '../files/file-register';
import { locatedColumns } from '../register/located-columns';

/* What residents read. Nothing here asks who is asking: these tables hold only what was published. */

export type PublicCouncil = Pick<
  typeof councils.$inferSelect,
  | 'id'
  | 'slug'
  | 'name'
  | 'locality'
  | 'level'
  | 'levelPrinted'
  | 'districtName'
  | 'provinceName'
  | 'isSample'
  | 'validTo'
  | 'unitCode'
  | 'provinceCode'
>;

export type Publication = {
  /** The version asked for; a withdrawal's document carries no record. */
  document: PublicationDocument;
  digest: string;
  version: number;
  latestVersion: number;
  /** The format its file is in. */
  format: FormatNumber;
  /** Every version, oldest first; those that were withdrawn without their reasons. */
  versions: VersionLine[];
  /** What the session is called; a withdrawal's own document no longer says. */
  label: string;
  /** Set when this version or a later one took the record down: nothing brings it back. */
  withdrawn: { by: string; at: string; reason: string | null } | null;
  /** Files of the council that nobody gets any more, whichever version names them. */
  withheld: WithheldFiles;
};

const councilColumns = {
  ...locatedColumns,
  isSample: councils.isSample,
  validTo: councils.validTo,
  unitCode: councils.unitCode,
  provinceCode: councils.provinceCode,
};

const councilAt = db
  .select(councilColumns)
  .from(councils)
  .where(eq(councils.slug, sql.placeholder('slug')))
  .limit(1)
  .prepare();

/** The council at an address; `null` when there is none. */
export async function findCouncil(slug: string): Promise<PublicCouncil | null> {
  return (await councilAt.execute({ slug }))[0] ?? null;
}

/** Every council, by name; sample councils last. SQLite would put Đ after Z. */
export async function listCouncils(): Promise<PublicCouncil[]> {
  const all = await db.select(councilColumns).from(councils);
  return all.sort((a, b) => Number(a.isSample) - Number(b.isSample) || compareTexts(a.name, b.name));
}

const versionColumns = {
  version: publications.version,
  kind: publications.kind,
  digest: publications.digest,
  reason: publications.reason,
  publishedAt: publications.publishedAt,
  publishedBy: publications.publishedBy,
};

const ofSession = (councilId: string, slug: string) =>
  and(eq(publications.councilId, councilId), eq(publications.slug, slug));

/** The stored text of one version (the newest unless named), to be served byte for byte; `null` when there is none. */
export async function getPublishedText(councilSlug: string, sessionSlug: string, version?: number) {
  const council = await findCouncil(councilSlug);
  if (!council) return null;
  const [row] = await db
    .select({ ...versionColumns, councilId: publications.councilId, document: publications.document })
    .from(publications)
    .where(
      and(
        ofSession(council.id, sessionSlug),
        version === undefined ? undefined : eq(publications.version, version),
      ),
    )
    .orderBy(desc(publications.version))
    .limit(1);
  return row ?? null;
}

/** A version's bytes, and the withdrawal by which they are no longer given to anybody. */
export type VersionFile = {
  readonly document: string;
  readonly digest: string;
  readonly withdrawn: Publication['withdrawn'];
};

/**
 * One version (the newest unless named) as a file: the stored text, byte for byte. A withdrawal's own document, which
 * carries no record, is never withdrawn itself. `null` where there is no such version.
 */
export async function getVersionFile(
  councilSlug: string,
  sessionSlug: string,
  version?: number,
): Promise<VersionFile | null> {
  const row = await getPublishedText(councilSlug, sessionSlug, version);
  if (!row) return null;
  const { document, digest } = row;
  const versions = await versionsOf(row.councilId, sessionSlug);
  const withdrawal = withdrawalOf(versions, row.version);
  return { document, digest, withdrawn: row.kind === 'withdrawal' ? null : withdrawnBy(withdrawal) };
}

/** Every version's line, oldest first. */
const versionsOf = (councilId: string, slug: string) =>
  db
    .select(versionColumns)
    .from(publications)
    .where(ofSession(councilId, slug))
    .orderBy(asc(publications.version));

const withdrawnBy = (withdrawal: VersionLine | undefined): Publication['withdrawn'] =>
  withdrawal ? { by: withdrawal.publishedBy, at: withdrawal.publishedAt, reason: withdrawal.reason } : null;

/** One version of a session's record (the newest unless named) with its chain; `null` when it was never published. */
export async function getPublication(
  councilSlug: string,
  sessionSlug: string,
  version?: number,
): Promise<Publication | null> {
  const council = await findCouncil(councilSlug);
  const row = await getPublishedText(councilSlug, sessionSlug, version);
  if (!council || !row) return null;
  const versions = await versionsOf(council.id, sessionSlug);
  const latest = versions.at(-1) ?? row;
  const { document, format } = readStored(row.document);
  return {
    document,
    digest: row.digest,
    format,
    version: row.version,
    latestVersion: latest.version,
    versions: withoutWithdrawnReasons(versions),
    label: document.record?.session.label ?? (await lastLabel(council.id, sessionSlug)),
    withdrawn: withdrawnBy(withdrawalOf(versions, row.version)),
    withheld: await withheldFiles(council.id),
  };
}

/** What a withdrawn session was called; the withdrawal itself carries no record. */
async function lastLabel(councilId: string, slug: string): Promise<string> {
  const label = sql<string | null>`json_extract(${publications.document}, '$.record.session.label')`;
  const [row] = await db
    .select({ label })
    .from(publications)
    .where(and(ofSession(councilId, slug), sql`${label} is not null`))
    .orderBy(desc(publications.version))
    .limit(1);
  return row?.label ?? slug;
}

/** Every version, oldest first, with its record where it stands: what the list of changes compares. */
export async function listRecords(councilSlug: string, sessionSlug: string) {
  const council = await findCouncil(councilSlug);
  if (!council) return [];
  const rows = await db
    .select({ ...versionColumns, document: publications.document })
    .from(publications)
    .where(ofSession(council.id, sessionSlug))
    .orderBy(asc(publications.version));
  return withoutWithdrawnReasons(rows).map(({ document, ...line }) => {
    const { record, submission } = readDocument(document);
    return { ...line, submission, record: withdrawalOf(rows, line.version) ? null : record };
  });
}
