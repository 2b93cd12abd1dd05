import 'server-only';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '@/lib/record/faults';
import type { SessionRecord } from '@/lib/record/schema';
import { refusals } from '@/lib/refusal';
import { MOST_FILE_BYTES } from '@/lib/rules/file-size';
import { digestOf, putFile } from '@/lib/server/files/by-digest';
import { readPaper } from '@/lib/server/papers/read-paper';
import { readDrawnPhoto } from '@/lib/server/pictures/read-photo';
import { scan } from '@/lib/server/scanner/scan';
import type { Viewer } from '@/lib/viewer';
import type { FileKind } from '@/lib/words';
import { findFile, type HandedIn, handInBatch } from '../files/file-register';

/** A folder is somebody's choice of a place on this machine, not a disk to search through. */
const MOST_FILES = 10_000;

type Part = { readonly ending: string; readonly bytes: Uint8Array };
type Brought = { readonly digest: string; readonly kind: FileKind; readonly parts: readonly Part[] };
export type FilePlan = { readonly faults: readonly Fault[]; readonly brought: readonly Brought[] };

type Named = { readonly path: string; readonly digest: string; readonly name: string | null };

/**
 * What a record's files need before it can be imported: each must have been handed in for the council already, or lie in
 * `folder`, from where it is handed in with the import. Everything that is neither is a fault.
 */
export async function planFiles(
  councilId: string,
  record: SessionRecord,
  folder: string | null,
): Promise<FilePlan> {
  const found = folder === null ? new Map<string, string>() : await digestsIn(folder);
  const faults: Fault[] = [];
  const brought = new Map<string, Brought>();
  for (const named of filesNamed(record)) {
    const registered = await findFile(councilId, named.digest);
    if ((registered?.clearedAt && !registered.withheldAt) || brought.has(named.digest)) continue;
    const file = registered ? 'taken' : await bring(named, found.get(named.digest));
    if (file === 'taken') faults.push({ path: named.path, text: refusals['file.not_handed_in'] });
    else if (typeof file === 'string') faults.push({ path: named.path, text: file });
    else brought.set(named.digest, file);
  }
  return { faults, brought: [...brought.values()] };
}

/** Puts what was brought on the disk, and gives the events and rows that enter it into the council's register. */
export async function handInFiles(actor: Viewer, councilId: string, plan: FilePlan, now: string) {
  const batches = plan.brought.map(({ digest, kind, parts }) => {
    const stored = parts.map(({ ending, bytes }) => ({
      ending,
      bytes: bytes.byteLength,
      sha256: digestOf(bytes),
    }));
    return handInBatch(actor, { councilId, digest, kind, stored } satisfies HandedIn, now);
  });
  for (const { digest, parts } of plan.brought)
    for (const { ending, bytes } of parts) await putFile(digest, ending, bytes);
  return {
    events: batches.flatMap(({ events }) => events),
    statements: batches.flatMap(({ statements }) => statements),
  };
}

/** Every file the record names, with the path of its digest; a photo has no name. */
function filesNamed(record: SessionRecord): Named[] {
  const papers = [
    ...record.agenda.flatMap((item, at) =>
      item.papers.map(({ file }, index) => ({ path: `agenda.${at}.papers.${index}.file.digest`, file })),
    ),
    ...(record.papers ?? []).map(({ file }, index) => ({ path: `papers.${index}.file.digest`, file })),
  ];
  const signed = [
    { path: 'session.signedMinutes.file.digest', file: record.session.signedMinutes?.file ?? null },
    ...record.resolutions.map((row, at) => ({
      path: `resolutions.${at}.signed.file.digest`,
      file: row.signed?.file ?? null,
    })),
  ];
  const documents = [
    ...(record.questions ?? []).flatMap(({ document, turns = [] }, at) => [
      { path: `questions.${at}.document.file.digest`, file: document?.file ?? null },
      ...turns.map((turn, index) => ({
        path: `questions.${at}.turns.${index}.document.file.digest`,
        file: turn.document?.file ?? null,
      })),
    ]),
    ...(record.oversight ?? []).map(({ document }, at) => ({
      path: `oversight.${at}.document.file.digest`,
      file: document?.file ?? null,
    })),
  ];
  const photos = record.photos.map(({ file }, at) => ({
    path: `photos.${at}.file.digest`,
    file: file && { digest: file.digest, name: null },
  }));
  return [...papers, ...documents, ...signed, ...photos].flatMap(({ path, file }) =>
    file ? { path, ...file } : [],
  );
}

/** The files lying in a folder, by their SHA-256. */
async function digestsIn(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).slice(0, MOST_FILES);
  const found = new Map<string, string>();
  for (const path of names.map((name) => join(folder, name))) {
    // What lies beside a record may be anything: a file that is gone by now is none.
    const about = await lstat(path).catch(() => null);
    if (about?.isFile() && about.size <= MOST_FILE_BYTES.photo)
      found.set(digestOf(await readFile(path)), path);
  }
  return found;
}

/** A file that was found, in the parts it is kept in, or the sentence that says what is wrong with it. */
async function bring({ digest, name }: Named, path: string | undefined): Promise<Brought | string> {
  if (!path)
    return 'Tệp này chưa được nộp cho hội đồng. Thêm --files THƯ-MỤC có tệp, hoặc bỏ tệp khỏi hồ sơ rồi nhập lại.';
  const bytes = await readFile(path);
  const scanned = await scan(bytes);
  // An import waits for nobody: it is all there or not at all.
  if (scanned === 'found') return refusals['file.infected'];
  if (scanned === 'unanswered')
    return 'Máy quét mã độc chưa trả lời. Xem lại clamd và thiết lập CLAMD, rồi nhập lại.';
  if (name !== null) {
    const paper = await readPaper(bytes, name);
    if (typeof paper === 'string') return refusals[paper];
    return { digest, kind: 'paper', parts: [{ ending: `.${paper.kind}`, bytes }] };
  }
  const photo = await readDrawnPhoto(bytes);
  if (typeof photo === 'string') return refusals[photo];
  return {
    digest,
    kind: 'photo',
    parts: photo.sizes.map((size) => ({ ...size, ending: `-${size.width}.jpg` })),
  };
}
