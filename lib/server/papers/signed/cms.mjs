import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { chainOf, holderOf, known, validityOf } from './certificates.mjs';

/*
 * A signature as PDF holds it (CMS, RFC 5652; CAdES, RFC 5126) and a time stamp (RFC 3161), read and computed anew.
 */

/** @typedef {import('pkijs').Certificate} Certificate */
/** @typedef {import('../../../record/schema-signed').Signature} Signature */
/** @typedef {Pick<Signature, 'state'> & Partial<Signature>} Read */

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.47';
const TIME_STAMP = '1.2.840.113549.1.9.16.2.14';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const SIGNED_DATA = '1.2.840.113549.1.7.2';

/** Of SHA-1 and MD5 two documents can be made that have the same: they sign nothing. */
const HASHES = /** @type {const} */ ({
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
});

/**
 * @param {string} algorithm
 * @returns {(typeof HASHES)[keyof typeof HASHES] | undefined}
 */
const hashNamed = (algorithm) => HASHES[/** @type {keyof typeof HASHES} */ (algorithm)];

/**
 * @param {string} hash
 * @param {readonly Uint8Array[]} parts
 */
function digestOf(hash, parts) {
  const digest = createHash(hash.replace('-', ''));
  for (const part of parts) digest.update(part);
  return digest.digest();
}

/** @param {Uint8Array} bytes */
export function signedDataIn(bytes) {
  const read = asn1js.fromBER(new Uint8Array(bytes).buffer);
  if (read.offset === -1) throw new TypeError('No ASN.1.');
  return signedDataOf(read.result);
}

/** @param {import('asn1js').AsnType} schema */
function signedDataOf(schema) {
  const content = new pkijs.ContentInfo({ schema });
  if (content.contentType !== SIGNED_DATA) throw new TypeError('No signed data.');
  return new pkijs.SignedData({ schema: content.content });
}

/**
 * A signature over the bytes of a file.
 *
 * @param {Uint8Array} contents
 * @param {readonly Uint8Array[]} signed
 * @param {string | null} claimedAt as the file says beside it
 * @param {readonly Certificate[]} roots
 * @returns {Promise<Read>}
 */
export async function readSignature(contents, signed, claimedAt, roots) {
  const data = signedDataIn(contents);
  const { state, signer, info, among } = await verified(data, signed);
  if (!signer || !info) return { state };
  const timestamp = await timestampOf(info, roots);
  const claimed = signingTimeOf(info) ?? claimedAt ?? undefined;
  const at = (timestamp?.state === 'intact' ? timestamp.at : claimed) ?? null;
  return {
    state,
    ...holderOf(signer),
    ...known({ claimedAt: claimed, timestamp }),
    certificate: validityOf(signer, at),
    chain: await chainOf(signer, among, roots, at),
  };
}

/**
 * A time stamp over the bytes of a file.
 *
 * @param {Uint8Array} contents
 * @param {readonly Uint8Array[]} signed
 * @param {readonly Certificate[]} roots
 * @returns {Promise<Read>}
 */
export async function readFileTimestamp(contents, signed, roots) {
  const { state, at, signer, among } = await readToken(signedDataIn(contents), signed);
  const about = signer && {
    ...holderOf(signer),
    certificate: validityOf(signer, at ?? null),
    chain: await chainOf(signer, among, roots, at ?? null),
  };
  return { state: state === 'other' ? 'altered' : state, ...about, timestamp: { state, ...known({ at }) } };
}

/**
 * @param {import('pkijs').SignerInfo} info
 * @param {readonly Certificate[]} roots
 * @returns {Promise<Signature['timestamp']>}
 */
async function timestampOf(info, roots) {
  const token = info.unsignedAttrs?.attributes.find(({ type }) => type === TIME_STAMP)?.values[0];
  if (!token) return undefined;
  try {
    const { state, at, signer, among } = await readToken(signedDataOf(token), [
      info.signature.valueBlock.valueHexView,
    ]);
    const chain = signer && (await chainOf(signer, among, roots, at ?? null));
    return { state, ...known({ at, by: signer && holderOf(signer).name, chain }) };
  } catch {
    return { state: 'unreadable' };
  }
}

/**
 * @param {import('pkijs').SignedData} data
 * @param {readonly Uint8Array[]} stamped
 * @returns {Promise<{ state: 'intact' | 'other' | 'unreadable', at?: string, signer?: Certificate, among: Certificate[] }>}
 */
async function readToken(data, stamped) {
  const content = data.encapContentInfo.eContent?.getValue();
  if (!content) return { state: 'unreadable', among: [] };
  const { state, signer, among } = await verified(data, [new Uint8Array(content)]);
  const info = new pkijs.TSTInfo({ schema: asn1js.fromBER(content).result });
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const hash = hashNamed(hashAlgorithm.algorithmId);
  if (!signer || !hash) return { state: 'unreadable', among };
  const isAbout = digestOf(hash, stamped).equals(Buffer.from(hashedMessage.valueBlock.valueHexView));
  const isRight = state === 'intact' && isAbout && maySayTheTime(signer);
  return { state: isRight ? 'intact' : 'other', at: info.genTime.toISOString(), signer, among };
}

/** @param {Certificate} certificate */
function maySayTheTime(certificate) {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.parsedValue;
  return Array.isArray(usage?.keyPurposes) && usage.keyPurposes.includes(TIME_STAMPING);
}

/**
 * @param {import('pkijs').SignedData} data
 * @param {readonly Uint8Array[]} signed
 * @returns {Promise<{ state: Signature['state'], signer?: Certificate, info?: import('pkijs').SignerInfo, among: Certificate[] }>}
 */
async function verified(data, signed) {
  const among = (data.certificates ?? []).filter((one) => one instanceof pkijs.Certificate);
  const [info, ...others] = data.signerInfos;
  // A signature of a PDF is one person's: ISO 32000-2, 12.8.3.3.1.
  if (!info || others.length > 0) return { state: 'unreadable', among };
  const signer = among.find((one) => isOf(info, one));
  if (!signer) return { state: 'unreadable', among };
  return {
    state: await stateOf(info, signer, signed, data.encapContentInfo.eContentType),
    signer,
    info,
    among,
  };
}

/**
 * @param {import('pkijs').SignerInfo} info
 * @param {Certificate} certificate
 */
function isOf({ sid }, certificate) {
  if (sid instanceof pkijs.IssuerAndSerialNumber)
    return sid.issuer.isEqual(certificate.issuer) && sid.serialNumber.isEqual(certificate.serialNumber);
  const key = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.14')?.parsedValue;
  const wanted = sid?.valueBlock?.valueHexView ?? sid?.valueBlock?.value?.[0]?.valueBlock?.valueHexView;
  return Boolean(key && wanted && Buffer.from(key.valueBlock.valueHexView).equals(Buffer.from(wanted)));
}

/**
 * @param {import('pkijs').SignerInfo} info
 * @param {Certificate} signer
 * @param {readonly Uint8Array[]} signed
 * @param {string} contentType
 * @returns {Promise<Signature['state']>}
 */
async function stateOf(info, signer, signed, contentType) {
  const hash = hashNamed(info.digestAlgorithm.algorithmId);
  if (!hash) return 'unsupported';
  const said = info.signedAttrs?.attributes;
  if (said) {
    const digest = oneValue(said, MESSAGE_DIGEST);
    if (!digest || oneValue(said, CONTENT_TYPE)?.valueBlock.toString() !== contentType) return 'unreadable';
    if (!digestOf(hash, signed).equals(Buffer.from(digest.valueBlock.valueHexView))) return 'altered';
    if (!isNamed(said, signer)) return 'wrong_key';
  }
  const over = said ? info.signedAttrs?.encodedValue : new Uint8Array(Buffer.concat(signed)).buffer;
  if (!over) return 'unreadable';
  const is = await pkijs
    .getCrypto(true)
    .verifyWithPublicKey(over, info.signature, signer.subjectPublicKeyInfo, info.signatureAlgorithm, hash)
    .catch(() => null);
  if (is === null) return 'unsupported';
  // Without attributes nothing tells other bytes from another key.
  return is ? 'intact' : said ? 'wrong_key' : 'altered';
}

/**
 * @param {readonly import('pkijs').Attribute[]} said
 * @param {string} type
 */
const oneValue = (said, type) => {
  const found = said.filter((one) => one.type === type);
  return found.length === 1 ? found[0]?.values[0] : undefined;
};

/**
 * Whether the signer's certificate is the one the signature itself names, where it names one (RFC 5035): else another
 * certificate of the same key could be put in its place.
 *
 * @param {readonly import('pkijs').Attribute[]} said
 * @param {Certificate} signer
 */
function isNamed(said, signer) {
  if (!said.some(({ type }) => type === SIGNING_CERTIFICATE)) return true;
  // SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF ESSCertIDv2 { hashAlgorithm DEFAULT sha256, certHash, … } }
  const first =
    oneValue(said, SIGNING_CERTIFICATE)?.valueBlock.value?.[0]?.valueBlock.value?.[0]?.valueBlock.value ?? [];
  const hasOwnHash = first[0] instanceof asn1js.Sequence;
  const hash = hasOwnHash ? hashNamed(first[0].valueBlock.value[0]?.valueBlock.toString() ?? '') : 'SHA-256';
  const named = first[hasOwnHash ? 1 : 0];
  if (!hash || !(named instanceof asn1js.OctetString)) return false;
  const der = new Uint8Array(signer.toSchema().toBER());
  return digestOf(hash, [der]).equals(Buffer.from(named.valueBlock.valueHexView));
}

/** @param {import('pkijs').SignerInfo} info */
function signingTimeOf(info) {
  const said = oneValue(info.signedAttrs?.attributes ?? [], SIGNING_TIME);
  const at = said instanceof asn1js.UTCTime || said instanceof asn1js.GeneralizedTime ? said.toDate() : null;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}
