import { checkCompound, isCompound } from './compound.mjs';
import { isProgramOrArchive } from './dangers.mjs';
import { checkOpenDocument } from './open-document.mjs';
import { checkOpenXml } from './open-xml.mjs';
import { Refused } from './refused.mjs';
import { partsOf, Unfolded } from './zip.mjs';

/** A sheet in a text in a sheet: no deeper. */
const MOST_DEPTH = 3;

/** @typedef {'docx' | 'xlsx' | 'odt' | 'ods' | 'doc' | 'xls'} OfficeKind */

/**
 * Looks at every part of an office's ZIP, and at the documents that lie in it.
 * @param {Buffer} bytes
 * @returns {Promise<OfficeKind | null>} `null` for a document of a sort that is no paper, such as slides
 * @throws {Refused}
 */
export async function checkOffice(bytes, unfolded = new Unfolded(), depth = 1) {
  if (depth > MOST_DEPTH) throw new Refused('heavy');
  const parts = await partsOf(bytes, unfolded);
  const document = await lookOf(parts);
  for (const { name, read } of parts) {
    document.checkName(name);
    const content = await read();
    if (isMarkup(name, content)) document.checkMarkup(name, content);
    else await checkInside(name, content, unfolded, depth);
  }
  return document.kind;
}

/**
 * Which of the two families of documents these parts make, by the one part that says so.
 * @param {import('./zip.mjs').Part[]} parts
 */
async function lookOf(parts) {
  const mimetype = parts.find(({ name }) => name === 'mimetype');
  const types = parts.find(({ name }) => name === '[Content_Types].xml');
  // With both, one program would open a document that another never sees.
  if (mimetype && !types) return checkOpenDocument(await mimetype.read());
  if (types && !mimetype) return checkOpenXml(await types.read());
  throw new Refused('type');
}

/**
 * @param {string} name
 * @param {Buffer} content
 */
function isMarkup(name, content) {
  if (/\.(xml|rels|rdf|vml)$/i.test(name)) return content.length > 0;
  return /^(\xef\xbb\xbf)?\s*<\?xml/.test(content.subarray(0, 64).toString('latin1'));
}

/**
 * @param {string} name
 * @param {Buffer} content
 * @param {Unfolded} unfolded
 * @param {number} depth
 */
async function checkInside(name, content, unfolded, depth) {
  if (isCompound(content)) checkCompound(content);
  // A document within the document is looked at like one; any other archive was looked into by nobody.
  else if (content.subarray(0, 4).toString('latin1') === 'PK\x03\x04')
    await checkOffice(content, unfolded, depth + 1).catch((error) => {
      throw error instanceof Refused && error.code === 'type' ? new Refused('inside') : error;
    });
  else if (isProgramOrArchive(name, content)) throw new Refused('inside');
}
