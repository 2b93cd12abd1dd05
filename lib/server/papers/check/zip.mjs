import yauzl from 'yauzl';
import { Refused } from './refused.mjs';

/** All that may come out of one paper, in bytes, whatever its headers say; and how many parts it may have. */
const MOST_UNFOLDED_BYTES = 128 * 1024 * 1024;
const MOST_PARTS = 20_000;
/** What may stand behind a part's bytes: a data descriptor of 64-bit sizes, with its signature. */
const DESCRIPTOR_BYTES = 24;
const END_BYTES = 22;
const SYMBOLIC_LINK = 0o120000;
const FILE_TYPE = 0o170000;

/** What has come out so far, of a paper and of the documents inside it together. */
export class Unfolded {
  bytes = 0;
  parts = 0;

  /** @param {number} bytes */
  add(bytes) {
    this.bytes += bytes;
    if (this.bytes > MOST_UNFOLDED_BYTES) throw new Refused('heavy');
  }

  addPart() {
    this.parts += 1;
    if (this.parts > MOST_PARTS) throw new Refused('heavy');
  }
}

/**
 * @typedef {{ name: string, read: () => Promise<Buffer> }} Part
 */

/**
 * The parts of a ZIP that is nothing but that ZIP: begins with its first part, ends with its directory, and has no two
 * parts of one name, none outside itself and none over another.
 * @param {Buffer} bytes
 * @param {Unfolded} unfolded
 * @returns {Promise<Part[]>}
 * @throws {Refused}
 */
export async function partsOf(bytes, unfolded) {
  if (!endsWithDirectory(bytes)) throw new Refused('unreadable');
  const zip = await yauzl
    .fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true })
    .catch(unreadable);
  const entries = await entriesOf(zip, unfolded);
  checkNames(entries.map(({ fileName }) => fileName));
  await checkOffsets(zip, entries);
  return entries
    .filter(({ fileName }) => !fileName.endsWith('/'))
    .map((entry) => ({ name: entry.fileName, read: () => readPart(zip, entry, unfolded) }));
}

/** @returns {never} */
function unreadable() {
  throw new Refused('unreadable');
}

/** @param {Buffer} bytes */
export function endsWithDirectory(bytes) {
  const at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  return (
    at >= 0 && at + END_BYTES <= bytes.length && at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length
  );
}

/**
 * @param {import('yauzl').ZipFile} zip
 * @param {Unfolded} unfolded
 */
async function entriesOf(zip, unfolded) {
  /** @type {import('yauzl').Entry[]} */
  const entries = [];
  let declared = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      unfolded.addPart();
      declared += entry.uncompressedSize;
      // What a header says is only a reason to stop early; what comes out is counted as it comes.
      if (declared > MOST_UNFOLDED_BYTES) throw new Refused('heavy');
      if (entry.isEncrypted()) throw new Refused('locked');
      if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK) throw new Refused('names');
      entries.push(entry);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    // Names that climb, begin at a root or hold a backslash end the library's reading in words of its own.
    const isName = /^(invalid relative path|absolute path|invalid characters in fileName)/.test(
      error instanceof Error ? error.message : '',
    );
    throw new Refused(isName ? 'names' : 'unreadable');
  }
  return entries;
}

/** @param {string[]} names */
function checkNames(names) {
  // Offices on Windows know no large and small letters.
  const plain = names.map((name) => name.normalize('NFC').toLowerCase());
  if (new Set(plain).size !== plain.length || plain.some((name) => /[\p{Cc}]|^$|^[a-z]:/u.test(name)))
    throw new Refused('names');
}

/**
 * Each part is where the directory says, under the same name in both places, and follows the one before.
 * @param {import('yauzl').ZipFile} zip
 * @param {import('yauzl').Entry[]} entries
 */
async function checkOffsets(zip, entries) {
  let end = 0;
  for (const entry of entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )) {
    const local = await zip.readLocalFileHeaderPromise(entry).catch(unreadable);
    const gap = entry.relativeOffsetOfLocalHeader - end;
    // Bytes that no part owns are another file's; parts that share bytes unfold without end.
    if (gap < 0 || gap > (end === 0 ? 0 : DESCRIPTOR_BYTES)) throw new Refused(gap < 0 ? 'heavy' : 'type');
    if (!local.fileName.equals(entry.fileNameRaw)) throw new Refused('names');
    end = local.fileDataStart + entry.compressedSize;
  }
}

/**
 * @param {import('yauzl').ZipFile} zip
 * @param {import('yauzl').Entry} entry
 * @param {Unfolded} unfolded
 */
async function readPart(zip, entry, unfolded) {
  const chunks = [];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      unfolded.add(chunk.length);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('unreadable');
  }
  return Buffer.concat(chunks);
}
