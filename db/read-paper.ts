import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import type { RefusalCode } from '@/lib/refusal';
import { fileSizeProblem } from '@/lib/rules/file-size';
import { normalizeText } from '@/lib/vi/fold';

export type PaperKind = 'pdf' | 'docx';
export type ReadPaper = { readonly kind: PaperKind; readonly name: string };

const LONGEST_NAME = 200;
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const ZIP_END_BYTES = 22;
/** The end of a ZIP lies within its longest comment of the file's end. */
const ZIP_TAIL_BYTES = 0xffff + ZIP_END_BYTES;
const PDF_TAIL_BYTES = 1024;

/**
 * Checks a paper by what its bytes are: a PDF or a DOCX and nothing else besides. Its bytes are kept as they came, so
 * that a signature on it stays valid; its name is kept to offer on download, and names no path.
 */
export async function readPaper(bytes: Uint8Array, name: string): Promise<ReadPaper | RefusalCode> {
  const problem = fileSizeProblem(bytes.byteLength);
  if (problem) return problem;
  const kind = await kindOf(bytes);
  const kept = paperName(name);
  if (!kind || !kept.toLowerCase().endsWith(`.${kind}`)) return 'file.type';
  const tail = Buffer.from(bytes.subarray(-ZIP_TAIL_BYTES));
  if (kind === 'docx') return zipEndsFile(tail) ? { kind, name: kept } : 'file.unreadable';
  // A PDF with a ZIP's end behind it is two files in one: what is checked is not what another program opens.
  if (tail.includes(ZIP_END)) return 'file.type';
  return tail.subarray(-PDF_TAIL_BYTES).includes('%%EOF') ? { kind, name: kept } : 'file.unreadable';
}

async function kindOf(bytes: Uint8Array): Promise<PaperKind | null> {
  // A file that trips the reader of types up is no paper.
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type?.mime === 'application/pdf')
    return Buffer.from(bytes.subarray(0, 5)).equals(Buffer.from('%PDF-')) ? 'pdf' : null;
  return type?.ext === 'docx' ? 'docx' : null;
}

function zipEndsFile(tail: Buffer): boolean {
  const at = tail.lastIndexOf(ZIP_END);
  if (at < 0 || at + ZIP_END_BYTES > tail.length) return false;
  return at + ZIP_END_BYTES + tail.readUInt16LE(at + ZIP_END_BYTES - 2) === tail.length;
}

/** The last part of a name, without what a file system or a header would trip over; its ending survives shortening. */
export function paperName(name: string): string {
  const base = normalizeText(name).split(/[/\\]/).at(-1) ?? '';
  const clean = base
    // Control and direction-changing characters can make a name look like another.
    .replace(/[\p{Cc}\p{Cf}"<>:|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  // By whole characters, so that no half of one is left at the cut.
  const letters = [...clean];
  if (letters.length <= LONGEST_NAME) return clean;
  const ending = /\.[^.]{1,5}$/.exec(clean)?.[0] ?? '';
  return letters.slice(0, LONGEST_NAME - ending.length).join('') + ending;
}
