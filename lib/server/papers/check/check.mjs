import { fileTypeFromBuffer } from 'file-type';
import { checkCompound, isCompound } from './compound.mjs';
import { checkOffice } from './office.mjs';
import { checkPdf, looksLikeAPage } from './pdf.mjs';
import { Refused } from './refused.mjs';
import { endsWithDirectory } from './zip.mjs';

/** How far into a file readers look for the beginning of a PDF: ISO 32000-1, annex H.3, note 13. */
const HEAD_BYTES = 1024;
const HEADER = '%PDF-';

/**
 * What a paper is by its bytes.
 * @param {Uint8Array} received
 * @throws {Refused} when it is none, is broken, or would act on its reader
 */
export async function checkPaper(received) {
  const bytes = Buffer.from(received.buffer, received.byteOffset, received.byteLength);
  const header = bytes.subarray(0, HEAD_BYTES + HEADER.length).indexOf(HEADER);
  const isZip = bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
  // What one program takes for a PDF, another takes for an office's document: two files in one.
  if ((isZip || isCompound(bytes)) && header >= 0) throw new Refused('type');
  if (isCompound(bytes)) {
    if (endsWithDirectory(bytes)) throw new Refused('type');
    return checkCompound(bytes) ?? notAPaper();
  }
  if (isZip) return (await checkOffice(bytes)) ?? notAPaper();
  if (header < 0 || (await isOtherwiseKnown(bytes.subarray(0, header)))) throw new Refused('type');
  await checkPdf(bytes);
  return /** @type {const} */ ('pdf');
}

/** @returns {never} */
function notAPaper() {
  throw new Refused('type');
}

/**
 * Whether what stands before the header begins a file of another sort. A byte-order mark or a line break does not.
 * @param {Buffer} before
 */
async function isOtherwiseKnown(before) {
  if (before.length === 0) return false;
  // Bytes that trip the reader of types up are known to nobody.
  const type = await fileTypeFromBuffer(before).catch(() => undefined);
  return type !== undefined || before.subarray(0, 2).toString('latin1') === 'MZ' || looksLikeAPage(before);
}
