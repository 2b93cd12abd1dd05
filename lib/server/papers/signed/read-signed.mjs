import { library } from '../check/pdf.mjs';
import { rootsIn } from './certificates.mjs';
import { readFileTimestamp, readSignature } from './cms.mjs';
import { touchedBetween } from './compare.mjs';
import { instantOf, signaturesIn } from './fields.mjs';

/** @typedef {import('../../../record/schema-signed').SignedReading} SignedReading */
/** @typedef {import('../../../record/schema-signed').Signature} Signature */
/** @typedef {typeof import('mupdf')} Mupdf */

const MOST_PAGES = 2_000;

/**
 * How a file that came back stands to the paper that was sent out, and what its signatures say.
 *
 * @param {{ bytes: Uint8Array, sent: Uint8Array, roots: readonly string[] }} given the file, the paper's exact bytes, and the PEM
 *   files an operator trusts
 * @returns {Promise<SignedReading>}
 */
export async function readSigned({ bytes: received, sent: out, roots }) {
  const mupdf = await library();
  const bytes = Buffer.from(received);
  // What stands behind the end of a file is passed over, by readers and by programs that sign.
  const sent = trimmed(Buffer.from(out));
  const isSame = bytes.subarray(0, sent.length).equals(sent);
  const document = opened(mupdf, bytes);
  const before = opened(mupdf, sent);
  const trusted = rootsIn(roots);
  /** @type {Signature[]} */
  const signatures = [];
  for (const found of signaturesIn(document, bytes, isSame ? sent.length : 0))
    signatures.push(await signatureOf(mupdf, document, bytes, found, trusted));
  // A table that had to be mended is one that another reader mends in another way.
  const touched = !isSame
    ? []
    : document.wasRepaired()
      ? [{ what: other }]
      : touchedBetween(before, document);
  const match = isSame ? (touched.length > 0 ? 'altered' : 'same') : wordsMatch(before, document);
  return { match, ...(touched.length > 0 && { touched }), signatures };
}

const other = /** @type {const} */ ('other');

/**
 * @param {Mupdf} mupdf
 * @param {import('mupdf').PDFDocument} document
 * @param {Buffer} bytes
 * @param {import('./fields.mjs').Found} found
 * @param {ReturnType<typeof rootsIn>} roots
 * @returns {Promise<Signature>}
 */
async function signatureOf(mupdf, document, bytes, { filter, claimedAt, range }, roots) {
  const isTimestamp = filter === 'ETSI.RFC3161';
  const kind = isTimestamp ? /** @type {const} */ ('timestamp') : /** @type {const} */ ('signature');
  if (!range) return { kind, state: 'byte_range' };
  if (!isTimestamp && filter !== 'adbe.pkcs7.detached' && filter !== 'ETSI.CAdES.detached')
    return { kind, state: 'unsupported' };
  const later =
    range.end < trimmed(bytes).length ? laterThan(mupdf, document, bytes.subarray(0, range.end)) : [];
  const said = instantOf(claimedAt);
  const read = isTimestamp
    ? readFileTimestamp(range.contents, range.signed, roots)
    : readSignature(range.contents, range.signed, said, roots);
  return {
    kind,
    ...(await read.catch(() => ({ state: /** @type {const} */ ('unreadable') }))),
    ...(later.length > 0 && { later }),
  };
}

/**
 * @param {Mupdf} mupdf
 * @param {import('mupdf').PDFDocument} document
 * @param {Buffer} signed
 */
function laterThan(mupdf, document, signed) {
  const version = opened(mupdf, signed);
  try {
    return version.wasRepaired() ? [{ what: other }] : touchedBetween(version, document);
  } finally {
    version.destroy();
  }
}

/** @param {Buffer} bytes */
function trimmed(bytes) {
  let length = bytes.length;
  while (length > 0 && (bytes[length - 1] ?? 1) <= 0x20) length -= 1;
  return bytes.subarray(0, length);
}

/**
 * @param {Mupdf} mupdf
 * @param {Buffer} bytes
 */
function opened(mupdf, bytes) {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf');
  if (!(document instanceof mupdf.PDFDocument)) throw new TypeError('No PDF.');
  return document;
}

/**
 * @param {import('mupdf').PDFDocument} before
 * @param {import('mupdf').PDFDocument} after
 */
function wordsMatch(before, after) {
  const words = wordsOf(after);
  if (words === '') return /** @type {const} */ ('no_words');
  const isSame = words === wordsOf(before) && before.countPages() === after.countPages();
  return isSame ? /** @type {const} */ ('same_words') : /** @type {const} */ ('other_words');
}

/**
 * The letters of a document in their order, without what sets them apart.
 *
 * @param {import('mupdf').PDFDocument} document
 */
function wordsOf(document) {
  let words = '';
  for (let page = 0; page < Math.min(document.countPages(), MOST_PAGES); page += 1)
    words += document.loadPage(page).toStructuredText('preserve-whitespace').asText();
  return words.normalize('NFC').replace(/\s+/gu, '');
}
