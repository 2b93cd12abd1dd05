import { X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

/*
 * What certificates say of whom, and how far those in a file lead: RFC 5280, without what a network would have to answer.
 */

/** @typedef {import('pkijs').Certificate} Certificate */
/** @typedef {NonNullable<import('../../../record/schema-signed').Signature['chain']>} Chain */

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const BASIC_CONSTRAINTS = '2.5.29.19';
/** A chain of the State's has three or four. */
const LONGEST_CHAIN = 8;
const LONGEST_NAME = 300;

/** @param {Buffer | Uint8Array} der */
const certificateOf = (der) => {
  const read = asn1js.fromBER(new Uint8Array(der).buffer);
  return new pkijs.Certificate({ schema: read.result });
};

/**
 * The certificates an operator put beside the database, each PEM file of one or several; what is none is passed over.
 *
 * @param {readonly string[]} files
 * @returns {Certificate[]}
 */
export function rootsIn(files) {
  const blocks = files.flatMap(
    (text) => text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [],
  );
  return blocks.flatMap((block) => {
    try {
      return [certificateOf(new X509Certificate(block).raw)];
    } catch {
      return [];
    }
  });
}

/**
 * @param {Certificate['subject']} name
 * @param {string} type
 */
function partOf(name, type) {
  const part = name.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value;
  return typeof part === 'string' ? shown(part) : undefined;
}

/** @param {string} text what somebody wrote into a certificate, as one line */
function shown(text) {
  const line = text
    .normalize('NFC')
    // Control and direction-changing characters can make a name look like another.
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...line].slice(0, LONGEST_NAME).join('') || undefined;
}

/**
 * Of the holder's name no more than a paper itself says: what else it states, like a citizen's number, stays in the file.
 *
 * @param {Certificate} certificate
 */
export const holderOf = (certificate) =>
  known({
    name: partOf(certificate.subject, COMMON_NAME) ?? partOf(certificate.subject, ORGANISATION),
    organisation: partOf(certificate.subject, ORGANISATION),
    issuer: partOf(certificate.issuer, COMMON_NAME) ?? partOf(certificate.issuer, ORGANISATION),
    serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex') || undefined,
  });

/**
 * @template {Record<string, unknown>} Value
 * @param {Value} values
 * @returns {{ [Key in keyof Value]?: NonNullable<Value[Key]> }} without those that are not known
 */
export const known = (values) =>
  /** @type {never} */ (
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null))
  );

/** @param {Certificate} certificate */
const beginsOn = (certificate) => certificate.notBefore.value.getTime();
/** @param {Certificate} certificate */
const endsOn = (certificate) => certificate.notAfter.value.getTime();

/**
 * @param {Certificate} certificate
 * @param {string | null} at a UTC instant
 */
export function validityOf(certificate, at) {
  const [from, to] = [beginsOn(certificate), endsOn(certificate)];
  const then = at === null ? Number.NaN : Date.parse(at);
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    atSigning: standingAt(from, to, then),
  };
}

/**
 * @param {number} from
 * @param {number} to
 * @param {number} then
 * @returns {'valid' | 'expired' | 'not_yet' | 'unknown'}
 */
function standingAt(from, to, then) {
  if (Number.isNaN(then)) return 'unknown';
  if (then < from) return 'not_yet';
  return then > to ? 'expired' : 'valid';
}

/** @param {Certificate} certificate */
function mayIssue(certificate) {
  const constraints = certificate.extensions?.find(({ extnID }) => extnID === BASIC_CONSTRAINTS)?.parsedValue;
  return Boolean(constraints?.cA);
}

/**
 * @param {Certificate} one
 * @param {Certificate} other
 */
const isSame = (one, other) =>
  Buffer.from(one.toSchema().toBER()).equals(Buffer.from(other.toSchema().toBER()));

/**
 * How far the certificates at hand lead from one that signed.
 *
 * @param {Certificate} signer
 * @param {readonly Certificate[]} among those the file holds
 * @param {readonly Certificate[]} roots those the operator trusts
 * @param {string | null} at when it was signed
 * @returns {Promise<Chain>}
 */
export async function chainOf(signer, among, roots, at) {
  let one = signer;
  for (let length = 0; length < LONGEST_CHAIN; length += 1) {
    const last = one;
    if (roots.some((root) => isSame(root, last))) return 'trusted';
    if (one.subject.isEqual(one.issuer) && (await isIssuedBy(one, one)))
      return length === 0 ? 'self_signed' : 'unknown_root';
    const named = [...roots, ...among].filter(({ subject }) => subject.isEqual(last.issuer));
    const issuer = await firstThat(named, (other) => isIssuer(other, last, at));
    if (!issuer) return named.length > 0 ? 'broken' : 'incomplete';
    one = issuer;
  }
  return 'broken';
}

/**
 * @param {Certificate} issuer
 * @param {Certificate} certificate
 * @param {string | null} at
 */
const isIssuer = async (issuer, certificate, at) =>
  mayIssue(issuer) &&
  ['valid', 'unknown'].includes(validityOf(issuer, at).atSigning) &&
  (await isIssuedBy(certificate, issuer));

/**
 * @param {Certificate} certificate
 * @param {Certificate} issuer
 */
const isIssuedBy = (certificate, issuer) => certificate.verify(issuer).catch(() => false);

/**
 * @template Value
 * @param {readonly Value[]} values
 * @param {(value: Value) => Promise<boolean>} isRight
 */
async function firstThat(values, isRight) {
  for (const value of values) if (await isRight(value)) return value;
  return undefined;
}
