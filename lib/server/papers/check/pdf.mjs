import { isProgramOrArchive, runsScript } from './dangers.mjs';
import { Refused } from './refused.mjs';

/** Where readers look for the end of a PDF: ISO 32000-1, annex H.3, note 18. */
const TAIL_BYTES = 1024;
const END = '%%EOF';
const ZIP_END = 'PK\x05\x06';
const ZIP_TAIL_BYTES = 0xffff + 22;
const MOST_VERSIONS = 32;
/** A legal drawing needs far less; a file that asks for more is refused, and the server's memory stays its own. */
const MOST_MEMORY_BYTES = 768 * 1024 * 1024;

/** Actions that run something, send something out, or fetch another document: ISO 32000-2, 12.6.4. */
const ACTIONS = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'Rendition',
  'RichMediaExecute',
]);
const ANNOTATIONS = new Set(['RichMedia', '3D', 'Movie']);
/** Names that make an object worth a closer look; the library prints names in one spelling, whatever the file's was. */
const WORTH_A_LOOK =
  /\/(JavaScript|JS|AA|XFA|Launch|SubmitForm|ImportData|GoToR|GoToE|Rendition|RichMedia\w*|3D|Movie|OpenAction|URI|EF|F|FS|EmbeddedFiles?)\b/;

/**
 * Looks at every object of a PDF, in every version of itself that it holds, as a reader of PDF would find them: in
 * object streams, under escaped names, in later additions, behind a broken table.
 * @param {Buffer} bytes
 * @throws {Refused}
 */
export async function checkPdf(bytes) {
  const whole = bytes.subarray(0, lengthWithoutPadding(bytes));
  if (!whole.subarray(-TAIL_BYTES).includes(END)) throw new Refused('unreadable');
  // A PDF with a ZIP's end, or a page, behind it is two files in one: what is checked is not what another program opens.
  const tail = whole.subarray(whole.lastIndexOf(END) + END.length);
  if (whole.subarray(-ZIP_TAIL_BYTES).includes(ZIP_END) || looksLikeAPage(tail)) throw new Refused('type');
  const mupdf = await library();
  checkVersion(mupdf, whole);
  // What was not read, for its depth or its faults, was not looked at; another reader may be laxer.
  if (isPartlyUnread) throw new Refused('unreadable');
  for (const version of earlierVersionsOf(whole)) checkVersion(mupdf, version);
}

/**
 * Copiers and disks pad a file with zeros, which readers pass over.
 * @param {Buffer} bytes
 */
function lengthWithoutPadding(bytes) {
  let length = bytes.length;
  while (length > 0 && (bytes[length - 1] ?? 1) <= 0x20) length -= 1;
  return length;
}

/** @param {Buffer} bytes */
export const looksLikeAPage = (bytes) => /<[a-z!?/]|^#!/i.test(bytes.toString('latin1'));

let isOutOfMemory = false;
let isPartlyUnread = false;

/**
 * Loaded for a paper and gone with the thread. Its memory may grow so far and no further.
 */
export async function library() {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function limited(pages) {
    isOutOfMemory ||= this.buffer.byteLength + pages * 65_536 > MOST_MEMORY_BYTES;
    if (isOutOfMemory) throw new RangeError('This PDF asks for more memory than any paper needs.');
    return grow.call(this, pages);
  };
  // It goes on past an object that it cannot read, and tells of it only here.
  const printErr = (/** @type {string} */ line) => {
    isPartlyUnread ||= /limit error|cannot load object|ignoring broken object/.test(line);
  };
  isPartlyUnread = false;
  Object.assign(globalThis, { $libmupdf_wasm_Module: { print: () => undefined, printErr } });
  return import('mupdf');
}

/**
 * A later addition replaces objects without removing them: each end is the end of a version somebody may go back to.
 * @param {Buffer} bytes
 */
function earlierVersionsOf(bytes) {
  const ends = [];
  for (let at = bytes.indexOf(END); at >= 0; at = bytes.indexOf(END, at + 1)) ends.push(at + END.length);
  if (ends.length > MOST_VERSIONS) throw new Refused('heavy');
  return ends.slice(0, -1).map((end) => bytes.subarray(0, end));
}

/**
 * @param {typeof import('mupdf')} mupdf
 * @param {Buffer} bytes
 */
function checkVersion(mupdf, bytes) {
  const document = opened(mupdf, bytes);
  try {
    if (document.needsPassword()) throw new Refused('locked');
    checkObject(document.getTrailer());
    const count = document.countObjects();
    for (let number = 1; number < count; number += 1) checkNumbered(document.newIndirect(number));
  } finally {
    document.destroy();
  }
}

/**
 * @param {typeof import('mupdf')} mupdf
 * @param {Buffer} bytes
 */
function opened(mupdf, bytes) {
  try {
    const document = mupdf.Document.openDocument(bytes, 'application/pdf');
    if (document instanceof mupdf.PDFDocument) return document;
  } catch {
    if (isOutOfMemory) throw new Refused('heavy');
    // The library tells why only in words. One reason is that a file is locked in a way it has no key for.
    if (bytes.includes('/Encrypt')) throw new Refused('locked');
  }
  throw new Refused('unreadable');
}

/** @param {import('mupdf').PDFObject} reference to an object by its number */
function checkNumbered(reference) {
  const object = resolved(reference);
  // What was not read for want of memory was not looked at.
  if (isOutOfMemory) throw new Refused('heavy');
  if (!object || !WORTH_A_LOOK.test(object.toString(true))) return;
  checkObject(object);
  // The bytes of a stream may lie in another file, which a reader would fetch.
  if (reference.isStream() && !object.get('F').isNull()) throw new Refused('remote');
}

/**
 * An object too broken to be read is one that no reader acts on.
 * @param {import('mupdf').PDFObject} reference
 */
function resolved(reference) {
  try {
    return reference.resolve();
  } catch {
    return null;
  }
}

/**
 * Looks at one object and what lies directly in it; what it refers to has its own turn.
 * @param {import('mupdf').PDFObject} object
 */
function checkObject(object) {
  const waiting = [object];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const group = next;
    if (group.isDictionary()) checkDictionary(group);
    if (group.isDictionary() || group.isArray())
      group.forEach((value) => {
        if (!value.isIndirect() && (value.isDictionary() || value.isArray())) waiting.push(value);
      });
  }
}

/** @param {import('mupdf').PDFObject} dictionary */
function checkDictionary(dictionary) {
  const code = dictionary.get('JS');
  const isScript = code.isString() || code.isStream() || hasFurtherActions(dictionary.get('AA'));
  if (isScript || ['JavaScript', 'XFA'].some((key) => !dictionary.get(key).isNull()))
    throw new Refused('script');
  if (ACTIONS.has(nameIn(dictionary, 'S')) || ANNOTATIONS.has(nameIn(dictionary, 'Subtype')))
    throw new Refused('script');
  // A page may be shown when the document is opened; an address may not be asked.
  if (nameIn(dictionary.get('OpenAction'), 'S') === 'URI') throw new Refused('script');
  const address = dictionary.get('URI');
  if (address.isString() && runsScript(address.asString())) throw new Refused('script');
  checkAttached(dictionary);
}

/**
 * Whether these are actions for when something is opened, entered or printed, and not a font that somebody called «AA».
 * @param {import('mupdf').PDFObject} triggers
 */
function hasFurtherActions(triggers) {
  let found = false;
  if (triggers.isDictionary())
    triggers.forEach((action) => {
      found ||= nameIn(action, 'S') !== '';
    });
  return found;
}

/**
 * @param {import('mupdf').PDFObject} object
 * @param {string} key
 */
function nameIn(object, key) {
  const value = object.isDictionary() ? object.get(key) : null;
  return value?.isName() ? value.asName() : '';
}

/** @param {import('mupdf').PDFObject} specification of a file, ISO 32000-2, 7.11.3 */
function checkAttached(specification) {
  const files = specification.get('EF');
  if (!files.isDictionary()) return;
  const names = ['F', 'UF', 'DOS', 'Mac', 'Unix'].map((key) => specification.get(key));
  files.forEach((file) => {
    const bytes = file.isStream() ? file.readStream().asUint8Array() : new Uint8Array();
    for (const name of names)
      if (isProgramOrArchive(name.isString() ? name.asString() : '', bytes)) throw new Refused('inside');
    if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) throw new Refused('inside');
  });
}
