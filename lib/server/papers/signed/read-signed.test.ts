import fc from 'fast-check';
import type { PDFDocument } from 'mupdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { composePaper } from '@/lib/print/papers';
import { mauRecord } from '@/lib/record/fixture-mau';
import { signedReadingSchema } from '@/lib/record/schema-signed';
import { setAsPdf } from '@/lib/server/print/test-pdf';
import { appendTo, pdf } from '../test-papers';
import { readSigned } from './read-signed.mjs';
import { changed, type Holder, holder, pemOf, type Signing, signed } from './test-signing';

const edition = { version: null, digest: 'ab'.repeat(32), at: '2026-06-15T10:00:00.000Z' };
const paperOf = (name: string): Uint8Array => {
  const composition = composePaper(name, mauRecord, edition);
  if (!composition) throw new TypeError(name);
  return setAsPdf(composition);
};

let sent: Uint8Array;
let root: Holder;
let chair: Holder;
let secretary: Holder;
let clock: Holder;

beforeAll(async () => {
  sent = paperOf('bien-ban');
  root = await holder({ name: 'CA thử', isAuthority: true });
  chair = await holder({ name: 'Nguyễn Văn Mẫu', organisation: 'HĐND phường Mẫu', by: root });
  secretary = await holder({ name: 'Trần Thị Thử', by: root, kind: 'ec' });
  clock = await holder({ name: 'Dấu thời gian thử', by: root, maySayTheTime: true });
});

const AT = '2026-06-16T02:30:00.000Z';
const read = async (bytes: Uint8Array, roots: string[] = [], out = sent) =>
  signedReadingSchema.parse(await readSigned({ bytes, sent: out, roots }));
const first = async (signing: Omit<Signing, 'by'> & { by?: Holder }, roots?: string[]) =>
  (await read(await signed(sent, { by: chair, at: AT, ...signing }), roots)).signatures[0];

describe('a paper that came back signed', () => {
  test('is the very one that was sent, and says who signed when', async () => {
    expect(await read(await signed(sent, { by: chair, at: AT }))).toEqual({
      match: 'same',
      signatures: [
        {
          ...{ kind: 'signature', state: 'intact', name: 'Nguyễn Văn Mẫu', organisation: 'HĐND phường Mẫu' },
          ...{ issuer: 'CA thử', serial: expect.stringMatching(/^[0-9a-f]+$/), claimedAt: AT },
          certificate: {
            ...{ from: '2026-01-01T00:00:00.000Z', to: '2029-01-01T00:00:00.000Z', atSigning: 'valid' },
          },
          chain: 'unknown_root',
        },
      ],
    });
  });

  test('is trusted only where the operator put its root there', async () => {
    const other = await holder({ name: 'CA thử', isAuthority: true });
    expect((await first({}, [pemOf(root)]))?.chain).toBe('trusted');
    expect((await first({}, [`# gốc\n${pemOf(other)}${pemOf(root)}`]))?.chain).toBe('trusted');
    expect((await first({}, [pemOf(other)]))?.chain).toBe('unknown_root');
    expect(
      (await first({}, ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'rác']))?.chain,
    ).toBe('unknown_root');
  });

  test.each(['rsa', 'pss', 'ec'] as const)('is read with a key of %s', async (kind) => {
    const by = await holder({ name: 'Người ký', by: root, kind });
    expect(await first({ by })).toMatchObject({ state: 'intact', name: 'Người ký' });
    expect(await first({ by, filter: 'adbe.pkcs7.detached' })).toMatchObject({ state: 'intact' });
  });

  test.each([
    ['expired', { from: '2020-01-01T00:00:00Z', to: '2021-01-01T00:00:00Z' }],
    ['not_yet', { from: '2027-01-01T00:00:00Z', to: '2029-01-01T00:00:00Z' }],
  ])('with a certificate that is %s on that day says so', async (atSigning, days) => {
    const by = await holder({ name: 'Người ký', by: root, ...days });
    expect(await first({ by })).toMatchObject({ state: 'intact', certificate: { atSigning } });
  });

  test('says nothing of a time that nobody stated', async () => {
    const without = await first({ at: undefined });
    expect(without).toMatchObject({ state: 'intact', certificate: { atSigning: 'unknown' } });
    expect(without).not.toHaveProperty('claimedAt');
  });

  test('carries a time stamp about this signature, or about another', async () => {
    const stamped = await first({ timestamp: { by: clock, at: '2026-06-16T02:31:00.000Z' } });
    expect(stamped?.timestamp).toEqual({
      ...{ at: '2026-06-16T02:31:00.000Z', by: 'Dấu thời gian thử', state: 'intact', chain: 'unknown_root' },
    });
    const of = new Uint8Array([1, 2, 3]);
    expect((await first({ timestamp: { by: clock, at: AT, of } }))?.timestamp?.state).toBe('other');
    // Whoever may not say the time says nothing.
    expect((await first({ timestamp: { by: secretary, at: AT } }))?.timestamp?.state).toBe('other');
  });

  test('whose certificate issued itself, or comes alone', async () => {
    const alone = await holder({ name: 'Tự ký' });
    expect((await first({ by: alone }))?.chain).toBe('self_signed');
    expect((await first({ by: { ...chair, chain: [] } }))?.chain).toBe('incomplete');
    const noAuthority = await holder({ name: 'Không phải CA' });
    const under = await holder({ name: 'Người ký', by: noAuthority });
    expect((await first({ by: under }))?.chain).toBe('broken');
  });

  test('twice, and stamped as a whole after that', async () => {
    const once = await signed(sent, { by: secretary, at: AT });
    const twice = await signed(once, { by: chair, at: AT });
    const { match, signatures } = await read(
      await signed(twice, { by: clock, at: AT, filter: 'ETSI.RFC3161' }),
    );
    expect(match).toBe('same');
    expect(signatures.map(({ kind, state, name, later }) => [kind, state, name, later])).toEqual([
      ['signature', 'intact', 'Trần Thị Thử', undefined],
      ['signature', 'intact', 'Nguyễn Văn Mẫu', undefined],
      ['timestamp', 'intact', 'Dấu thời gian thử', undefined],
    ]);
  });

  test('with a picture of the signature in its place; one that hides the page is told', async () => {
    const small = await signed(sent, { by: chair, rect: [300, 100, 500, 180] });
    expect((await read(small)).match).toBe('same');
    const large = await signed(sent, { by: chair, rect: [0, 0, 595, 842] });
    expect(await read(large)).toMatchObject({ match: 'altered', touched: [{ what: 'covered', page: 1 }] });
  });
});

const overwrite = (document: PDFDocument) => {
  const page = document.findPage(0);
  page.put('Contents', document.addStream('BT ET', {}));
};
const remark = (document: PDFDocument) => {
  const note = document.newDictionary();
  note.put('Type', document.newName('Annot'));
  note.put('Subtype', document.newName('FreeText'));
  note.put('Rect', [100, 100, 300, 200]);
  const page = document.findPage(0);
  const notes = page.get('Annots').isNull() ? page.put('Annots', document.newArray()) : page.get('Annots');
  notes.push(document.addObject(note));
};

describe('a paper that somebody changed', () => {
  test.each<[string, (document: PDFDocument) => void, object]>([
    ['a page', overwrite, { what: 'page', page: 1 }],
    ['a remark on a page', remark, { what: 'annotations', page: 1 }],
    [
      'a page more',
      (document) => document.insertPage(-1, document.addPage([0, 0, 595, 842], 0, {}, 'BT ET')),
      { what: 'pages' },
    ],
    [
      'a field to fill in',
      (document) => {
        const field = document.addObject({ FT: document.newName('Tx'), T: document.newString('a') });
        const form = { Fields: [field] };
        document.getTrailer().get('Root').put('AcroForm', form);
      },
      { what: 'fields' },
    ],
    [
      'layers',
      (document) => void document.getTrailer().get('Root').put('OCProperties', { OCGs: [] }),
      { what: 'other' },
    ],
  ])('after it was sent, and then signed: %s', async (_, change, what) => {
    const reading = await read(await signed(changed(sent, change), { by: chair, at: AT }));
    expect(reading.match).toBe('altered');
    expect(reading.touched).toContainEqual(what);
    // The signature is good, and of what it signed it says nothing wrong.
    expect(reading.signatures[0]).toMatchObject({ state: 'intact' });
  });

  test('after it was signed', async () => {
    const reading = await read(changed(await signed(sent, { by: chair, at: AT }), overwrite));
    expect(reading).toMatchObject({
      match: 'altered',
      touched: [{ what: 'page', page: 1 }],
      signatures: [{ state: 'intact', later: [{ what: 'page', page: 1 }] }],
    });
  });

  test('byte by byte, behind what was sent or in it', async () => {
    const bytes = await signed(sent, { by: chair, at: AT });
    const behind = Buffer.from(bytes);
    const at = behind.lastIndexOf('Adobe.PPKLite');
    behind.write('Xdobe', at, 'latin1');
    expect(await read(behind)).toMatchObject({ match: 'same', signatures: [{ state: 'altered' }] });
    const inside = Buffer.from(bytes);
    inside[inside.indexOf('/Title')] = 0x20;
    expect(['same_words', 'other_words']).toContain((await read(inside)).match);
  });
});

describe('a signature that covers other bytes than it says', () => {
  test.each<[string, (right: number[]) => number[]]>([
    ['a gap more', ([a = 0, b = 0, c = 0, d = 0]) => [a, b - 20, c, d]],
    ['from the middle', ([a = 0, b = 0, c = 0, d = 0]) => [a + 10, b - 10, c, d]],
    ['beyond the end', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d + 1000]],
    ['not to the end', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d - 100]],
    ['overlapping', ([a = 0, b = 0, , d = 0]) => [a, b, b - 5, d]],
    ['negative', ([a = 0, b = 0, c = 0]) => [a, b, c, -5]],
    ['nothing', () => [0, 0, 0, 0]],
  ])('%s', async (_, range) => {
    expect((await first({ range }))?.state).toBe('byte_range');
  });

  test('what was sent out is never signed by what lies within it', async () => {
    const own = await signed(sent, { by: chair, at: AT });
    expect((await read(own, [], own)).signatures).toMatchObject([{ state: 'byte_range' }]);
  });
});

describe('a signature that is none', () => {
  test('by another key than its certificate’s', async () => {
    expect(await first({ by: chair, as: { ...secretary } })).toMatchObject({
      state: expect.stringMatching(/wrong_key|unsupported/),
    });
    const twin = await holder({ name: 'Nguyễn Văn Mẫu', by: root });
    expect(await first({ by: twin, as: chair })).toMatchObject({ state: 'wrong_key' });
  });

  test.each<[string, (right: Uint8Array) => Uint8Array]>([
    ['no ASN.1', () => Buffer.from('hello')],
    ['cut short', (right) => right.subarray(0, 300)],
    ['nested without end', () => Buffer.alloc(8_000, Buffer.from([0x30, 0x80]))],
    ['a length beyond all', () => Buffer.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff])],
    ['zeros', () => Buffer.alloc(10)],
  ])('%s', async (_, contents) => {
    expect(await first({ contents })).toEqual({ kind: 'signature', state: 'unreadable' });
  });

  test('in a form nobody reads', async () => {
    expect(await first({ filter: 'adbe.x509.rsa_sha1' })).toEqual({
      kind: 'signature',
      state: 'unsupported',
    });
  });
});

describe('another file', () => {
  test('with the same words, with others, and with none', async () => {
    const again = setAsPdf({
      ...(composePaper('bien-ban', mauRecord, edition) as NonNullable<ReturnType<typeof composePaper>>),
      fixedAt: '2026-06-15T11:00:00.000Z',
    });
    expect(await read(again)).toEqual({ match: 'same_words', signatures: [] });
    expect(await read(await signed(paperOf('chuong-trinh'), { by: chair }))).toMatchObject({
      match: 'other_words',
      signatures: [{ state: 'intact' }],
    });
    const scan = pdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    ]);
    expect(await read(scan)).toEqual({ match: 'no_words', signatures: [] });
  });

  test('the paper itself, as it went out', async () => {
    expect(await read(sent)).toEqual({ match: 'same', signatures: [] });
    expect(await read(Buffer.concat([sent, Buffer.from('\r\n\n')]))).toEqual({
      match: 'same',
      signatures: [],
    });
  });

  test('with a table that must be mended is not taken for the same', async () => {
    const broken = appendTo(Buffer.from(sent), ['<</Type/Page>>'], 1);
    expect((await read(Buffer.concat([broken, Buffer.from('\nstartxref\n7\n%%EOF\n')]))).match).toBe(
      'altered',
    );
  });
});

describe('whatever byte is changed', () => {
  test('the signature no longer stands over the very paper', async () => {
    const bytes = await signed(sent, { by: chair, at: AT });
    const text = bytes.toString('latin1');
    // The signature itself is the one place that it does not cover.
    const [from, to] = [text.lastIndexOf('/Contents<'), text.lastIndexOf('>/ByteRange')];
    const [gap, end] = from < 0 || to < from ? [bytes.length, bytes.length] : [from, to];
    const place = fc.oneof(
      fc.nat(gap - 1),
      fc.integer({ min: Math.min(end, bytes.length - 1), max: bytes.length - 1 }),
    );
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const other = Buffer.from(bytes);
        other[at] = (other[at] ?? 0) ^ by;
        // What breaks its reader ends with its thread.
        const reading = await read(other).catch(() => null);
        const stands = reading?.match === 'same' && reading.signatures[0]?.state === 'intact';
        expect([at, stands]).toEqual([at, false]);
      }),
      { numRuns: 80 },
    );
  });
});
