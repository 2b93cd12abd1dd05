import { getPaper } from '@/db/access/files/served-files';
import type { getPublishedSession, PrintedSession } from '@/db/access/publications/published-papers';
import { attachment } from '@/lib/content-disposition';
import type { SessionForm } from '@/lib/print/paper-names';
import type { PaperReader } from '@/lib/print/papers';
import {
  composeArchiveIndex,
  composeTogether,
  INDEX_FILE,
  numberedFile,
  papersOf,
  RECORD_FILE,
  SUMS_FILE,
  sessionFileName,
  signedFiles,
  sumLine,
} from '@/lib/print/session-file';
import { withdrawalText } from '@/lib/public/session-text';
import { digestOf } from '@/lib/server/files/by-digest';
import { type ArchiveFile, archiveOf } from '@/lib/server/print/archive';
import { print, printTogether } from '@/lib/server/print/print';
import type { Viewer } from '@/lib/viewer';
import { noPaper, plain } from './paper-file';

const TYPES: Readonly<Record<SessionForm, string>> = { zip: 'application/zip', pdf: 'application/pdf' };

/** The answer that gives all papers of a published version; of a withdrawn one by whom and why. */
export async function publishedAnswer(
  form: SessionForm,
  found: Awaited<ReturnType<typeof getPublishedSession>>,
): Promise<Response> {
  if (!found) return noPaper();
  if (found.withdrawn) return plain(410, `${withdrawalText(found.withdrawn)}\n`);
  return sessionAnswer(form, found.session, 'residents', null);
}

/** The answer that gives all papers of a session in one file, sent as it is made and kept by nobody: to `viewer`, null for everybody. */
export async function sessionAnswer(
  form: SessionForm,
  session: PrintedSession,
  reader: PaperReader,
  viewer: Viewer | null,
): Promise<Response> {
  const body = form === 'zip' ? archive(session, reader, viewer) : await together(session, reader);
  if (!body) return plain(503, 'Máy chủ đang lập nhiều hồ sơ, xin thử lại sau ít phút.\n');
  return new Response(body, {
    headers: {
      'Cache-Control': 'public, no-cache',
      'Content-Type': TYPES[form],
      'Content-Disposition': attachment(sessionFileName(session.record, form)),
    },
  });
}

async function together({ record, edition }: PrintedSession, reader: PaperReader): Promise<BodyInit | null> {
  const { index, papers } = composeTogether(record, edition, reader);
  const printed = await printTogether(index, papers);
  return printed && new Uint8Array(printed.bytes);
}

const archive = (
  session: PrintedSession,
  reader: PaperReader,
  viewer: Viewer | null,
): ReadableStream<Uint8Array> => archiveOf(filesOf(session, reader, viewer), session.edition.at);

/** Paper by paper, then the published record, and last what could only be known by then: the index and the sums. */
async function* filesOf(
  { record, edition, document }: PrintedSession,
  reader: PaperReader,
  viewer: Viewer | null,
): AsyncGenerator<ArchiveFile> {
  const papers = papersOf(record, edition, reader);
  const listed = [];
  let sums = '';
  const named = (name: string, bytes: Uint8Array) => {
    const digest = digestOf(bytes);
    sums += sumLine(digest, name);
    return { file: { name, bytes }, digest };
  };
  for (const [index, { name, compose }] of papers.entries()) {
    const composition = compose();
    const { bytes, pages } = await print(composition, 'pdf');
    const { file, digest } = named(numberedFile(name, index, papers.length), bytes);
    listed.push({ title: composition.name, pages, digest });
    yield file;
  }
  const others = [];
  // What came back signed stands beside the papers, byte for byte; what was withheld since is nobody's.
  for (const { name, title, copy } of signedFiles(record)) {
    const found = await getPaper(viewer, copy, new Date().toISOString());
    if (!found || 'reason' in found) continue;
    const { file, digest } = named(name, found.bytes);
    others.push({ title, pages: null, digest });
    yield file;
  }
  const recordFile = document === null ? null : named(RECORD_FILE, new TextEncoder().encode(document));
  if (recordFile) yield recordFile.file;
  const title = `Hồ sơ kỳ họp, bản công bố (${RECORD_FILE})`;
  if (recordFile) others.push({ title, pages: null, digest: recordFile.digest });
  const index = composeArchiveIndex(record, edition, listed, others);
  yield named(INDEX_FILE, (await print(index, 'pdf')).bytes).file;
  yield { name: SUMS_FILE, bytes: new TextEncoder().encode(sums) };
}
