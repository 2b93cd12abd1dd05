import CFB from 'cfb';
import { Refused } from './refused.mjs';

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** [MS-OVBA] 2.2.1: where programs of the office keep their macros. */
const MACROS = /\/(_VBA_PROJECT(_CUR)?|VBA|Macros)(\/|$)/i;
const LOCKED = /\/(EncryptedPackage|EncryptionInfo|.DataSpaces)(\/|$)/i;
/** [MS-OLEDS] 2.3.6: a file of any sort, wrapped. */
const WRAPPED = /\/.?Ole10Native(\/|$)/i;

/** @param {Uint8Array} bytes */
export const isCompound = (bytes) => SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));

/**
 * Looks at a document of Word or Excel from before 2007, or at something an office's program wrapped that way: [MS-CFB].
 * @param {Buffer} bytes
 * @returns {'doc' | 'xls' | null} `null` for anything else that is kept that way
 * @throws {Refused}
 */
export function checkCompound(bytes) {
  const { paths, contentOf } = read(bytes);
  if (paths.some((path) => LOCKED.test(path))) throw new Refused('locked');
  if (paths.some((path) => MACROS.test(path))) throw new Refused('macros');
  if (paths.some((path) => WRAPPED.test(path))) throw new Refused('inside');
  const word = contentOf('WordDocument');
  if (word) return checkWord(word);
  const workbook = contentOf('Workbook') ?? contentOf('Book');
  return workbook ? checkWorkbook(workbook) : null;
}

/** @param {Buffer} bytes */
function read(bytes) {
  try {
    const { FullPaths: paths, FileIndex: files } = CFB.read(bytes, { type: 'buffer' });
    /** @param {string} name */
    const contentOf = (name) => {
      const at = paths.findIndex((path) => path.split('/').length === 2 && path.split('/')[1] === name);
      const content = files[at]?.content;
      return content ? Buffer.from(content) : null;
    };
    return { paths, contentOf };
  } catch {
    // The library tells a broken file only in words.
    throw new Refused('unreadable');
  }
}

const FIELD = '\x13';
/** @param {string} field */
const asksAProgram = (field) => /^[\s"]*DDE(AUTO)?\b/i.test(field);

/** @param {Buffer} stream [MS-DOC] 2.5.1: the file information block begins it */
function checkWord(stream) {
  if (stream.length < 12 || stream.readUInt16LE(0) !== 0xa5ec) throw new Refused('unreadable');
  if (stream.readUInt16LE(10) & 0x0100) throw new Refused('locked');
  // Text stands in one or two bytes a character; 0x13 begins a field.
  for (const encoding of /** @type {const} */ (['latin1', 'utf16le']))
    if (stream.toString(encoding).split(FIELD).slice(1).some(asksAProgram)) throw new Refused('remote');
  return /** @type {const} */ ('doc');
}

const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
const MACRO_SHEET = 0x01;

/** @param {Buffer} stream [MS-XLS] 2.1.4: records of a type, a size and so many bytes */
function checkWorkbook(stream) {
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const type = stream.readUInt16LE(at);
    if (type === FILE_PASS) throw new Refused('locked');
    if (type === BOUND_SHEET && at + 10 <= stream.length && stream[at + 9] === MACRO_SHEET)
      throw new Refused('macros');
  }
  return /** @type {const} */ ('xls');
}
