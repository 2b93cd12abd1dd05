import { createHash, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as mupdf from 'mupdf';
import * as pkijs from 'pkijs';

/*
 * Signs PDFs as an office's program would: with certificates made here, that nobody trusts. It is the tests' alone.
 */

const subtle = webcrypto.subtle as unknown as SubtleCrypto;
const SIGNATURE_BYTES = 16_384;
const DATA = '1.2.840.113549.1.7.1';
const [CONTENT_TYPE, DIGEST, TIME] = ['3', '4', '5'].map((end) => `1.2.840.113549.1.9.${end}`) as [
  string,
  string,
  string,
];
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const TOKEN = '1.2.840.113549.1.9.16.2.14';

export type KeyKind = 'rsa' | 'pss' | 'ec';
export type Holder = { certificate: pkijs.Certificate; key: CryptoKey; chain: pkijs.Certificate[] };

const RSA = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
const kinds = {
  rsa: { name: 'RSASSA-PKCS1-v1_5', ...RSA },
  pss: { name: 'RSA-PSS', ...RSA },
  ec: { name: 'ECDSA', namedCurve: 'P-256' },
} as const;

type Wanted = {
  name: string;
  organisation?: string;
  by?: Holder;
  kind?: KeyKind;
  from?: string;
  to?: string;
  isAuthority?: boolean;
  maySayTheTime?: boolean;
};
let serial = 1000;

/** A key and its certificate, issued by another's or by itself. */
export async function holder(wanted: Wanted): Promise<Holder> {
  const { name, organisation, by, kind = 'rsa' } = wanted;
  const pair = (await subtle.generateKey(kinds[kind], true, ['sign', 'verify'])) as CryptoKeyPair;
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  serial += 1;
  certificate.serialNumber = new asn1js.Integer({ value: serial });
  const part = (type: string, value: string) =>
    new pkijs.AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) });
  certificate.subject.typesAndValues.push(part('2.5.4.3', name));
  if (organisation) certificate.subject.typesAndValues.push(part('2.5.4.10', organisation));
  certificate.issuer = by?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = new Date(wanted.from ?? '2026-01-01T00:00:00Z');
  certificate.notAfter.value = new Date(wanted.to ?? '2029-01-01T00:00:00Z');
  certificate.extensions = extensionsOf(wanted);
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  await certificate.sign(by?.key ?? pair.privateKey, 'SHA-256');
  return { certificate, key: pair.privateKey, chain: by ? [by.certificate, ...by.chain] : [] };
}

function extensionsOf({ isAuthority, maySayTheTime }: Wanted): pkijs.Extension[] {
  const extension = (extnID: string, value: asn1js.Sequence) =>
    new pkijs.Extension({ extnID, critical: true, extnValue: value.toBER() });
  const constraints = new pkijs.BasicConstraints({ cA: true }).toSchema();
  const usage = new pkijs.ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.8'] }).toSchema();
  return [
    ...(isAuthority ? [extension('2.5.29.19', constraints)] : []),
    ...(maySayTheTime ? [extension('2.5.29.37', usage)] : []),
  ];
}

/** A certificate as an operator would put it beside the database. */
export const pemOf = ({ certificate }: Holder): string => {
  const text = Buffer.from(certificate.toSchema().toBER()).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${text.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
};

export type Signing = {
  by: Holder;
  at?: string;
  timestamp?: { by: Holder; at: string; of?: Uint8Array };
  /** `ETSI.CAdES.detached` unless it says otherwise. */
  filter?: string;
  /** Of the field, in points; nothing is to be seen of it unless it says so. */
  rect?: [number, number, number, number];
  /** What takes the places of what is signed, or of the signature, before the file is finished. */
  range?: (right: number[]) => number[];
  contents?: (right: Uint8Array) => Uint8Array;
  /** The certificate that is put in beside a signature of `by`. */
  as?: Holder;
};

/** The PDF with a signature appended to it, its own bytes untouched. */
export async function signed(pdf: Uint8Array, signing: Signing): Promise<Buffer> {
  const bytes = withField(pdf, signing);
  const text = bytes.toString('latin1');
  const contents = `<${'BB'.repeat(SIGNATURE_BYTES)}>`;
  const gap = text.lastIndexOf(contents);
  const places = /\[0 111111111 222222222 333333333\]/g;
  const at = [...text.matchAll(places)].at(-1)?.index ?? -1;
  if (gap < 0 || at < 0) throw new TypeError('The field was not written as wanted.');
  const right = [0, gap, gap + contents.length, bytes.length - gap - contents.length];
  const range = signing.range?.(right) ?? right;
  bytes.write(`[${range.join(' ')}`.padEnd('[0 111111111 222222222 333333333'.length), at, 'latin1');
  const over = Buffer.concat([bytes.subarray(0, right[1]), bytes.subarray(right[2])]);
  const made = await cms(over, signing);
  const put = signing.contents?.(made) ?? made;
  bytes.write(
    Buffer.from(put)
      .toString('hex')
      .padEnd(SIGNATURE_BYTES * 2, '0'),
    gap + 1,
    'latin1',
  );
  return bytes;
}

function withField(
  pdf: Uint8Array,
  { filter = 'ETSI.CAdES.detached', rect = [0, 0, 0, 0] }: Signing,
): Buffer {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf') as mupdf.PDFDocument;
  const value = document.newDictionary();
  value.put('Type', document.newName(filter === 'ETSI.RFC3161' ? 'DocTimeStamp' : 'Sig'));
  value.put('Filter', document.newName('Adobe.PPKLite'));
  value.put('SubFilter', document.newName(filter));
  value.put('Contents', document.newByteString(new Uint8Array(SIGNATURE_BYTES).fill(0xbb)));
  value.put('ByteRange', [0, 111111111, 222222222, 333333333]);
  const page = document.findPage(0);
  const field = document.newDictionary();
  const root = document.getTrailer().get('Root');
  const form = root.get('AcroForm').isNull()
    ? root.put('AcroForm', document.newDictionary())
    : root.get('AcroForm');
  const fields = form.get('Fields').isNull() ? form.put('Fields', document.newArray()) : form.get('Fields');
  for (const [key, name] of [
    ['Type', 'Annot'],
    ['Subtype', 'Widget'],
    ['FT', 'Sig'],
  ] as const)
    field.put(key, document.newName(name));
  field.put('T', document.newString(`Signature${fields.length + 1}`));
  field.put('Rect', rect);
  field.put('F', 132);
  field.put('P', page);
  field.put('V', document.addObject(value));
  const widget = document.addObject(field);
  fields.push(widget);
  form.put('SigFlags', 3);
  const annotations = page.get('Annots').isNull()
    ? page.put('Annots', document.newArray())
    : page.get('Annots');
  annotations.push(widget);
  return Buffer.from(document.saveToBuffer('incremental').asUint8Array());
}

/** The PDF changed by appending to it, as a program that edits would. */
export function changed(pdf: Uint8Array, change: (document: mupdf.PDFDocument) => void): Buffer {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf') as mupdf.PDFDocument;
  change(document);
  return Buffer.from(document.saveToBuffer('incremental').asUint8Array());
}

async function cms(over: Uint8Array, signing: Signing): Promise<Uint8Array> {
  if (signing.filter === 'ETSI.RFC3161')
    return token(over, { ...signing, at: signing.at ?? '2026-06-16T00:00:00Z' });
  const { by, as = by, at, timestamp } = signing;
  const data = await signedData(by, as, DATA, over, at);
  const [info] = data.signerInfos;
  if (timestamp && info) {
    const stamped = timestamp.of ?? new Uint8Array(info.signature.valueBlock.valueHexView);
    const read = asn1js.fromBER(await token(stamped, timestamp));
    info.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({
      type: 1,
      attributes: [new pkijs.Attribute({ type: TOKEN, values: [read.result] })],
    });
  }
  return enclosed(data);
}

const enclosed = (data: pkijs.SignedData) =>
  new Uint8Array(
    new pkijs.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) })
      .toSchema()
      .toBER(),
  );

async function token(stamped: Uint8Array, { by, at }: { by: Holder; at: string }): Promise<Uint8Array> {
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
      hashedMessage: new asn1js.OctetString({ valueHex: digest(stamped) }),
    }),
    serialNumber: new asn1js.Integer({ value: 7 }),
    genTime: new Date(at),
  });
  const content = new Uint8Array(info.toSchema().toBER());
  return enclosed(await signedData(by, by, TST_INFO, content, undefined, content));
}

const digest = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest()).buffer;

async function signedData(
  by: Holder,
  as: Holder,
  contentType: string,
  over: Uint8Array,
  at?: string,
  inside?: Uint8Array,
): Promise<pkijs.SignedData> {
  const attribute = (type: string, value: asn1js.AsnType) => new pkijs.Attribute({ type, values: [value] });
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({
      issuer: as.certificate.issuer,
      serialNumber: as.certificate.serialNumber,
    }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        attribute(CONTENT_TYPE, new asn1js.ObjectIdentifier({ value: contentType })),
        attribute(DIGEST, new asn1js.OctetString({ valueHex: digest(over) })),
        ...(at ? [attribute(TIME, new asn1js.UTCTime({ valueDate: new Date(at) }))] : []),
      ],
    }),
  });
  const data = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: contentType,
      ...(inside && { eContent: new asn1js.OctetString({ valueHex: new Uint8Array(inside).buffer }) }),
    }),
    signerInfos: [info],
    certificates: [as.certificate, ...as.chain],
  });
  await data.sign(by.key, 0, 'SHA-256', new Uint8Array(over).buffer);
  return data;
}
