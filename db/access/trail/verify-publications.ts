import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { canonical, sha256 } from '@/lib/record/digest';
import { readDocument } from '@/lib/record/read-document';
import type { PublicationDocument } from '@/lib/record/schema';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { publications } from '../../schema/publications';
import type { Found } from './verify-check';

/** Every version's bytes against its digest, its shape, and its place after the version before. */
export async function publicationFaults(): Promise<Found> {
  const rows = await db
    .select({ id: publications.id, sessionId: publications.sessionId, council: councils.slug })
    .from(publications)
    .leftJoin(councils, eq(councils.id, publications.councilId))
    .orderBy(asc(publications.sessionId), asc(publications.version));
  const faults: string[] = [];
  let before: { sessionId: string; version: number; digest: string; slug: string } | null = null;
  for (const { id, council } of rows) {
    const [row] = await db.select().from(publications).where(eq(publications.id, id));
    if (!row) continue;
    const previous = before?.sessionId === row.sessionId ? before : null;
    const found = await documentFaults(row, previous);
    faults.push(
      ...found.map((fault) => `${council ?? row.councilId}/${row.slug}, phiên bản ${row.version}: ${fault}`),
    );
    before = row;
  }
  return { faults, counted: rows.length };
}

type Publication = typeof publications.$inferSelect;

/** What is wrong with one version: its bytes, its shape, its place in the chain, and what its row says of it. */
async function documentFaults(
  row: Publication,
  previous: { version: number; digest: string; slug: string } | null,
): Promise<string[]> {
  const faults: string[] = [];
  if ((await sha256(row.document)) !== row.digest) faults.push('nội dung không khớp dấu SHA-256.');
  const document = documentOf(row.document);
  if (typeof document === 'string') return [...faults, document];
  if (spelt(JSON.parse(row.document)) !== row.document) faults.push('nội dung không ở dạng chuẩn.');
  if (row.version !== (previous?.version ?? 0) + 1) faults.push('thiếu phiên bản ngay trước.');
  if (document.previousDigest !== (previous?.digest ?? null)) faults.push('đứt chuỗi với phiên bản trước.');
  const said = ['version', 'kind', 'reason', 'publishedAt', 'publishedBy'] as const;
  const other = said.filter((key) => document[key] !== row[key]);
  if (other.length > 0) faults.push(`dòng ghi khác nội dung ở ${other.join(', ')}.`);
  const slug = document.record?.session.slug ?? previous?.slug;
  if (slug !== row.slug) faults.push('dòng ghi khác nội dung ở slug.');
  return faults;
}

/** The canonical spelling; what has none is `null`. */
function spelt(json: unknown): string | null {
  try {
    return canonical(json);
  } catch {
    return null;
  }
}

/** The document, or what is wrong with its text. */
function documentOf(text: string): PublicationDocument | string {
  try {
    return readDocument(text);
  } catch (error) {
    return error instanceof RangeError
      ? 'nội dung ở dạng hồ sơ mà phiên bản phần mềm này chưa biết; hãy nâng cấp.'
      : 'nội dung sai lược đồ.';
  }
}
