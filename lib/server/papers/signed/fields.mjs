import { isSignatureField, nameIn } from './compare.mjs';

/*
 * The signatures of a PDF and which of its bytes each says it covers: ISO 32000-2, 12.8.
 */

/** @typedef {import('mupdf').PDFObject} PDFObject */

const MOST_SIGNATURES = 32;
const MOST_FIELDS = 5_000;
/** A signature with its certificates, answers of registries and time stamps takes some tens of kilobytes. */
const MOST_SIGNATURE_BYTES = 4 * 1024 * 1024;
const END = '%%EOF';

/**
 * @typedef {object} Found
 * @property {string} filter what the signature is encoded as
 * @property {string | null} claimedAt as the dictionary says, «D:20261130…»
 * @property {{ signed: Buffer[], end: number, contents: Buffer } | null} range null where what it claims to cover is not all of a
 *   version of the file but the signature itself
 */

/**
 * @param {import('mupdf').PDFDocument} document
 * @param {Buffer} bytes of the document
 * @param {number} from no signature of a paper that was sent out may lie before its end
 * @returns {Found[]} in the order in which they were made
 */
export function signaturesIn(document, bytes, from) {
  const form = document.getTrailer().get('Root').get('AcroForm');
  const waiting = itemsOf(form.isDictionary() ? form.get('Fields') : form);
  /** @type {Map<string, Found>} */
  const found = new Map();
  for (
    let count = 0, field = waiting.shift();
    field && count < MOST_FIELDS;
    count += 1, field = waiting.shift()
  ) {
    waiting.push(...itemsOf(field.get('Kids')));
    const value = field.get('V');
    if (!isSignatureField(field) || !value.isDictionary() || found.size >= MOST_SIGNATURES) continue;
    const key = value.isIndirect() ? String(value.asIndirect()) : `direct ${count}`;
    if (!found.has(key)) found.set(key, signatureOf(value, bytes, from));
  }
  return [...found.values()].sort((one, other) => (one.range?.end ?? 0) - (other.range?.end ?? 0));
}

/** @param {PDFObject} list */
function itemsOf(list) {
  /** @type {PDFObject[]} */
  const items = [];
  if (list.isArray())
    for (let at = 0; at < Math.min(list.length, MOST_FIELDS); at += 1)
      if (list.get(at).isDictionary()) items.push(list.get(at));
  return items;
}

/**
 * @param {PDFObject} value
 * @param {Buffer} bytes
 * @param {number} from
 * @returns {Found}
 */
function signatureOf(value, bytes, from) {
  const said = value.get('M');
  return {
    filter: nameIn(value, 'SubFilter'),
    claimedAt: said.isString() ? said.asString() : null,
    range: rangeOf(value, bytes, from),
  };
}

/**
 * @param {PDFObject} value
 * @param {Buffer} bytes
 * @param {number} from
 * @returns {Found['range']}
 */
function rangeOf(value, bytes, from) {
  const numbers = value.get('ByteRange');
  if (!numbers.isArray() || numbers.length !== 4) return null;
  const parts = [0, 1, 2, 3].map((at) =>
    numbers.get(at).isNumber() ? numbers.get(at).asNumber() : Number.NaN,
  );
  const [start = 0, before = 0, after = 0, rest = 0] = parts;
  if (!parts.every((part) => Number.isSafeInteger(part) && part >= 0)) return null;
  const end = after + rest;
  // From the first byte, over one gap behind what was sent out, to an end of the file.
  if (start !== 0 || before < from || after <= before || end > bytes.length) return null;
  if (after - before > MOST_SIGNATURE_BYTES || !endsAVersion(bytes, end)) return null;
  const contents = hexIn(bytes.subarray(before, after));
  const own = value.get('Contents');
  // The gap holds the signature and nothing else, and it is the one a reader finds.
  if (!contents || !own.isString() || !contents.equals(Buffer.from(own.asByteString()))) return null;
  return { signed: [bytes.subarray(0, before), bytes.subarray(after, end)], end, contents };
}

/**
 * @param {Buffer} bytes
 * @param {number} end
 */
const endsAVersion = (bytes, end) =>
  bytes
    .subarray(Math.max(0, end - 64), end)
    .toString('latin1')
    .trimEnd()
    .endsWith(END);

/** @param {Buffer} gap «<30820a…>» */
function hexIn(gap) {
  if (gap[0] !== 0x3c || gap[gap.length - 1] !== 0x3e) return null;
  const hex = gap.subarray(1, -1).toString('latin1');
  return /^(?:[0-9a-f]{2})+$/i.test(hex) ? Buffer.from(hex, 'hex') : null;
}

/**
 * @param {string | null} said «D:20261130142500+07'00'»
 * @returns {string | null} the UTC instant; null for what is none, or has no zone
 */
export function instantOf(said) {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)'?)/.exec(said ?? '');
  if (!match) return null;
  const [, year, month, day, hour, minute, second, sign = '+', hours = '00', minutes = '00'] = match;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${sign}${hours}:${minutes}`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
