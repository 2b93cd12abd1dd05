import 'server-only';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { canonical, sha256 } from '@/lib/record/digest';
import { type PublicationDocument, publicationDocumentSchema } from '@/lib/record/schema';
import { db, raw } from '../client';
import { digestOf, pathOfName } from '../files';
import { appliedMigrations, knownMigrations } from '../migrate';
import { here, onPlace } from '../place';
import { councils } from '../schema/councils';
import { publications } from '../schema/publications';
import { storeFaultOf } from '../store-fault';
import { keptFiles, publishedWithoutFile } from './file-register';
import { chainFaults } from './verify-chain';
import { type Check, check, type Found } from './verify-check';
import { projectionFaults } from './verify-projections';

/**
 * Looks at everything this place promises: the file itself, its links, every published version and their chain, the
 * projections against a rebuild, and every file that is named. Changes nothing; people may work meanwhile.
 */
export async function verifyPlace(): Promise<Check[]> {
  const checks = [
    await check('Tệp cơ sở dữ liệu', async () => counted(integrityFaults(), 1)),
    await check('Liên kết giữa các dòng', async () => counted(linkFaults(), 1)),
    await check('Bước nâng cấp', async () => counted(schemaFaults(), appliedMigrations())),
  ];
  if (checks.some(({ faults }) => faults.length > 0)) return checks;
  return [...checks, ...(await onCopy(checkCopy))];
}

const checkCopy = async () => [
  await check('Chuỗi sự kiện', chainFaults),
  await check('Bản công bố', publicationFaults),
  await check('Tệp đính kèm', fileFaults),
  // Last, for it rebuilds what the others read.
  await check('Bảng suy ra từ bản công bố', projectionFaults),
];

const counted = (faults: string[], count: number): Found => ({ faults, counted: count });

/** Does `work` on a copy of the database as it stands at one instant, beside the same files. */
async function onCopy<T>(work: () => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-verify-'));
  const file = join(folder, 'council.db');
  try {
    raw().prepare('vacuum into ?').run(file);
    return await onPlace({ ...here(), file }, work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function integrityFaults(): string[] {
  const lines = raw().prepare('pragma integrity_check').pluck().all() as string[];
  return lines.filter((line) => line !== 'ok');
}

function linkFaults(): string[] {
  const broken = raw().prepare('pragma foreign_key_check').all() as { table: string; parent: string }[];
  return broken.map(({ table, parent }) => `Một dòng của ${table} trỏ tới dòng không có trong ${parent}.`);
}

function schemaFaults(): string[] {
  const [applied, known] = [appliedMigrations(), knownMigrations()];
  return applied === known
    ? []
    : [`Dữ liệu ở bước ${applied}, chương trình ở bước ${known}: chạy npm start.`];
}

async function publicationFaults(): Promise<Found> {
  const rows = await db
    .select({ id: publications.id, sessionId: publications.sessionId, council: councils.slug })
    .from(publications)
    .innerJoin(councils, eq(councils.id, publications.councilId))
    .orderBy(asc(publications.sessionId), asc(publications.version));
  const faults: string[] = [];
  let before: { sessionId: string; version: number; digest: string } | null = null;
  for (const { id, council } of rows) {
    const [row] = await db.select().from(publications).where(eq(publications.id, id));
    if (!row) continue;
    const previous = before?.sessionId === row.sessionId ? before : null;
    const found = await documentFaults(row, previous);
    faults.push(...found.map((fault) => `${council}/${row.slug}, phiên bản ${row.version}: ${fault}`));
    before = row;
  }
  return { faults, counted: rows.length };
}

type Publication = typeof publications.$inferSelect;

/** What is wrong with one version: its bytes, its shape, its place in the chain, and what its row says of it. */
async function documentFaults(
  row: Publication,
  previous: { version: number; digest: string } | null,
): Promise<string[]> {
  const faults: string[] = [];
  if ((await sha256(row.document)) !== row.digest) faults.push('nội dung không khớp dấu SHA-256.');
  const json = readJson(row.document);
  const parsed = publicationDocumentSchema.safeParse(json);
  if (!parsed.success) return [...faults, 'nội dung sai lược đồ.'];
  const document: PublicationDocument = parsed.data;
  if (canonical(json) !== row.document) faults.push('nội dung không ở dạng chuẩn.');
  if (row.version !== (previous?.version ?? 0) + 1) faults.push('thiếu phiên bản ngay trước.');
  if (document.previousDigest !== (previous?.digest ?? null)) faults.push('đứt chuỗi với phiên bản trước.');
  const said = ['version', 'kind', 'reason', 'publishedAt', 'publishedBy'] as const;
  const other = said.filter((key) => document[key] !== row[key]);
  if (other.length > 0) faults.push(`dòng ghi khác nội dung ở ${other.join(', ')}.`);
  return faults;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Every file of the register, in every width, against the digest it came with; what was withheld need not be there. */
async function fileFaults(): Promise<Found> {
  const kept = await keptFiles();
  const faults: string[] = [];
  for (const file of kept) {
    const fault = await fileFault(file);
    if (fault) faults.push(`${file.digest}${file.ending ?? ''}: ${fault}`);
  }
  const named = await publishedWithoutFile();
  faults.push(...named.map(({ digest, slug }) => `${digest}: ${slug} nêu tệp chưa được nộp cho hội đồng.`));
  return { faults, counted: kept.length };
}

type KeptFile = Awaited<ReturnType<typeof keptFiles>>[number];

async function fileFault({ digest, ending, sha256 }: KeptFile): Promise<string | null> {
  if (ending === null) return 'thiếu tệp này.';
  const bytes = await readFile(pathOfName(`${digest}${ending}`)).catch(orMissing);
  if (!bytes) return 'thiếu tệp này.';
  return digestOf(bytes) === sha256 ? null : 'nội dung tệp không khớp dấu SHA-256.';
}

const orMissing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw storeFaultOf(error, 'files') ?? error;
};
