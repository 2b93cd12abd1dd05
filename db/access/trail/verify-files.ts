import 'server-only';
import { readFile } from 'node:fs/promises';
import { digestOf, pathOfName } from '@/lib/server/files/by-digest';
import { storeFaultOf } from '@/lib/server/store-fault';
import { raw } from '../../client';
import { keptFiles, publishedWithoutFile, type Stored } from '../files/file-register';
import type { Found } from './verify-check';
import { KnownRows, toldOf } from './verify-told';

/**
 * Every file of the register against its events, and in every width against the digest it came with; what was withheld
 * need not be there.
 */
export async function fileFaults(): Promise<Found> {
  const kept = await keptFiles();
  const faults = registerFaults();
  for (const file of kept) {
    const fault = await fileFault(file);
    if (fault) faults.push(`${file.digest}${file.ending ?? ''}: ${fault}`);
  }
  const named = await publishedWithoutFile();
  faults.push(...named.map(({ digest, slug }) => `${digest}: ${slug} nêu tệp chưa được nộp cho hội đồng.`));
  return { faults, counted: kept.length };
}

const FILES = `select id, council_id as councilId, digest, kind, bytes, withheld_at as withheldAt,
  withheld_reason as withheldReason from files`;
const STORED = 'select digest || ending as id, bytes, sha256 from stored_files';
type Row = Readonly<Record<string, unknown>> & { id: string };

/** The rows of the register that are not what was handed in, withheld and swept. */
function registerFaults(): string[] {
  const known = new KnownRows();
  for (const { aggregateId: id, verb, councilId, at, detail } of toldOf("aggregate = 'file'")) {
    const { digest, kind, bytes, reason, stored = [] } = detail;
    if (verb === 'handed_in' || verb === 'found') {
      known.set('files', id, { councilId, digest, kind, bytes, withheldAt: null, withheldReason: null });
      // What lay there already keeps the digest it came with.
      for (const { ending, ...part } of stored as readonly Stored[])
        if (!known.get('stored_files', `${digest}${ending}`))
          known.set('stored_files', `${digest}${ending}`, part);
    }
    if (verb === 'withheld') known.set('files', id, { withheldAt: at, withheldReason: reason });
    if (verb === 'swept') {
      known.apply({ table: 'files', id, before: {}, after: null });
      for (const [name] of known.of('stored_files'))
        if (name.startsWith(String(digest)))
          known.apply({ table: 'stored_files', id: name, before: {}, after: null });
    }
  }
  const [files = [], stored = []] = [FILES, STORED].map((sql) => raw().prepare(sql).all() as Row[]);
  return [...known.faultsOf('files', files), ...known.faultsOf('stored_files', stored)];
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
